import {readFileSync, readdirSync} from 'node:fs';

import {expect, test} from '@playwright/test';

import {writeEditorData} from '../../scripts/build/editor-data.mjs';
import {elementOf} from '../../scripts/generate-docs.mjs';

interface Named {
  name: string;
}

const {attributes = [], members, events = []} = elementOf(read('custom-elements.json'));
const ATTRIBUTES = namesOf(attributes);
const PROPERTIES = namesOf(members.filter(({kind, readonly}) => kind === 'field' && !readonly));
const EVENTS = namesOf(events);

test('what editors and frameworks know of the element is what the manifest says', () => {
  writeEditorData('test-results/editors');

  const files = readdirSync('test-results/editors');
  expect(readdirSync('dist/editors')).toEqual(files);
  for (const file of files) {
    expect(read(`dist/editors/${file}`), 'npm run build').toBe(
      read(`test-results/editors/${file}`),
    );
  }
});

test('VS Code knows every attribute', () => {
  const {tags} = JSON.parse(read('dist/editors/vscode.html-custom-data.json')) as {
    tags: Array<Named & {attributes: Named[]}>;
  };

  expect(tags.map(({name}) => name)).toEqual(['chat-ai-widget']);
  expect(tags.flatMap((tag) => namesOf(tag.attributes))).toEqual(ATTRIBUTES);
});

test('JetBrains’ editors know every attribute, property and event', () => {
  const {contributions} = JSON.parse(read('dist/editors/web-types.json')) as {
    contributions: {
      html: {elements: Array<{attributes: Named[]; js: {properties: Named[]; events: Named[]}}>};
    };
  };
  const [element] = contributions.html.elements;

  expect(namesOf(element!.attributes)).toEqual(ATTRIBUTES);
  expect(namesOf(element!.js.properties)).toEqual(expect.arrayContaining(PROPERTIES));
  expect(namesOf(element!.js.events)).toEqual(EVENTS);
});

test('types for frameworks have every attribute, property and event', () => {
  const props = read('dist/editors/props.d.ts').matchAll(/^ {2}"?([\w-]+)"?\?:/gm);

  const names = [...props].map(([, name = '']) => name).filter((name) => !name.startsWith('--'));
  const all = [...ATTRIBUTES, ...PROPERTIES, ...EVENTS.map((name) => `on${name}`)];
  expect([...new Set(names)].sort()).toEqual([...new Set(all)].sort());
});

function namesOf(items: readonly Named[]): string[] {
  return items.map(({name}) => name).sort();
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
