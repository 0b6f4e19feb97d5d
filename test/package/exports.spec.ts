import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {expect, test} from '@playwright/test';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';

import {VERSIONS} from '../../src/chat/version.js';

interface Package {
  exports: Record<string, string | Record<string, string>>;
  customElements: string;
  version: string;
  dependencies: Record<string, string>;
  sideEffects: string[];
}

const pkg = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

for (const [name, target] of Object.entries(pkg.exports)) {
  test(`exports: "${name}" leads to files`, () => {
    const files = typeof target === 'string' ? [target] : Object.values(target);

    // A pattern leads to a folder.
    const missing = files.filter((file) => !existsSync(file.replace(/\*$/, '')));

    expect(missing).toEqual([]);
  });
}

test('no bundler drops a module that defines an element', () => {
  const modules = readdirSync('dist', {recursive: true, encoding: 'utf8'}).filter(
    (file) => file.endsWith('.js') && !file.startsWith('cdn'),
  );
  const defining = modules
    .filter((file) => readFileSync(`dist/${file}`, 'utf8').includes('.define('))
    .map((file) => `./dist/${file}`);

  expect(pkg.sideEffects).toEqual(['./dist/cdn/**', ...defining.sort()]);
});

test('what diagnostics tell of versions is true', () => {
  expect(VERSIONS).toEqual({widget: pkg.version, sdk: pkg.dependencies['@sendbird/chat']});
});

test('exports: an entry of our own code has types', () => {
  const untyped = Object.entries(pkg.exports).filter(
    ([, target]) => typeof target === 'object' && !target['types'],
  );

  expect(untyped).toEqual([]);
});

test('the published types compile where libraries are checked', () => {
  const tsc = 'node_modules/typescript/bin/tsc';
  const options =
    '--ignoreConfig --noEmit --strict --module esnext --moduleResolution bundler ' +
    '--target es2022 --lib ES2022,DOM,DOM.Iterable';
  const entries = [
    'dist/index.d.ts',
    'dist/element/chat-ai-widget.d.ts',
    'dist/analytics/index.d.ts',
    'dist/token-endpoint/index.d.ts',
    'dist/token-endpoint/node.d.ts',
  ];

  const {stdout} = spawnSync(process.execPath, [tsc, ...options.split(' '), ...entries]);

  expect(stdout.toString()).toBe('');
});

test('publint has nothing to say', async () => {
  const pkgDir = fileURLToPath(new URL('../..', import.meta.url));
  const {messages, pkg: read} = await publint({pkgDir, pack: false, strict: true});

  expect(messages.map((message) => formatMessage(message, read))).toEqual([]);
});

test('the token endpoint imports nothing', () => {
  const files = readdirSync('dist/token-endpoint').filter((name) => /\.(js|d\.ts)$/.test(name));
  const code = files.map((name) => readFileSync(`dist/token-endpoint/${name}`, 'utf8')).join('');

  expect(code).toContain("from './");
  expect(code.match(/from '(?!\.\/)[^']+'/g)).toBeNull();
});
