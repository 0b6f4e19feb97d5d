import {expect} from '@open-wc/testing';

import {launcherWords} from '../../src/i18n/launcher-words.js';

describe('launcherWords', () => {
  const languages = [
    {language: 'en-US', open: 'Open chat', unread: '3 unread'},
    {language: 'ko-KR', open: '채팅 열기', unread: '읽지 않은 메시지 3개'},
    {language: 'kok', open: 'Open chat', unread: '3 unread'},
    {language: '', open: 'Open chat', unread: '3 unread'},
  ];
  for (const {language, open, unread} of languages) {
    it(`says "${open}" for "${language}"`, () => {
      const words = launcherWords(language);

      expect(words.open).to.equal(open);
      expect(words.unread(3)).to.equal(unread);
    });
  }
});
