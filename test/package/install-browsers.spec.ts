import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

import {expect, test} from '@playwright/test';

import {findBrowser} from '../../scripts/browser.mjs';

const LANE = 'test/i18n/direction.test.ts';
const ALL = 'install chromium firefox-esr webkit2gtk-driver xvfb';
const about = '/etc/os-release';

test.skip(!existsSync(about) || !/^ID=debian$/m.test(readFileSync(about, 'utf8')), 'needs Debian');

let bin = '';
test.beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'bin-'));
  const stub = resolve('test/package/stub-apt-get.mjs');
  const text = `#!/bin/sh\nexec ${process.execPath} ${stub} "$@"\n`;
  writeFileSync(join(bin, 'apt-get'), text, {mode: 0o755});
});
test.afterEach(() => rmSync(bin, {recursive: true}));

test('what is missing is installed once, before the lanes; what cannot be had, is named', async () => {
  test.setTimeout(120_000);
  const lanes = [LANE, 'test/integration/delivery-gap.test.ts'];
  const apt = {HELD: 'update install', UNKNOWN: 'webkit2gtk-driver'};
  const {status, stdout} = await runTests(lanes, apt);

  const oneByOne = ['chromium', 'firefox-esr', 'webkit2gtk-driver xvfb'].map(
    (it) => `install ${it}`,
  );
  expect(calls()).toEqual(['update', 'update', ALL, ALL, ...oneByOne]);
  const why = 'E: Unable to locate package webkit2gtk-driver';
  expect(stdout).toContain(`\nTests in WebKit are skipped: none here. ${why}\n`);
  expect(stdout).not.toContain('Firefox are skipped');
  expect(stdout).toMatch(/\n[1-9]\d* passed, 0 failed\n$/);
  expect(status).toBe(0);
});

test('all is installed in one call, and only what is missing', async () => {
  const file = JSON.stringify(pathToFileURL('scripts/install-browsers.mjs'));
  const script = `console.log(JSON.stringify(await (await import(${file})).installBrowsers()))`;
  const install = () => run(['--input-type=module', '--eval', script]);

  expect((await install()).stdout).toContain('{"ready":true,"notes":[]}');
  expect(calls()).toEqual(['update', ALL]);
  rmSync(join(bin, 'Xvfb'));
  await install();
  await install();
  expect(calls().slice(2)).toEqual(['update', 'install webkit2gtk-driver xvfb']);
});

test('where Chromium cannot be had, one line says what to do, and nothing runs', async () => {
  expectEnd(await runTests([LANE], {UNKNOWN: 'chromium'}), 'E: Unable to locate package chromium');
});

test('a user who is not root gets that line', async () => {
  expectEnd(await runTests([LANE], {}, 1000), 'Only root can install it.');
  expect(calls()).toEqual([]);
});

test('nothing is installed where that is forbidden', async () => {
  expectEnd(await runTests([LANE], {SKIP_BROWSER_INSTALL: '1'}), 'SKIP_BROWSER_INSTALL forbids');
  expect(calls()).toEqual([]);
});

interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

function expectEnd({status, stdout, stderr}: Ended, why: string): void {
  expect(stderr).toMatch(/^The tests need Chrome, Chromium or Edge: .* CHROME_PATH .*\n$/);
  expect(stderr).toContain(why);
  expect(stdout).not.toContain('passed');
  expect(status).toBe(1);
}

/** `npm test`, after the build. */
function runTests(files: string[], settings: NodeJS.ProcessEnv, uid = 0): Promise<Ended> {
  return run(['scripts/test.mjs', ...files], settings, uid);
}

/** Node.js, where the only commands are those of `bin`. */
async function run(args: string[], settings: NodeJS.ProcessEnv = {}, uid = 0): Promise<Ended> {
  const preload = `process.getuid=()=>${uid}`;
  const runner = spawn(process.execPath, args, {
    env: {
      PATH: bin,
      NODE_OPTIONS: `--import data:text/javascript,${preload}`,
      BIN: bin,
      BROWSER: findBrowser(),
      ...settings,
    },
  });
  const printed = {stdout: '', stderr: ''};
  runner.stdout.on('data', (data) => (printed.stdout += String(data)));
  runner.stderr.on('data', (data) => (printed.stderr += String(data)));
  const [status] = (await once(runner, 'close')) as [number];
  return {status, ...printed};
}

/** As the real one would be called, without the options. */
function calls(): string[] {
  const log = join(bin, 'calls');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}
