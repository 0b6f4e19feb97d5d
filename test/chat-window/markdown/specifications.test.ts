import {expect} from '@open-wc/testing';

import {OTHERWISE} from './otherwise.js';
import {commonmark, drawn, expected, github} from './specifications.js';
import type {Example} from './specifications.js';

const numbersOf = (key: 'commonmark' | 'github') =>
  OTHERWISE.flatMap((otherwise) => otherwise[key] ?? []).sort((one, other) => one - other);

const isOtherwise = ({markdown, html}: Example) => drawn(markdown) !== expected(html);

describe('the examples of the specifications', () => {
  for (const [key, name, examples] of [
    ['commonmark', 'CommonMark', commonmark],
    ['github', 'GitHub', github],
  ] as const) {
    const listed = numbersOf(key);
    const passing = examples.filter(({number}) => !listed.includes(number));

    it(`of ${name} are ${examples.length}: ${passing.length} are drawn as there`, () => {
      for (const {number, markdown, html} of passing) {
        expect(drawn(markdown), `${number}: ${markdown}`).to.equal(expected(html));
      }
    });

    it(`of ${name} that are drawn otherwise, ${listed.length}, are those of the list`, () => {
      const otherwise = examples.filter(isOtherwise).map(({number}) => number);

      expect(otherwise).to.deep.equal(listed);
    });
  }
});
