/** What the bot's owner has chosen in Sendbird's dashboard. */
export interface Looks {
  /** Any CSS colour. */
  readonly accent?: string | null;
  readonly theme?: 'light' | 'dark' | null;
  readonly autoOpen?: boolean;
  /** The bot reads PDFs, too. */
  readonly replyToFile?: boolean;
}
