/** What is said before the window's own words are there. */
export interface LauncherWords {
  /** Names the launcher; whether it is open, `aria-expanded` says. */
  readonly chat: string;
  /** On a button, where the window's own code could not be loaded. */
  readonly failed: string;
}

/** On every page; other languages come when the page is idle. */
export const english: LauncherWords = {
  chat: 'Chat',
  failed: 'The chat did not load. Try again',
};
