/** What is said before the window's own words are there. Kept small: the launcher is on every page. */
export interface LauncherWords {
  readonly open: string;
  readonly close: string;
  /** Names the dialog. */
  readonly chat: string;
  unread(count: number): string;
}

const en: LauncherWords = {
  open: 'Open chat',
  close: 'Close chat',
  chat: 'Chat',
  unread: (count) => `${count} unread`,
};

const ko: LauncherWords = {
  open: '채팅 열기',
  close: '채팅 닫기',
  chat: '채팅',
  unread: (count) => `읽지 않은 메시지 ${count}개`,
};

export function launcherWords(language: string): LauncherWords {
  return /^ko\b/i.test(language) ? ko : en;
}
