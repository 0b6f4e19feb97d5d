/** What a page's author may set that matters once the chat is open. */
export interface ChatSettings {
  /** How suggested replies stand: one below the other, or in a row that scrolls. */
  readonly suggestedReplies: 'vertical' | 'horizontal';
}
