import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';

import {expect, test} from '@playwright/test';

import {elementOf, renderDocs, renderWords} from '../../scripts/generate-docs.mjs';

const manifest = read('custom-elements.json');
const element = elementOf(manifest);

const ATTRIBUTES =
  'accent-color ai-attributes api-host app-id auto-open block-input-while-responding ' +
  'bot-id channel-cover-url channel-name connect consent expanded feedback first-messages idle-disconnect lang languages launcher ' +
  'launcher-icon launcher-text locale menu mode nickname open placement privacy-policy sound storage ' +
  'strings suggested-replies teaser theme token-credentials token-endpoint token-headers ' +
  'unread-in-title uploads user-id ws-host';
const EVENTS =
  'chat-close chat-open connection-change consent-change conversation-change feedback-change form-submit ' +
  'function-call message-received message-sent participant-change session-closed ' +
  'session-connected session-error session-refreshed session-token-required unread-change';
const METHODS =
  'diagnostics exportTranscript hide newConversation retry sendMessage setDraft show ' +
  'signOut toggle';
const PROPERTIES = 'configureSession functionCallAdapter session sessionToken';

test('custom-elements.json is fresh', () => {
  const cem = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
  const config = 'custom-elements-manifest.config.mjs';
  const outdir = 'test-results/manifest';
  execFileSync(process.execPath, [cem, 'analyze', '--config', config, '--outdir', outdir]);

  expect(read(`${outdir}/custom-elements.json`), 'npm run docs').toBe(manifest);
});

test('docs/attributes-and-events.md is fresh', () => {
  expect(read('docs/attributes-and-events.md'), 'npm run docs').toBe(renderDocs(element));
});

test('docs/words.md is fresh', async () => {
  expect(read('docs/words.md'), 'npm run docs').toBe(await renderWords());
});

test('the manifest lists every attribute', () => {
  expect(names(element.attributes)).toBe(ATTRIBUTES);
});

test('the manifest lists every event', () => {
  expect(names(element.events)).toBe(EVENTS);
});

test('the manifest lists every method, and no other', () => {
  expect(names(element.members.filter(({kind}) => kind === 'method'))).toBe(METHODS);
});

test('the manifest lists every property without an attribute, and no other', () => {
  const fields = element.members.filter(({kind, attribute}) => kind === 'field' && !attribute);

  expect(names(fields)).toBe(PROPERTIES);
});

test('the manifest lists the custom properties that the styles read', () => {
  const styles = sources().flatMap((code) => code.match(/--chat-ai-[\w-]+/g) ?? []);

  expect(names(element.cssProperties)).toBe([...new Set(styles)].sort().join(' '));
});

test('every part in the manifest is in a template', () => {
  const parts = sources().flatMap((code) =>
    [...code.matchAll(/\bpart(?:="|: '|', '|\.add\(')([\w -]+)/g)].flatMap(([, names = '']) =>
      names.split(' '),
    ),
  );

  expect(element.cssParts?.map(({name}) => name).filter((name) => !parts.includes(name))).toEqual(
    [],
  );
});

test('everything public is described, but methods whose names say it', () => {
  const fields = element.members.filter(({kind}) => kind === 'field');
  const {attributes = [], events = [], cssParts = [], cssProperties = []} = element;
  const all = [...fields, ...attributes, ...events, ...cssParts, ...cssProperties];

  expect(names(all.filter(({description}) => !description))).toBe('');
});

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function names(items: Array<{name: string}> = []): string {
  return items
    .map(({name}) => name)
    .sort()
    .join(' ');
}

/** The code of the element and its parts, without the comments that the manifest is made of. */
function sources(): string[] {
  return readdirSync('src', {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`src/${file}`).replace(/\/\*\*.*?\*\//gs, ''));
}
