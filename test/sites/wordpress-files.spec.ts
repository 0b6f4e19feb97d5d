import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

import {expect, test} from '@playwright/test';
import {unzipSync} from 'fflate';

import {SLUG, SOURCE, zipPlugin} from '../../scripts/wordpress/plugin.mjs';
import {POT, makePot} from '../../scripts/wordpress/pot.mjs';
import {isThere} from './programs.mjs';

// The plugin's files, by the rules of WordPress's directory, so far as a program knows them.

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const scripts = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.php'))
  .map((name) => join(SOURCE, name));

test('the zip has the same bytes for the same files, and the version of the package', () => {
  const zip = zipPlugin();
  const files = unzipSync(zip);
  const text = (name: string) => new TextDecoder().decode(files[`${SLUG}/${name}`]);

  expect(Buffer.compare(zip, zipPlugin())).toBe(0);
  expect(text('chat-ai-widget.php')).toContain(`* Version:           ${version}\n`);
  expect(text('readme.txt')).toContain(`Stable tag: ${version}\n`);
  expect(Object.keys(files).filter((name) => /@|\.map$|\/\./.test(name))).toEqual([]);
  expect(text('widget/embed.js')).toBe(readFileSync('dist/cdn/embed.js', 'utf8'));
});

test('the readme keeps to the limits of the directory', () => {
  const readme = readFileSync(`${SOURCE}/readme.txt`, 'utf8');
  const [, tags = ''] = /^Tags: (.*)$/m.exec(readme) ?? [];
  const [, short = ''] = /^License URI: .*\n\n(.*)\n/m.exec(readme) ?? [];

  expect(tags.split(', ').length).toBeLessThanOrEqual(5);
  expect(short.length).toBeGreaterThan(0);
  expect(short.length).toBeLessThanOrEqual(150);
  expect(readme).toContain('== External services ==');
});

test('no file runs by itself', () => {
  const open = scripts.filter(
    (file) => !/defined\( '\w+' \) \|\| exit;/.test(readFileSync(file, 'utf8')),
  );

  // It only answers a list.
  expect(open).toEqual([join(SOURCE, 'blocks/chat/editor.asset.php')]);
});

test('PHP takes every file', () => {
  test.skip(!isThere('PHP'), 'There is no PHP here.');
  for (const file of scripts) {
    expect(execFileSync('php', ['-l', file], {encoding: 'utf8'})).toContain('No syntax errors');
  }
});

test('PHP_CodeSniffer finds nothing', () => {
  test.skip(!isThere('PHP_CodeSniffer'), 'There is no PHP_CodeSniffer here.');
  execFileSync('phpcs', ['-s', `--standard=${SOURCE}/.phpcs.xml`, SOURCE], {stdio: 'inherit'});
});

test('the words for translators are those of the code', () => {
  test.skip(!isThere('gettext'), 'There is no gettext here.');

  expect(readFileSync(POT, 'utf8')).toBe(makePot());
});
