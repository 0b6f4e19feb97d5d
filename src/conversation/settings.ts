import type {CarouselItem, FunctionCall} from './attachments.js';

/** What a page's author may set that matters once the chat is open. */
export interface ChatSettings {
  /** Whether answers can be rated. */
  readonly feedback: boolean;
  /** How suggested replies stand: one below the other, or in a row that scrolls. */
  readonly suggestedReplies: 'vertical' | 'horizontal';
  /** The cards that the page makes of a function call; tells the page of it the first time. */
  cardsOf(call: FunctionCall, messageId: number): readonly CarouselItem[];
}

export const DEFAULT_SETTINGS: ChatSettings = {
  feedback: true,
  suggestedReplies: 'vertical',
  cardsOf: () => [],
};
