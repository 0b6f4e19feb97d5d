import type {ChatElement} from '../contract/chat-element.js';
import type {NewChannel} from '../conversation/transport.js';
import {languageOf} from '../i18n/page-language.js';

/** What the page tells the bot. Read when it is needed, so that it may change at any time. */
export interface PageContext {
  /** Plain JSON that goes with every message of the visitor; `null` for nothing. */
  aiAttributes(): unknown;
  /** How a new conversation of a signed-in user is made. */
  newChannel(): NewChannel;
  /** The language that the bot is to speak to a new guest. */
  locale(): string;
}

export function pageContextOf(widget: ChatElement): PageContext {
  return {
    aiAttributes: () => widget.aiAttributes ?? readJson(widget, 'ai-attributes'),
    newChannel() {
      const messages = widget.firstMessages ?? readJson(widget, 'first-messages');
      return {
        name: widget.getAttribute('channel-name'),
        coverUrl: widget.getAttribute('channel-cover-url'),
        firstMessages: Array.isArray(messages) ? (messages as unknown[]) : [],
      };
    },
    locale: () => widget.getAttribute('locale') || languageOf(widget),
  };
}

function readJson(element: Element, name: string): unknown {
  try {
    return JSON.parse(element.getAttribute(name) ?? 'null');
  } catch {
    return null; // The page's author was told, when the chat began.
  }
}
