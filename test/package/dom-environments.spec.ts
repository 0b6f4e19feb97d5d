import {execFile, execFileSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

import {expect, test} from '@playwright/test';

import {start} from '../../demo/server/start.mjs';

const DOCUMENTS = ['jsdom', 'happy-dom'];
const HERE = 'test/dom-environments';

/** A project of somebody who has installed the package, and nothing of this one. */
let project: string;

test.beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, '@sendbird'), {recursive: true});
  const [{filename}] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', project], {
      stdio: 'pipe',
    }).toString(),
  ) as [{filename: string}];
  execFileSync('tar', ['-xzf', filename], {cwd: project});
  symlinkSync(join(project, 'package'), join(modules, 'chat-ai-widget'), 'junction');
  for (const name of ['lit', '@sendbird/chat']) link(`node_modules/${name}`, join(modules, name));
  for (const name of DOCUMENTS) link(`${HERE}/node_modules/${name}`, join(modules, name));
  for (const file of ['documents.mjs', 'page.mjs'])
    copyFileSync(`${HERE}/${file}`, join(project, file));
});
test.afterAll(() => rmSync(project, {recursive: true}));

for (const name of DOCUMENTS) {
  test(`a closed widget throws nothing in ${name}`, async () => {
    expect(await run(['page.mjs', name, 'closed'])).toEqual({status: 0, printed: ''});
  });

  test(`a widget that is opened works in ${name}, or says why not`, async () => {
    const sendbird = await start();
    const {appId, apiHost, wsHost} = sendbird;
    const attributes = {'app-id': appId, 'api-host': apiHost, 'ws-host': wsHost};

    const {status, printed} = await run(['page.mjs', name, 'opened', JSON.stringify(attributes)]);
    await sendbird.stop();

    expect(printed).toMatch(/^Outcome: (session-connected|[a-z]+\/[a-z-]+)\n$/);
    expect(status).toBe(0);
  });
}

for (const entry of ['chat-ai-widget', 'chat-ai-widget/chat-ai-widget.js']) {
  test(`${entry} can be imported where there is no document at all`, async () => {
    const code = `
      const names = Object.getOwnPropertyNames(globalThis);
      const {ChatAiWidget} = await import('${entry}');
      console.log(typeof ChatAiWidget);
      console.log(Object.getOwnPropertyNames(globalThis).filter((name) => !names.includes(name)).join());`;

    const outcome = await run(['--input-type=module', '--eval', code]);

    expect(outcome).toEqual({status: 0, printed: 'function\n\n'});
  });
}

function link(target: string, path: string): void {
  symlinkSync(resolve(target), path, 'junction');
}

/** Runs Node in the project, until it ends by itself. */
function run(args: string[]): Promise<{status: number; printed: string}> {
  return new Promise((done) => {
    const options = {cwd: project, timeout: 25_000};
    const child = execFile(process.execPath, args, options, (_, stdout, stderr) => {
      done({status: child.exitCode ?? -1, printed: stdout + stderr});
    });
  });
}
