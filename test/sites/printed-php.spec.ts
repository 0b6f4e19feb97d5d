import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {expect, test} from '@playwright/test';

import {start} from '../../demo/server/start.mjs';
import type {LocalSendbird} from '../../demo/server/start.mjs';
import {CODE_BLOCKS} from '../support/code-blocks.js';
import {isThere} from './programs.mjs';

// The recipe in PHP, as it stands in the docs.

const SIGN_IN = `<?php session_start(); $_SESSION['user_id'] = 'ada'; $_SESSION['name'] = 'Ada';`;
const [recipe] = CODE_BLOCKS.filter(({language}) => language === 'php');

let sendbird: LocalSendbird;
let folder: string;
let server: ChildProcess;
let site: string;
let cookie: string;

test.skip(!isThere('PHP'), 'There is no PHP here.');

test.beforeAll(async () => {
  sendbird = await start();
  folder = mkdtempSync(join(tmpdir(), 'php-'));
  const service = /'https:\/\/api-' \. getenv\('SENDBIRD_APP_ID'\) \. '\.sendbird\.com'/;
  const code = recipe?.code.replace(service, `'${sendbird.apiHost}'`) ?? '';
  writeFileSync(join(folder, 'chat-token.php'), code);
  writeFileSync(join(folder, 'sign-in.php'), SIGN_IN);

  const args = ['-d', `session.save_path=${folder}`, '-S', '127.0.0.1:0', '-t', folder];
  const env = {...process.env, SENDBIRD_API_TOKEN: sendbird.apiToken};
  server = spawn('php', args, {env, stdio: ['ignore', 'ignore', 'pipe']});
  site = await addressOf(server);
  const signedIn = await fetch(`${site}/sign-in.php`);
  cookie = signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? '';
});
test.afterAll(async () => {
  server.kill();
  rmSync(folder, {recursive: true});
  await sendbird.stop();
});

interface Case {
  when: string;
  method?: string;
  headers?: () => Record<string, string>;
  body?: string;
  status: number;
  error?: string;
}
const cases: Case[] = [
  {when: 'somebody is signed in', status: 200},
  {when: 'the claim is true', body: '{"user_id": "ada"}', status: 200},
  {when: 'nobody is signed in', headers: () => ({Cookie: ''}), status: 204},
  {when: 'the page is its own', headers: () => ({'Sec-Fetch-Site': 'same-origin'}), status: 200},
  {when: 'an older browser is on its own page', headers: () => ({Origin: site}), status: 200},
  {
    when: 'an older browser is on another site',
    headers: () => ({Origin: 'https://evil.example'}),
    status: 403,
    error: 'origin-not-allowed',
  },
  {when: 'the page has no origin', headers: () => ({Origin: 'null'}), status: 403},
  {when: 'the page is another', headers: () => ({'Sec-Fetch-Site': 'cross-site'}), status: 403},
  {when: 'the body is a list', body: '[]', status: 400, error: 'bad-request'},
  {when: 'the body is a list of claims', body: '[{"user_id": "ada"}]', status: 400},
  {when: 'the body is a text', body: '"ada"', status: 400},
  {when: 'the body is null', body: 'null', status: 400},
  {when: 'the body is empty', body: '', status: 400},
  {when: 'the body is large', body: `{"user_id": "${'a'.repeat(5000)}"}`, status: 400},
  {when: 'the claim is a number', body: '{"user_id": 7}', status: 400},
  {when: 'somebody else is claimed', body: '{"user_id": "grace"}', status: 403},
  {when: 'nobody is claimed', body: '{"user_id": ""}', status: 403, error: 'user-mismatch'},
  {when: 'the body is a form', headers: () => ({'Content-Type': 'text/plain'}), status: 400},
  {
    when: 'the type only begins as JSON',
    headers: () => ({'Content-Type': 'application/jsonp'}),
    status: 400,
  },
  {when: 'the method is PUT', method: 'PUT', status: 405},
];
for (const {when, method = 'POST', headers, body = '{}', status, error} of cases) {
  test(`the recipe in PHP answers ${status} when ${when}`, async () => {
    const own = {'Content-Type': 'application/json', Cookie: cookie};
    const response = await fetch(`${site}/chat-token.php`, {
      method,
      headers: {...own, ...headers?.()},
      body,
    });

    const text = await response.text();
    expect({status: response.status, text}).toMatchObject({status});
    if (status === 200) {
      expect(JSON.parse(text)).toMatchObject({token: expect.any(String), user_id: 'ada'});
    }
    if (error) expect(JSON.parse(text)).toEqual({error});
  });
}

/** Where it says that it has started. */
function addressOf({stderr}: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve) => {
    stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const [address] = /http:\/\/[\d.]+:\d+/.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
}
