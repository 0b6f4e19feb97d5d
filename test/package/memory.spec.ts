import {readFileSync, readdirSync} from 'node:fs';

import {expect, test} from '@playwright/test';

const FILES = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter(
  (path) => path.endsWith('.ts') && !path.startsWith('memory/'),
);

/** Whatever a browser could keep something in, and the way there that memory/ has. */
const KEEPERS =
  /localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|\bcaches\b|Storage`|storage-area|\bareaOf\b/;

// What nobody knows of, nobody removes when a visitor withdraws consent.
test('nobody but memory/ touches what the browser keeps', () => {
  expect(FILES.length).toBeGreaterThan(100);
  expect(FILES.filter((path) => KEEPERS.test(readFileSync(`src/${path}`, 'utf8')))).toEqual([]);
});
