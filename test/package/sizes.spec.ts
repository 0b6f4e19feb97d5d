import {readFileSync} from 'node:fs';

import {expect, test} from '@playwright/test';

import {measure, sizesTable} from '../../scripts/build/sizes.mjs';
import {readCdn} from './cdn.js';

const measured = measure();

for (const {what, bytes, budget} of measured) {
  test(`${what}: at most ${budget} bytes`, () => {
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(budget);
  });
}

test('README has the same table', () => {
  const [, table = ''] =
    /<!-- sizes -->\n+([^]*?)\n+<!-- \/sizes -->/.exec(readFileSync('README.md', 'utf8')) ?? [];

  expect(cellsOf(table), 'npm run build, then npm run docs').toEqual(cellsOf(sizesTable(measured)));
});

test.afterAll(() => {
  for (const {name, size} of readCdn()) {
    console.log(`  ${name.padEnd(34)}${String(size).padStart(8)}`);
  }
});

function cellsOf(table: string): string[][] {
  return table
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim().replace(/-+/, '-')));
}
