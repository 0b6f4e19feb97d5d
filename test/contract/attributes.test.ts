import {expect} from '@open-wc/testing';

import {readAttribute} from '../../src/contract/attributes.js';
import type {AttributeName} from '../../src/contract/attributes.js';

describe('readAttribute', () => {
  const words = {auto: 'auto', dark: 'dark', pink: 'auto', '': 'auto', Dark: 'auto'};
  for (const [value, word] of Object.entries(words)) {
    it(`reads theme="${value}" as ${word}`, () => {
      expect(read('theme', value)).to.equal(word);
    });
  }

  const flags = {'': true, open: true, true: true, false: false};
  for (const [value, set] of Object.entries(flags)) {
    it(`reads open="${value}" as ${set}`, () => {
      expect(read('open', value)).to.equal(set);
    });
  }

  it('reads any other as it is', () => {
    expect(read('user-id', 'false')).to.equal('false');
    expect(read('user-id', '')).to.equal('');
  });

  const absent = {theme: 'auto', open: false, 'user-id': null} as const;
  for (const [name, value] of Object.entries(absent)) {
    it(`reads no ${name} as ${value}`, () => {
      expect(readAttribute(document.createElement('div'), name as AttributeName)).to.equal(value);
    });
  }
});

function read(name: AttributeName, value: string) {
  const element = document.createElement('div');
  element.setAttribute(name, value);
  return readAttribute(element, name);
}
