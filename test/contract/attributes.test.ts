import {expect} from '@open-wc/testing';

import {ATTRIBUTES, isSet, wordOf} from '../../src/contract/attributes.js';

describe('wordOf', () => {
  const reads = {auto: 'auto', dark: 'dark', pink: 'auto', '': 'auto', Dark: 'auto'};
  for (const [value, word] of Object.entries(reads)) {
    it(`reads “${value}” as ${word}`, () => {
      expect(wordOf(elementWith('theme', value), 'theme')).to.equal(word);
    });
  }

  it('reads no attribute as the default', () => {
    expect(wordOf(document.createElement('div'), 'theme')).to.equal('auto');
  });
});

describe('isSet', () => {
  const reads = {'': true, open: true, true: true, false: false};
  for (const [value, set] of Object.entries(reads)) {
    it(`reads “${value}” as ${set}`, () => {
      expect(isSet(elementWith('open', value), 'open')).to.equal(set);
    });
  }

  it('reads no attribute as not set', () => {
    expect(isSet(document.createElement('div'), 'open')).to.equal(false);
  });
});

describe('ATTRIBUTES', () => {
  it('names each once', () => {
    expect(new Set(ATTRIBUTES).size).to.equal(ATTRIBUTES.length);
  });
});

function elementWith(name: string, value: string): Element {
  const element = document.createElement('div');
  element.setAttribute(name, value);
  return element;
}
