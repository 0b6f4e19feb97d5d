import {gzipSync} from 'node:zlib';

import {expect, test} from '@playwright/test';

import {gunzip} from '../../scripts/bundled/gunzip.mjs';

const pack = (text: string) => new Uint8Array(gzipSync(text));

test('a short frame waits for the long one before it', async () => {
  const order: string[] = [];
  const long = gunzip(pack('long '.repeat(1e6))).then(() => order.push('long'));
  const short = gunzip(pack('short')).then(() => order.push('short'));
  await Promise.all([long, short]);

  expect(order).toEqual(['long', 'short']);
});

test('what is no gzip is refused, and the next frame read', async () => {
  const refused = gunzip(new TextEncoder().encode('MESG{}')).catch(() => 'refused');
  const read = gunzip(pack('MESG{"text":"Grüße"}'));

  expect(await Promise.all([refused, read])).toEqual(['refused', 'MESG{"text":"Grüße"}']);
});
