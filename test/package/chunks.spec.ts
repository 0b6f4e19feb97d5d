import {expect, test} from '@playwright/test';

import {chunkOf, readCdn, withImports} from './cdn.js';
import type {Chunk} from './cdn.js';

const chunks = readCdn();
const entry = withImports(chunks, 'chat-ai-widget.js');
const backEnd = chunkOf(chunks, 'src/sendbird/connect.ts');

test('the entry loads no SDK, session, conversation or window', () => {
  const lazy = /@sendbird|node_modules.lit|src\/(sendbird|session|conversation|chat-window|chat)\//;

  expect(modules(entry).filter((source) => lazy.test(source))).toEqual([]);
});

test('the entry is one request', () => {
  expect(entry.map(({name}) => name)).toEqual(['chat-ai-widget.js']);
});

test('the script tag is one request, and loads the same later', () => {
  const [script, ...others] = withImports(chunks, 'embed.js');

  expect(others).toEqual([]);
  expect(script?.lazyImports.toSorted()).toEqual(entry[0]?.lazyImports.toSorted());
});

test('no chunk imports from the launcher, which would be loaded once more', () => {
  const importing = chunks.filter(({imports}) => imports.some((name) => !/^chunks/.test(name)));

  expect(importing.map(({name}) => name)).toEqual([]);
});

test('the SDK is in one chunk', () => {
  const withSdk = chunks.filter(({sources}) => sources.some((each) => /@sendbird/.test(each)));

  expect(withSdk.map(({name}) => name)).toEqual([backEnd.name]);
});

test('the SDK needs no request but its own and those the launcher has made', () => {
  const known = ['chat-ai-widget.js', backEnd.name, ...launcherLoads()];
  const needed = withImports(chunks, backEnd.name).map(({name}) => name);

  expect(needed.filter((name) => !known.includes(name))).toEqual([]);
  expect(backEnd.lazyImports).toEqual([]);
});

test('the SDK is only ever loaded late', () => {
  const eager = chunks.filter(({imports}) => imports.includes(backEnd.name));

  expect(eager.map(({name}) => name)).toEqual([]);
});

test('what few visitors need is in chunks of its own', () => {
  const rare = [
    'src/chat-window/form/index.ts',
    'src/chat-window/attachments/carousel.ts',
    'src/chat-window/messages/code-block.ts',
    'src/chat-window/viewer/index.ts',
    'src/chat-window/uploads/index.ts',
    'src/chat/transcript-file.ts',
    'src/chat/awaiting-consent.ts',
  ];
  const made = rare.map((source) => chunkOf(chunks, source));

  expect(new Set(made).size).toBe(rare.length);
  expect(made.map(({name}) => name).filter((name) => launcherLoads().includes(name))).toEqual([]);
});

test('no chunk is without a use', () => {
  const used = new Set(chunks.flatMap(({imports, lazyImports}) => [...imports, ...lazyImports]));
  const entries = ['embed.js', 'chat-ai-widget.js', 'analytics.js'];

  const unused = chunks.map(({name}) => name).filter((name) => !used.has(name));
  expect(unused.filter((name) => !entries.includes(name))).toEqual([]);
});

function modules(made: Chunk[]): string[] {
  return made.flatMap(({sources}) => sources);
}

/** The chunks that load at the visitor's first sign, side by side with the SDK. */
function launcherLoads(): string[] {
  return entry.flatMap(({lazyImports}) => lazyImports);
}
