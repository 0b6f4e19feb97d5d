// `npm run site:wordpress:words`: writes the template for translators, by gettext's own reader.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

import {SLUG, SOURCE} from './plugin.mjs';

export const POT = `${SOURCE}/languages/${SLUG}.pot`;

const KEYWORDS = ['__', 'esc_html__', 'esc_attr__', '_x:1,2c'];

/** The template as it should stand in the repository. */
export function makePot() {
  const folder = mkdtempSync(join(tmpdir(), 'pot-'));
  try {
    const others = join(folder, 'block.json.php');
    writeFileSync(others, wordsElsewhere());
    const sources = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'})
      .filter((name) => /\.(php|js)$/.test(name))
      .sort();
    const options = [
      '--from-code=UTF-8',
      '--add-comments=translators:',
      '--no-location',
      '-o',
      '-',
    ];
    const keywords = KEYWORDS.map((keyword) => `--keyword=${keyword}`);
    const about = [`--package-name=${SLUG}`, '--copyright-holder='];
    const pot = execFileSync('xgettext', [...options, ...keywords, ...about, ...sources, others], {
      cwd: SOURCE,
      encoding: 'utf8',
    });
    return tidy(pot);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** What WordPress translates of the block's and the plugin's own descriptions, as calls that gettext reads. */
function wordsElsewhere() {
  const block = JSON.parse(readFileSync(`${SOURCE}/blocks/chat/block.json`, 'utf8'));
  const header = readFileSync(`${SOURCE}/${SLUG}.php`, 'utf8');
  const inHeader = ['Plugin Name', 'Description'].map(
    (name) => new RegExp(`^ \\* ${name}:\\s+(.+)$`, 'm').exec(header)?.[1] ?? '',
  );
  const calls = [
    ...inHeader.map((text) => `__(${JSON.stringify(text)});`),
    `_x(${JSON.stringify(block.title)}, "block title");`,
    `_x(${JSON.stringify(block.description)}, "block description");`,
    ...block.keywords.map(
      (/** @type {string} */ word) => `_x(${JSON.stringify(word)}, "block keyword");`,
    ),
  ];
  return `<?php\n${calls.join('\n')}\n`;
}

/** Without what differs from run to run, and what xgettext leaves for somebody to fill in. */
function tidy(/** @type {string} */ pot) {
  return pot
    .replace(/^(#.*\n)+/, '')
    .replace(/^#, fuzzy\n/m, '')
    .replace(
      /^"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Report-Msgid-Bugs-To):.*\n/gm,
      '',
    )
    .replace('charset=CHARSET', 'charset=UTF-8')
    .replace('PACKAGE VERSION', SLUG);
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  writeFileSync(POT, makePot());
}
