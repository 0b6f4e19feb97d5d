import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

import {expect, test} from '@playwright/test';

const PAGES = readdirSync('docs/frameworks').map((name) => join('docs/frameworks', name));
const files = execFileSync('git', ['ls-files', 'sites/frameworks'], {encoding: 'utf8'})
  .split('\n')
  .filter((name) => name && !name.endsWith('package-lock.json'));
const code = files.map((file) => withoutSpace(readFileSync(file, 'utf8')));

for (const page of PAGES) {
  const text = readFileSync(page, 'utf8');

  test(`${page} prints pieces of apps that are built and run`, () => {
    const blocks = [...text.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, block = '']) => block);

    const foreign = blocks.filter(
      (block) => !code.some((file) => file.includes(withoutSpace(block))),
    );
    expect(foreign).toEqual([]);
  });

  test(`${page}: its links lead to files`, () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);

    expect(links.filter((link) => !existsSync(join('docs/frameworks', link)))).toEqual([]);
  });
}

/** They are indented otherwise, and broken otherwise. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
