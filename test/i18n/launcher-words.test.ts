import {expect} from '@open-wc/testing';

import {launcherWords} from '../../src/i18n/launcher-words.js';

describe('launcherWords', () => {
  const languages = {'en-US': 'Chat', ko: '채팅', 'ko-KR': '채팅', kok: 'Chat', '': 'Chat'};
  for (const [language, chat] of Object.entries(languages)) {
    it(`says "${chat}" for "${language}"`, () => {
      expect(launcherWords(language).chat).to.equal(chat);
    });
  }
});
