import {readFileSync} from 'node:fs';

import {load} from '../load.mjs';

interface Setting {
  id: string;
  default?: string | number | boolean;
}
interface Engine {
  registerFilter(name: string, act: (value: string) => string): void;
  registerTag(name: string, tag: object): void;
  parseAndRender(template: string, scope: object): Promise<string>;
}

/** Where Shopify serves the assets of an extension. */
export const ASSETS = '/cdn/extensions/chat/assets/';

/** A block of a theme app extension as Shopify renders it, with settings beside its own defaults. */
export async function renderBlock(file: string, settings: Record<string, unknown>) {
  const template = readFileSync(file, 'utf8');
  const [, schema = ''] = /{% schema %}([^]*){% endschema %}/.exec(template) ?? [];
  const known = (JSON.parse(schema) as {settings: Setting[]}).settings;
  const unknown = Object.keys(settings).filter((id) => !known.some((setting) => setting.id === id));
  if (unknown.length) throw new Error(`${file} has no setting ${unknown.join()}.`);

  const {Liquid} = (await load('liquidjs')) as {Liquid: new () => Engine};
  const engine = new Liquid();
  engine.registerFilter('asset_url', (name) => ASSETS + name);
  engine.registerTag('schema', SCHEMA);
  const defaults = Object.fromEntries(known.map((setting) => [setting.id, setting.default ?? '']));
  const block = {settings: {...defaults, ...settings}, shopify_attributes: 'data-block="1"'};
  return engine.parseAndRender(template, {block});
}

/** It is for the theme editor, and prints nothing. */
const SCHEMA = {
  parse(_: unknown, remaining: {name?: string}[]) {
    while (remaining.shift()?.name !== 'endschema');
  },
  render: () => '',
};
