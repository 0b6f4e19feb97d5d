import type {LauncherWords} from '../../contract/chat-element.js';
import {english} from '../launcher-words.js';

const WORDS: Readonly<Record<string, LauncherWords>> = {
  ko: {chat: '채팅', failed: '채팅을 불러오지 못했습니다. 다시 시도'},
};

/** By the first part of a BCP 47 tag; English where there are no words. */
export function launcherWordsOf(language: string): LauncherWords {
  const [primary = ''] = language.toLowerCase().split('-');
  return WORDS[primary] ?? english;
}
