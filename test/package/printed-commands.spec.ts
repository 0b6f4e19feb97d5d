import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';

import {expect, test} from '@playwright/test';

import {startSite} from '../../demo/server/site.mjs';
import {start} from '../../demo/server/start.mjs';
import {CODE_BLOCKS} from '../support/code-blocks.js';

const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** Run by printed-*.spec.ts, and printed-code.test.ts. */
const RUN = ['html', 'css', 'js', 'ts', 'sh', 'php'];
/** Plain text, and a picture. */
const NOT_RUN = ['', 'mermaid'];

test('code of every language is run, or left out on purpose', () => {
  const languages = new Set(CODE_BLOCKS.map(({language}) => language));

  expect([...languages].filter((each) => ![...RUN, ...NOT_RUN].includes(each))).toEqual([]);
});

for (const {name, code} of CODE_BLOCKS.filter(({language}) => language === 'sh')) {
  test(`${name} works in a shell`, async () => {
    const commands = code.replaceAll('\\\n', '').split(/\n|&&/).map(withoutComment).filter(Boolean);

    expect(commands).not.toEqual([]);
    for (const command of commands) {
      if (command.startsWith('curl')) expect(await answerTo(command)).toBe(200);
      else if (command.startsWith('npx')) expect(usageOf(command)).toMatch(/^Usage: npx chat-ai/);
      else expect(Object.keys(scripts)).toContain(scriptOf(command));
    }
  });
}

test('what checks a change begins with the command of the README', () => {
  const [, command = ''] = /^cd .*\n(.*)$/m.exec(readFileSync('.ci/run', 'utf8')) ?? [];
  const commands = CODE_BLOCKS.filter(({name}) => name.startsWith('README')).map(({code}) => code);

  expect(command).toMatch(/^npm ci && npm test( \|\||$)/);
  expect(commands).toContain('npm ci && npm test\n');
});

function withoutComment(line: string): string {
  return line.replace(/ #.*/, '').trim();
}

/** `ci` is npm's own, and installs what is needed before the others. */
function scriptOf(command: string): string | undefined {
  if (command === 'npm ci') return 'start';
  return /^npm (?:run )?([\w:]+)/.exec(command)?.[1];
}

/** What a command of the package says of itself, which names each option that is printed. */
function usageOf(command: string): string {
  const [, name = '', args = ''] = /^npx chat-ai-widget ([\w-]+)(.*)$/.exec(command) ?? [];
  const help = ['cli/main.mjs', name, '--help'];
  const usage = execFileSync(process.execPath, help, {encoding: 'utf8'});
  for (const option of args.match(/--[\w-]+/g) ?? []) expect(usage).toContain(option);
  return usage;
}

/** The status that the local server, or its site, answers to a call of curl. */
async function answerTo(command: string): Promise<number> {
  const [, method = '', path = ''] = /-X (\w+) http:\/\/127\.0\.0\.1:\w+(\S+)/.exec(command) ?? [];
  const [, name = '', value = ''] = /-H '([\w-]+): (.*?)'/.exec(command) ?? [];
  const [, body = ''] = /-d '(.*?)'/.exec(command) ?? [];
  const sendbird = await start();
  const site = await startSite({sendbird});
  sendbird.faults.createUser({userId: 'ada'});
  const host = command.includes(':PORT/') ? sendbird.apiHost : site.url;
  const {status} = await fetch(host + path, {method, headers: {[name]: value}, body});
  await Promise.all([site.stop(), sendbird.stop()]);
  return status;
}
