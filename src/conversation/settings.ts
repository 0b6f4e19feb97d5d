import type {FunctionCall} from '../contract/events.js';

export type MenuItem = 'new' | 'expand' | 'sound' | 'transcript' | 'language';

/** What a page's author may set that matters once the chat is open. */
export interface ChatSettings {
  /** Whether answers can be rated. */
  readonly feedback: boolean;
  /** Kinds and sizes of files that may be sent; '' for the default, `none` for no file. */
  readonly uploads: string;
  /** Whether the bot reads PDFs, too. */
  readonly replyToFile: boolean;
  /** What the menu of the window offers; without any, there is none. */
  readonly menu: readonly MenuItem[];
  /** The languages it lets the visitor choose from. */
  readonly languages: readonly string[];
  /** What the visitor has chosen there. */
  readonly expanded: boolean;
  readonly sound: boolean;
  /** For how many ms a message waits for an answer before the next one may be sent; 0 for none. */
  readonly answerPatience: number;
  readonly unreadInTitle: boolean;
  /** Words of the window that are the page's own, as JSON; '' for none. */
  readonly strings: string;
  /** Where a visitor who is asked for consent can read more; '' for nowhere. */
  readonly privacyPolicy: string;
  /** How suggested replies stand: one below the other, or in a row that scrolls. */
  readonly suggestedReplies: 'vertical' | 'horizontal';
  /** The cards that the page makes of a function call; tells the page of it the first time. */
  cardsOf(call: FunctionCall, messageId: number): readonly unknown[];
}

export const DEFAULT_SETTINGS: ChatSettings = {
  feedback: true,
  uploads: '',
  replyToFile: false,
  menu: [],
  languages: [],
  expanded: false,
  sound: false,
  answerPatience: 0,
  unreadInTitle: false,
  strings: '',
  privacyPolicy: '',
  suggestedReplies: 'vertical',
  cardsOf: () => [],
};
