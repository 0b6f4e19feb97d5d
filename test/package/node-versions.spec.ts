import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';

import {expect, test} from '@playwright/test';

const [, named = ''] =
  /Node\.js ([\d., or]+) or newer/.exec(readFileSync('README.md', 'utf8')) ?? [];
const versions = [process.version.slice(1), ...named.split(', ').map(toWhole)];

test('the README names the versions of Node.js that work', () => {
  expect(named).toMatch(/^\d+(\.\d+)?(, \d+(\.\d+)?)*$/);
});

for (const version of new Set(versions)) {
  test(`npm ci prints no warning on Node.js ${version}`, () => {
    const {status, stderr} = npmCi(version);

    expect(stderr.split('\n').filter((line) => /^npm (warn|error)/i.test(line))).toEqual([]);
    expect(status).toBe(0);
  });
}

/** 22.13 begins with 22.13.0. */
function toWhole(version: string): string {
  return [...version.split('.'), '0', '0'].slice(0, 3).join('.');
}

/** What npm says before it would install, were it on that version. */
function npmCi(version: string) {
  const pretend = `Object.defineProperty(process,'version',{value:'v${version}'})`;
  return spawnSync('npm', ['ci', '--dry-run', '--offline'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: {...process.env, NODE_OPTIONS: `--import data:text/javascript,${pretend}`},
  });
}
