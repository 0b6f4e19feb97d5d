import {expect} from '@open-wc/testing';

import {loadWords, wordLoader} from '../../src/i18n/load-words.js';
import {en} from '../../src/i18n/locales/en.js';
import {ko} from '../../src/i18n/locales/ko.js';

describe('loadWords', () => {
  const languages = [
    {language: 'en', locale: 'en'},
    {language: 'en-GB', locale: 'en'},
    {language: 'ko', locale: 'ko'},
    {language: 'KO-kr', locale: 'ko'},
    {language: 'ko-Hang-KR', locale: 'ko'},
    {language: 'kok', locale: 'en'},
    {language: 'fr', locale: 'en'},
    {language: 'constructor', locale: 'en'},
    {language: '', locale: 'en'},
  ];
  for (const {language, locale} of languages) {
    it(`answers "${language}" in ${locale}`, async () => {
      expect((await loadWords(language)).locale).to.equal(locale);
    });
  }

  it('prefers the longest tag', async () => {
    const brazilian = {...en, locale: 'pt-BR'};
    const load = wordLoader({
      pt: () => Promise.resolve({...en, locale: 'pt'}),
      'pt-br': () => Promise.resolve(brazilian),
    });

    expect(await load('pt-BR-x-shop')).to.equal(brazilian);
  });

  it('fetches a table once', async () => {
    let fetches = 0;
    const load = wordLoader({ko: () => (fetches++, Promise.resolve(ko))});

    await Promise.all([load('ko'), load('ko-KR')]);

    expect(fetches).to.equal(1);
  });

  it('speaks English while a table cannot be fetched, then asks again', async () => {
    let online = false;
    const load = wordLoader({
      ko: () => (online ? Promise.resolve(ko) : Promise.reject(new TypeError('offline'))),
    });

    expect(await load('ko')).to.equal(en);
    online = true;
    expect(await load('ko')).to.equal(ko);
  });
});

describe('the tables', () => {
  for (const words of [en, ko]) {
    it(`leave no string empty in ${words.locale}`, () => {
      for (const [key, text] of Object.entries(words) as [string, unknown][]) {
        const said: unknown = typeof text === 'function' ? text.call(words, 3) : text;
        if (typeof said === 'string') expect(said, key).to.match(/\S/u);
      }
    });
  }

  it('count in the grammar of their language', () => {
    expect(en.newMessages(1)).to.equal('1 new message');
    expect(en.newMessages(2)).to.equal('2 new messages');
    expect(ko.newMessages(1)).to.equal('새 메시지 1개');
  });
});
