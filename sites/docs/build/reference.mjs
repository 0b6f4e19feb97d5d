import {readFileSync} from 'node:fs';

import {elementOf} from '../../../scripts/generate-docs.mjs';
import {codeOf} from '../examples/index.mjs';
import {highlight} from './markdown.mjs';

/** @typedef {import('../examples/index.mjs').Kind} Kind */
/** @typedef {{name: string, description?: string, default?: string, type?: {text: string} | undefined}} Item */

/** The manifest by its kinds, each thing with its example. */
export function readReference() {
  const element = elementOf(readFileSync('custom-elements.json', 'utf8'));
  const members = element.members.filter(({attribute}) => !attribute);
  const fields = members.filter(({kind}) => kind === 'field');
  const methods = members.filter(({kind}) => kind === 'method');
  return {
    description: element.description,
    attributes: element.attributes ?? [],
    properties: element.cssProperties ?? [],
    sections: [
      section('attribute', 'Attributes', element.attributes),
      section('member', 'Properties without an attribute', fields),
      section(
        'member',
        'Methods',
        methods.map((method) => ({...method, type: method.return?.type, shown: callOf(method)})),
      ),
      section(
        'event',
        'Events',
        element.events?.map((event) => ({...event, type: detailOf(event)})),
      ),
      section('part', 'Parts', element.cssParts),
      section('property', 'Custom properties', element.cssProperties),
      section('slot', 'Slots', element.slots),
    ],
  };
}

/**
 * @param {Kind} kind
 * @param {string} title
 * @param {Array<Item & {shown?: string}>} [items]
 */
function section(kind, title, items = []) {
  return {
    id: title.toLowerCase().replaceAll(' ', '-'),
    title,
    items: items.map(({name, description = '', type, default: first, shown = name}) => ({
      id: `${kind}-${name}`,
      kind,
      name,
      shown,
      description: description.replace(/\s+/g, ' '),
      type: type?.text ?? '',
      default: first,
      codes: codeOf(kind, name).map(({language, code}) => highlight(code, language)),
    })),
  };
}

/** @param {{name: string, parameters?: Item[]}} method */
function callOf({name, parameters = []}) {
  return `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`;
}

/** @param {Item} event */
function detailOf({type}) {
  return {text: type?.text.replace(/^CustomEvent<(.*)>$/s, '$1') ?? ''};
}
