import {expect} from '@open-wc/testing';

import {en} from '../../src/i18n/locales/en.js';
import {withOwnWords} from '../../src/i18n/own-words.js';

describe('withOwnWords', () => {
  const own = (words: unknown) => withOwnWords(en, JSON.stringify(words));

  it('replaces words by name, and leaves the others', () => {
    const words = own({welcome: 'Ask us'});

    expect(words.welcome).to.equal('Ask us');
    expect(words.send).to.equal(en.send);
  });

  it('replaces what a group has', () => {
    const words = own({codeBlock: {copy: 'Take'}, readOnly: {muted: 'Quiet'}});

    expect(words.codeBlock).to.deep.equal({...en.codeBlock, copy: 'Take'});
    expect(words.readOnly).to.deep.equal({...en.readOnly, muted: 'Quiet'});
  });

  it('puts what a word is made of in place of {}', () => {
    const words = own({typing: '{} writes', fileTooLarge: '{}: over {}', unread: 'New'});

    expect(words.typing('$& Ada')).to.equal('$& Ada writes');
    expect(words.fileTooLarge('a.png', '5 MB')).to.equal('a.png: over 5 MB');
    expect(words.unread(3)).to.equal('New');
  });

  it('keeps the language that the words are of', () => {
    expect(own({locale: 'no such'}).locale).to.equal('en');
  });

  const wrong = [
    ['numbers', {welcome: 1, typing: 2, codeBlock: 3}],
    ['null', {welcome: null, codeBlock: null}],
    ['lists', ['welcome']],
    ['text', 'welcome'],
    ['nothing', null],
    ['unknown names', {nonsense: 'x', toString: 'x', __proto__: {welcome: 'x'}}],
    ['empty groups', {codeBlock: {nonsense: 'x'}}],
  ] as const;
  for (const [what, words] of wrong) {
    it(`leaves out ${what}`, () => {
      expect(own(words)).to.deep.equal(en);
    });
  }

  it('leaves out what is no JSON', () => {
    expect(withOwnWords(en, '{"welcome":').welcome).to.equal(en.welcome);
  });

  it('is the very same words where there are none of its own', () => {
    expect(withOwnWords(en, '')).to.equal(en);
  });
});
