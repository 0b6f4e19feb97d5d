import {expect} from '@open-wc/testing';

import {words} from '../../src/contract/attributes.js';

describe('words', () => {
  const theme = words('auto', 'light', 'dark');

  it('says what is allowed', () => {
    expect(theme.allowed).to.deep.equal(['auto', 'light', 'dark']);
  });

  const reads = {auto: 'auto', dark: 'dark', pink: 'auto', '': 'auto', Dark: 'auto'};
  for (const [value, word] of Object.entries(reads)) {
    it(`reads “${value}” as ${word}`, () => {
      expect(theme.fromAttribute?.(value)).to.equal(word);
    });
  }

  it('reads no attribute as the default', () => {
    expect(theme.fromAttribute?.(null)).to.equal('auto');
  });

  it('writes a word, and the default as no attribute', () => {
    expect(theme.toAttribute?.('dark')).to.equal('dark');
    expect(theme.toAttribute?.('auto')).to.equal(null);
  });
});
