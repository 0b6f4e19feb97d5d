import {attributes} from './attributes.mjs';
import {partExample, propertyExample, slots} from './look.mjs';
import {events, members} from './script.mjs';

/** @typedef {import('./attributes.mjs').Example} Example */
/** @typedef {'attribute' | 'member' | 'event' | 'part' | 'property' | 'slot'} Kind */

export const EVENTS = Object.keys(events);

/**
 * What nobody has thought of an example for is shown as it is.
 *
 * @param {Kind} kind
 * @param {string} name
 * @returns {Example}
 */
export function exampleOf(kind, name) {
  if (kind === 'part') return partExample(name);
  if (kind === 'property') return propertyExample(name);
  const example = {attribute: attributes, member: members, event: events, slot: slots}[kind][name];
  return example ?? {open: true, ...(kind === 'attribute' && {attributes: {[name]: ''}})};
}

/**
 * What a page writes to have it, in the languages that it takes.
 *
 * @param {Kind} kind
 * @param {string} name
 * @returns {Array<{language: string, code: string}>}
 */
export function codeOf(kind, name) {
  const {attributes: own = {}, children, css, run} = exampleOf(kind, name);
  const listens = kind === 'event' && listenerOf(name);
  const lines = Object.entries(own).map(([attribute, value]) => written(attribute, value));
  const isTag = lines.length > 0 || children;
  const tag = `<chat-ai-widget${lines.map((line) => ` ${line}`).join('')}>`;
  const inside = children ? `\n  ${children}\n` : '';
  return [
    ...(isTag ? [{language: 'html', code: `${tag}${inside}</chat-ai-widget>`}] : []),
    ...(css ? [{language: 'css', code: css}] : []),
    ...(listens ? [{language: 'js', code: listens}] : []),
    ...(run && !listens ? [{language: 'js', code: bodyOf(run)}] : []),
  ];
}

/** @param {string} attribute @param {string} value */
function written(attribute, value) {
  if (value === '') return attribute;
  return value.includes('"') ? `${attribute}='${value}'` : `${attribute}="${value}"`;
}

/** @param {string} name */
function listenerOf(name) {
  return `chat.addEventListener('${name}', ({detail}) => console.log(detail));`;
}

/** The lines of a function, as they stand in its file. @param {Function} run */
function bodyOf(run) {
  const [, body = ''] = /^(?:async )?\(chat\) =>\s*([^]*)$/.exec(String(run)) ?? [];
  const lines = body
    .replace(/^\{\n|\n\s*\}$/g, '')
    .replace(/\/\*\*.*?\*\/ \((\w+)\)/g, '$1')
    .replace(/\bvoid /g, '')
    .split('\n');
  const indent = Math.min(...lines.map((line) => line.search(/\S/)).filter((at) => at >= 0));
  return lines.map((line) => line.slice(body.startsWith('{') ? indent : 0)).join('\n');
}
