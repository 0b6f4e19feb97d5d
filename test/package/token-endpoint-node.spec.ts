import {fork} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';

import {expect, test} from '@playwright/test';

import {start} from '../../demo/server/start.mjs';
import type {LocalSendbird} from '../../demo/server/start.mjs';
import {
  answerTo,
  chunked,
  endless,
  head,
  insist,
  leave,
  post,
  slowly,
  statusesIn,
} from './raw-socket.js';
import type {Pieces} from './raw-socket.js';

const GIGABYTE = 1e9;

let sendbird: LocalSendbird;
let server: ChildProcess;
let port: number;

test.beforeAll(async () => {
  sendbird = await start();
  const {appId, apiToken, apiHost} = sendbird;
  server = fork('test/package/token-server.mjs', {
    execArgv: ['--expose-gc'],
    env: {SENDBIRD_APP_ID: appId, SENDBIRD_API_TOKEN: apiToken, API_HOST: apiHost},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  port = await told();
});
test.afterAll(async () => {
  server.kill();
  await sendbird.stop();
});

/** Whatever a socket has said, the next one has its token from the same process. */
test.afterEach(async () => {
  expect(server.exitCode).toBeNull();
  expect(await statusesOf([post()])).toEqual([200]);
});

const cases: Array<{when: string; pieces: Pieces; status: number; error?: string}> = [
  {when: 'Host is no host', pieces: [post({Host: 'a b'})], status: 400, error: 'bad-request'},
  {when: 'Host is empty', pieces: [post({Host: ''})], status: 400},
  {when: 'Host names a user', pieces: [post({Host: 'ada@shop.example'})], status: 400},
  {when: 'Host has a path', pieces: [post({Host: 'shop.example/x'})], status: 400},
  {when: 'Host has no such port', pieces: [post({Host: 'shop.example:99999'})], status: 400},
  {when: 'Host is half an address', pieces: [post({Host: '[::1'})], status: 400},
  {when: 'there is no Host', pieces: ['GET /chat-token HTTP/1.0\r\n\r\n'], status: 400},
  {when: 'the method is TRACE', pieces: [head('TRACE /chat-token')], status: 400},
  {when: 'the method is no method', pieces: [head('STEAL /chat-token')], status: 400},
  {when: 'the method is GET', pieces: [head('GET /chat-token')], status: 405},
  {when: 'the method is HEAD', pieces: [head('HEAD /chat-token')], status: 405},
  {when: 'the target is absolute', pieces: [post({}, 'http://evil.example/t')], status: 400},
  {when: 'the target is all', pieces: [head('OPTIONS *')], status: 400},
  {
    when: 'the target looks like a host, and Origin is that host',
    pieces: [post({Origin: 'http://evil.example'}, '//evil.example/chat-token')],
    status: 403,
    error: 'origin-not-allowed',
  },
  {
    when: 'half a body comes, and then nothing',
    pieces: [post().slice(0, -9), 1000],
    status: 408,
    error: 'body-too-slow',
  },
  {when: 'a body comes byte by byte', pieces: slowly(post({'Content-Length': 999})), status: 408},
  {when: 'a body is not as chunked as it says', pieces: [chunked('oh no\r\n')], status: 400},
  {
    when: 'a body has a gigabyte',
    pieces: endless(post({'Content-Length': GIGABYTE})),
    status: 400,
    error: 'bad-request',
  },
  {when: 'a body never says its size', pieces: endless(chunked('fffffff\r\n')), status: 400},
  {
    when: 'a method without a body has a gigabyte',
    pieces: endless(head('PUT /chat-token', {'Content-Length': GIGABYTE})),
    status: 405,
  },
  {
    when: 'a parser has eaten the body',
    pieces: [post({}, '/parsed')],
    status: 400,
    error: 'body-already-read',
  },
];
for (const {when, pieces, status, error} of cases) {
  test(`a server of Node answers ${status} when ${when}`, async () => {
    const answer = await answerTo(port, pieces);

    expect(statusesIn(answer)).toEqual([status]);
    if (error) expect(answer).toContain(`{"error":"${error}"}`);
  });
}

test('a server of Node answers 500 when its endpoint throws', async () => {
  expect(await statusesOf([post({}, '/failing')])).toEqual([500]);
});

test('a server of Node leaves alone what somebody else has answered', async () => {
  expect(await answerTo(port, [post({}, '/answered')])).toMatch(/by somebody else$/);
});

test('a server of Node answers requests of one packet in their order', async () => {
  const packet = [post(), head('TRACE /chat-token'), post({Host: 'a b'}), post()].join('');

  expect(statusesIn(await answerTo(port, [packet], 4))).toEqual([200, 400, 400, 200]);
});

test('a server of Node outlives those who leave, and keeps nothing of them', async () => {
  const texts = [post(), post().slice(0, -9), chunked('ff\r\n{')];
  const before = await bytesHeld();

  for (let round = 0; round < 40; round++) {
    await Promise.all(texts.map((text) => leave(port, text)));
  }
  await Promise.all(
    Array.from({length: 4}, () => insist(port, endless(post({'Content-Length': GIGABYTE})))),
  );

  await expect.poll(async () => (await bytesHeld()) - before).toBeLessThan(2e6);
});

async function statusesOf(pieces: Pieces): Promise<number[]> {
  return statusesIn(await answerTo(port, pieces));
}

/** The next number that the server tells. */
async function told(): Promise<number> {
  const [number] = (await once(server, 'message')) as [number];
  return number;
}

function bytesHeld(): Promise<number> {
  server.send('How many?');
  return told();
}
