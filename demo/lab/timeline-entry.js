import {h} from './dom.js';

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/**
 * @typedef {object} Happening
 * @property {string} family
 * @property {string} name
 * @property {unknown} detail
 * @property {Date} at
 */

/**
 * One line of the timeline, with what is behind it.
 *
 * @param {Happening} happening
 */
export function timelineEntry({family, name, detail, at}) {
  const plain = plainOf(detail);
  return h(
    'li',
    {'data-family': family},
    h(
      'details',
      {},
      h(
        'summary',
        {},
        h('time', {datetime: at.toISOString()}, clock.format(at)),
        h('span', {class: 'event-name'}, name),
        h('span', {class: 'gist'}, gistOf(plain)),
      ),
      h('pre', {}, ...colouredJson(plain)),
    ),
  );
}

/** @param {unknown} detail */
function plainOf(detail) {
  if (typeof detail !== 'object' || detail === null) return {};
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      value instanceof AbortSignal ? 'AbortSignal' : /** @type {unknown} */ (value),
    ]),
  );
}

/**
 * What tells this event from others of its name.
 *
 * @param {Record<string, unknown>} plain
 */
function gistOf(plain) {
  return Object.entries(plain)
    .filter(([name, value]) => name !== 'signal' && value !== null && value !== false)
    .map(([name, value]) => (value === true ? name : String(value)))
    .join(' · ');
}

/** @param {Record<string, unknown>} plain */
function colouredJson(plain) {
  const json = JSON.stringify(plain, null, 2);
  const parts = json.split(/("(?:\\.|[^"\\])*"(?:\s*:)?|\b(?:true|false|null)\b|-?\b\d[\d.e+-]*)/);
  // With one group, every second part is a token.
  return parts.map((part, index) => (index % 2 ? h('span', {class: kindOf(part)}, part) : part));
}

/** @param {string} token */
function kindOf(token) {
  if (token.endsWith(':')) return 'json-key';
  return token.startsWith('"') ? 'json-text' : 'json-other';
}
