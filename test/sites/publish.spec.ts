import {execFile, execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';

import {expect, test} from '@playwright/test';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';

import {sectionOf} from '../../scripts/release/changelog.mjs';
import {startRegistry} from './registry.js';

const PAGE = 'https://github.com/chat-ai-widget/chat-ai-widget';

test.describe.configure({mode: 'serial'});
test.setTimeout(120_000);

/** This repository as somebody has cloned it, with what is built, and a release made of that. */
let clone: string;

test.beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'release-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {encoding: 'utf8'});
  const files = listed.split('\n').filter((file) => file && existsSync(file));
  for (const file of [...files, 'dist']) cpSync(file, join(clone, file), {recursive: true});
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
  for (const [key, value] of Object.entries({name: 'A', email: 'a@example.com'})) {
    process.env[`GIT_AUTHOR_${key.toUpperCase()}`] = value;
    process.env[`GIT_COMMITTER_${key.toUpperCase()}`] = value;
  }
  run('git', 'init', '--quiet');
  // A link, where others have a folder.
  appendFileSync(join(clone, '.git/info/exclude'), 'node_modules\n');
  run('git', 'add', '.');
  run('git', 'commit', '--quiet', '-m', 'All');
});
test.afterAll(() => rmSync(clone, {recursive: true}));

test('without a tag nothing is published, and what is missing is said', () => {
  const {status, stderr} = release('--publish');

  expect(stderr).toBe(
    'Nothing is published.\n' +
      '  This commit has no tag v1.0.0: `npm version` makes both.\n' +
      '  CHANGELOG.md has no section for 1.0.0.\n',
  );
  expect(status).toBe(1);
  expect(existsSync(join(clone, 'release'))).toBe(false);
});

test('`npm version` writes the version wherever it stands, in one commit with a tag', () => {
  const unreleased = sectionOf(read('CHANGELOG.md'), 'Unreleased');

  run('npm', 'version', '1.1.0');

  expect(sectionOf(read('CHANGELOG.md'), '1.1.0')).toBe(unreleased);
  expect(sectionOf(read('CHANGELOG.md'), 'Unreleased')).toBeNull();
  expect(read('src/chat/version.ts')).toContain("widget: '1.1.0'");
  expect(run('git', 'tag', '--points-at', 'HEAD')).toBe('v1.1.0\n');
  expect(run('git', 'status', '--porcelain')).toBe('');
});

test('there is no second version without a change', () => {
  expect(() => run('npm', 'version', '1.2.0')).toThrow('nothing under "## Unreleased"');
  run('git', 'checkout', '--quiet', '.');
});

test('it is published as it was made, and made the same twice', async () => {
  const registry = await startRegistry();

  const first = release();
  const sums = read('release/SHA256SUMS');
  const second = await publish(registry.url);
  registry.stop();

  expect(first.stdout).toMatch(/Nothing is published: that takes `--publish`\.\n$/);
  expect(second).toMatch(/Published chat-ai-widget@1\.1\.0\.\n$/);
  expect(read('release/SHA256SUMS')).toBe(sums);
  expect(registry.published.map(({version, tag}) => `${tag}: ${version}`)).toEqual([
    'latest: 1.1.0',
  ]);
  expect(sha256(registry.published[0]?.tarball)).toBe(sumOf('chat-ai-widget-1.1.0.tgz'));
});

test('every file has its sum, and the notes are what the changelog says', () => {
  const files = readdirSync(join(clone, 'release'), {recursive: true, withFileTypes: true})
    .filter((file) => file.isFile() && file.name !== 'SHA256SUMS')
    .map((file) => join(file.parentPath, file.name));

  expect(run('sha256sum', '--check', '--quiet', 'SHA256SUMS')).toBe('');
  expect(read('release/SHA256SUMS').trim().split('\n')).toHaveLength(files.length);
  expect(read('release/notes.md').trim()).toBe(sectionOf(read('CHANGELOG.md'), '1.1.0'));
});

test('the tarball has what is needed, and no maps of minified files', async () => {
  const files = run('tar', '-tzf', 'release/chat-ai-widget-1.1.0.tgz').trim().split('\n');
  const names = files.map((file) => file.replace('package/', ''));
  run('tar', '-xzf', 'release/chat-ai-widget-1.1.0.tgz', '-C', 'release');
  const pkgDir = join(clone, 'release/package');
  const {messages, pkg} = await publint({pkgDir, pack: false, strict: true});

  for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md', 'custom-elements.json']) {
    expect(names).toContain(name);
  }
  expect(names.filter((name) => /cdn.*\.map$/.test(name))).toEqual([]);
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  expect(Object.keys(pkg)).toEqual(expect.arrayContaining(['repository', 'homepage', 'bugs']));
  expect(Object.keys(pkg)).not.toEqual(expect.arrayContaining(['scripts', 'devDependencies']));
});

test('what its README links to is there, in the files of its tag', () => {
  const links = [...read('release/package/README.md').matchAll(/\]\(([^)\s]+)\)/g)];
  const addresses = links.map(([, address = '']) => address).filter((link) => !/^#/.test(link));
  const paths = addresses.map((address) => address.replace(/^.*\/(raw|blob)\/v1\.1\.0\//, ''));

  expect(addresses).toContain(`${PAGE}/raw/v1.1.0/docs/images/widget.png`);
  expect(addresses).toContain(`${PAGE}/blob/v1.1.0/docs/architecture.md#downloads`);
  expect(paths.filter((path) => !existsSync(path.replace(/#.*/, '')))).toEqual([]);
});

test('the bill of materials names what visitors get, and nothing else', () => {
  const bom = JSON.parse(read('release/chat-ai-widget-1.1.0.cdx.json')) as {
    bomFormat: string;
    components: Array<{name: string; group?: string; version: string}>;
  };
  const names = bom.components.map(({name}) => name);

  expect(bom.bomFormat).toBe('CycloneDX');
  expect(names).toEqual(expect.arrayContaining(['lit', 'lit-html', '@sendbird/chat']));
  expect(names).not.toContain('rollup');
});

test('the folder of a version is what is built; the entries beside it lead there', () => {
  const cdn = join(clone, 'release/cdn');

  expect(readdirSync(cdn).sort()).toEqual(['_headers', 'chat-ai-widget@1', 'chat-ai-widget@1.1.0']);
  expect(read('docs/embedding.md')).toContain(`\n\`\`\`\n${read('release/cdn/_headers')}\`\`\`\n`);
  for (const name of readdirSync('dist/cdn', {recursive: true, withFileTypes: true})) {
    if (!name.isFile()) continue;
    const file = join(name.parentPath, name.name);
    const copy = join(cdn, 'chat-ai-widget@1.1.0', file.replace('dist/cdn', ''));
    expect(readFileSync(copy).equals(readFileSync(file)), file).toBe(true);
  }
  for (const name of ['embed.js', 'chat-ai-widget.js']) {
    const code = readFileSync(join(cdn, 'chat-ai-widget@1', name), 'utf8');
    const chunks = [...code.matchAll(/["']([^"']*\/)?(chunks\/[^"']+)["']/g)];
    expect(chunks.length).toBeGreaterThan(1);
    for (const [, folder, file = ''] of chunks) {
      expect(folder).toBe('../chat-ai-widget@1.1.0/');
      expect(existsSync(join(cdn, 'chat-ai-widget@1.1.0', file))).toBe(true);
    }
  }
});

test('the workflow calls no script that is not there, and no action by a name that may move', () => {
  const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {scripts: object};
  const called = [...workflow.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);

  expect(called).toEqual(['release']);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(called));
  expect(workflow.match(/uses: (?!\S+@[0-9a-f]{40} # v)/g)).toBeNull();
});

function release(...args: string[]) {
  const script = ['scripts/release.mjs', ...args];
  return spawnSync(process.execPath, script, {cwd: clone, encoding: 'utf8'});
}

/** To a registry that stands in for npm's; a proof of where it was built takes a run in CI. */
async function publish(registry: string): Promise<string> {
  const args = ['scripts/release.mjs', '--publish', '--no-provenance', '--registry', registry];
  const key = `npm_config_${registry.replace('http:', '')}:_authToken`;
  const env = {...process.env, [key]: 'x'};
  const {stdout} = await promisify(execFile)(process.execPath, args, {cwd: clone, env});
  return stdout;
}

function run(command: string, ...args: string[]): string {
  const cwd = command === 'sha256sum' ? join(clone, 'release') : clone;
  return execFileSync(command, args, {cwd, encoding: 'utf8', stdio: 'pipe'});
}

function read(file: string): string {
  return readFileSync(join(clone, file), 'utf8');
}

function sumOf(name: string): string | undefined {
  return new RegExp(`^(\\w+)  ${name}$`, 'm').exec(read('release/SHA256SUMS'))?.[1];
}

function sha256(bytes: Uint8Array = Buffer.alloc(0)): string {
  return createHash('sha256').update(bytes).digest('hex');
}
