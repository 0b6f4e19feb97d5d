import type {LauncherWords} from '../contract/chat-element.js';

/** On every page; other languages come when the page is idle. */
export const english: LauncherWords = {
  chat: 'Chat',
  failed: 'Chat did not load. Try again',
};
