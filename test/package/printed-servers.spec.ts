import {execFile} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';

import {expect, test} from '@playwright/test';

import {start} from '../../demo/server/start.mjs';
import {CODE_BLOCKS, isForPages} from '../support/code-blocks.js';

// What README and docs print for servers runs on one, as it stands there. What the text calls the
// reader's own is there, and what it takes over from the blocks before.

const SESSIONS = `export const readSession = async (cookie) =>
  cookie === 'session=1' ? {id: 'ada', name: 'Ada'} : undefined;`;

const blocks = CODE_BLOCKS.filter((block) => block.language === 'js' && !isForPages(block));

for (const {name, code} of blocks) {
  test(`${name} runs on a server`, async ({}, testInfo) => {
    const answers = await run(code, testInfo.outputPath());

    expect(answers.length > 0).toBe(/chatToken/.test(code));
    for (const answer of answers) {
      expect(answer).toMatchObject({status: 200, user_id: 'ada', token: expect.any(String)});
    }
  });
}

/** Runs it in a process of its own, and gives what its endpoints answer to Ada. */
async function run(code: string, folder: string): Promise<object[]> {
  mkdirSync(folder, {recursive: true});
  const exported = /^const chatToken/m.test(code) ? `${code}\nexport {chatToken};` : code;
  writeFileSync(join(folder, 'block.js'), exported);
  writeFileSync(join(folder, 'chat-token.js'), blockWith('// chat-token.js'));
  writeFileSync(join(folder, 'sessions.js'), SESSIONS);
  symlinkSync(resolve('demo'), join(folder, 'demo'));

  const sendbird = await start();
  const {appId, apiToken, apiHost} = sendbird;
  const env = {SENDBIRD_APP_ID: appId, SENDBIRD_API_TOKEN: apiToken, API_HOST: apiHost};
  const args = ['test/package/run-server.mjs', folder];
  try {
    const {stdout} = await promisify(execFile)(process.execPath, args, {env});
    return JSON.parse(stdout) as object[];
  } finally {
    await sendbird.stop();
  }
}

function blockWith(sign: string): string {
  return blocks.find(({code}) => code.includes(sign))?.code ?? '';
}
