import type {ChatAiWidget} from './chat-ai-widget.js';
import {languageOf} from './i18n/page-language.js';

/** What the page tells the bot. Read when it is needed, so that it may change at any time. */
export interface PageContext {
  /** Plain JSON that goes with every message of the visitor; `null` for nothing. */
  aiAttributes(): unknown;
  /** What a new conversation begins with: `[{message, data?: {suggested_replies}}]`. */
  firstMessages(): readonly unknown[];
  /** The language that the bot is to speak to a new guest. */
  locale(): string;
}

export function pageContextOf(widget: ChatAiWidget): PageContext {
  return {
    aiAttributes: () => widget.aiAttributes ?? readJson(widget, 'ai-attributes'),
    firstMessages() {
      const messages = widget.firstMessages ?? readJson(widget, 'first-messages');
      return Array.isArray(messages) ? (messages as unknown[]) : [];
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
