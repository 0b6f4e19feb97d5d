/** What is said before the window's own words are there. Kept small: it is on every page. */
export interface LauncherWords {
  /** Names the launcher; whether it is open, `aria-expanded` says. */
  readonly chat: string;
  /** On a button, where the window's own code could not be loaded. */
  readonly failed: string;
}

const en: LauncherWords = {
  chat: 'Chat',
  failed: 'The chat did not load. Try again',
};

const ko: LauncherWords = {
  chat: '채팅',
  failed: '채팅을 불러오지 못함. 다시 시도',
};

export function launcherWords(language: string): LauncherWords {
  return /^ko\b/i.test(language) ? ko : en;
}
