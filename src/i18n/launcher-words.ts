import type {LauncherWords} from '../contract/chat-element.js';

/** On every page; other languages come when the page is idle. */
export const english: LauncherWords = {
  chat: 'Chat',
  failed: 'The chat did not load. Try again',
};
