import {expect} from '@open-wc/testing';

import {launcherWordsOf} from '../../src/i18n/locales/launcher-words.js';

describe('launcherWordsOf', () => {
  const languages = {
    'en-US': 'Chat',
    ko: '채팅',
    'ko-KR': '채팅',
    KO: '채팅',
    kok: 'Chat',
    '': 'Chat',
  };
  for (const [language, chat] of Object.entries(languages)) {
    it(`says "${chat}" for "${language}"`, () => {
      expect(launcherWordsOf(language).chat).to.equal(chat);
    });
  }
});
