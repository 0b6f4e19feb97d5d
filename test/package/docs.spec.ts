import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';

import {expect, test} from '@playwright/test';

test('docs/errors.md has a row for every code, and for no other', () => {
  const rows = read('docs/errors.md').matchAll(/^\| `([\w-]+\/[\w-]+)`/gm);

  expect([...rows].map(([, code]) => code).sort()).toEqual(codes());
});

test('docs/architecture.md names every folder and file that lies in src/', () => {
  const tree = read('docs/architecture.md');
  const names = readdirSync('src', {withFileTypes: true}).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );

  expect(names.filter((name) => !tree.includes(`─ ${name}`))).toEqual([]);
});

const pages = readdirSync('docs', {recursive: true, encoding: 'utf8'});
for (const page of pages.filter((name) => name.endsWith('.md'))) {
  test(`docs/${page}: its links lead to files`, () => {
    const links = read(`docs/${page}`).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g);
    const files = [...links].map(([, link = '']) => join(dirname(`docs/${page}`), link));

    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
}

/** The union `ErrorCode`. */
function codes(): string[] {
  const [union = ''] = read('src/contract/errors.ts').match(/export type ErrorCode =[^;]+;/) ?? [];
  return (union.match(/[\w-]+\/[\w-]+/g) ?? []).sort();
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
