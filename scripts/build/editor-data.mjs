// What editors and frameworks know of the element: `dist/editors`, out of the manifest, by the tools
// that are kept for that.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {generateJsxTypes} from '@wc-toolkit/jsx-types';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';

/** What is of use to all frameworks in what is generated for JSX. */
const TYPES = ['ChatAiWidgetProps', 'CustomCssProperties'];

export function writeEditorData(/** @type {string} */ outdir) {
  const quiet = {outdir, hideLogs: true};
  generateVsCodeCustomElementData(readManifest(), {...quiet, cssFileName: null});
  generateJetBrainsWebTypes(readManifest(), {...quiet, packageJson: false});

  const fileName = 'props.d.ts';
  const file = join(outdir, fileName);
  generateJsxTypes(manifestWithEventTypes(), {
    outdir,
    fileName,
    globalTypePath: '../index.js',
  });
  writeFileSync(file, typesOf(readFileSync(file, 'utf8')));
}

/** Each tool has its own notion of what a manifest is, and changes the one that it gets. */
const readManifest = () => JSON.parse(readFileSync('custom-elements.json', 'utf8'));

/** In the manifest an event's type is for people to read. By name, it is the one that listeners get. */
function manifestWithEventTypes() {
  const manifest = readManifest();
  for (const {declarations} of manifest.modules)
    for (const {events = []} of declarations)
      for (const event of events) event.type = {text: `WidgetEventMap["${event.name}"]`};
  return manifest;
}

/**
 * The rest would name each framework's module, installed or not, and give the element a `ref` that
 * only Solid has.
 *
 * @param {string} generated
 */
function typesOf(generated) {
  const types = TYPES.map((name) => {
    const [type] = generated.match(new RegExp(`^export type ${name} = \\{$[^]*?^\\};$`, 'm')) ?? [];
    if (!type) throw new Error(`What is generated for JSX has no type ${name}.`);
    return type;
  });
  const imports = "import type {ChatAiWidget, WidgetEventMap} from '../index.js';";
  return `${[imports, ...types].join('\n\n')}\n`;
}
