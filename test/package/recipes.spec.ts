import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';

import {expect, test} from '@playwright/test';

import {recipePages, withRecipes} from '../../scripts/print-recipes.mjs';

// docs/token-endpoint/ prints the recipes that test/sites/endpoints.spec.ts runs.

const FOLDER = 'recipes/token-endpoint';
const files = execFileSync('git', ['ls-files', FOLDER], {encoding: 'utf8'}).trim().split('\n');
const programs = files.filter((file) => !/package(-lock)?\.json$|wrangler/.test(file));
const pages = recipePages();

for (const {file, text} of pages) {
  test(`${file} prints the recipes as they are: npm run docs`, () => {
    expect(text).toBe(withRecipes(text));
  });
}

test('every recipe is printed, once', () => {
  const printed = pages.flatMap(({prints}) => prints).filter((file) => !file.includes('wrangler'));

  // That for Express 4 is that for 5.
  expect(printed.sort()).toEqual(programs.filter((file) => !file.includes('express-4')).sort());
  expect(read(`${FOLDER}/express-4/server.mjs`)).toBe(read(`${FOLDER}/express-5/server.mjs`));
});

for (const file of programs.filter((each) => !each.endsWith('chat_token.py'))) {
  test(`${file} has one place for the reader's login`, () => {
    const marks = read(file).match(/Your login: |End of your login\./g);

    expect(marks).toEqual(['Your login: ', 'End of your login.']);
  });
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
