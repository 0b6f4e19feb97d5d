import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';

import {expect, test} from '@playwright/test';

test('integrity.json has the hash of every script of dist/cdn, and of nothing else', () => {
  const files = readdirSync('dist/cdn', {recursive: true, encoding: 'utf8'})
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js'));
  const hashes = files.map((file) => [file, `sha384-${sha384(`dist/cdn/${file}`)}`]);

  expect(JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'))).toEqual(
    Object.fromEntries(hashes),
  );
});

function sha384(file: string): string {
  return createHash('sha384').update(readFileSync(file)).digest('base64');
}
