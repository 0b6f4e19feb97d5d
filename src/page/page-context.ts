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
    aiAttributes: () => given(widget.aiAttributes),
    newChannel() {
      const messages = given(widget.firstMessages);
      return {
        name: widget.getAttribute('channel-name'),
        coverUrl: widget.getAttribute('channel-cover-url'),
        firstMessages: Array.isArray(messages) ? (messages as unknown[]) : [],
      };
    },
    locale: () => widget.getAttribute('locale') || languageOf(widget),
  };
}

/** Of the attribute, JSON; a property says it itself. */
function given(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null; // The page's author was told, when the chat began.
  }
}
