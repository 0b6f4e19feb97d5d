import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

import {expect, test} from '@playwright/test';

import {NEEDED, SPARED, browsersTable} from '../../scripts/build/oldest-browsers.mjs';

test('README names the oldest browsers, and why', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, told = ''] = /<!-- browsers -->\n+([^]*?)\n+<!-- \/browsers -->/.exec(readme) ?? [];

  expect(wordsOf(told), 'npm run docs').toEqual(wordsOf(browsersTable()));
});

test('what browsers are chosen by is what the sources use', () => {
  const files = readdirSync('src', {recursive: true, encoding: 'utf8'});
  const sources = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('src', file), 'utf8'))
    .join('\n');

  const unused = Object.entries({...NEEDED, ...SPARED}).filter(
    ([, text]) => !sources.includes(text),
  );

  expect(unused).toEqual([]);
});

/** However the table is laid out. */
function wordsOf(table: string): string[] {
  return table.split(/[\s|]+/).filter((word) => !/^-*$/.test(word));
}
