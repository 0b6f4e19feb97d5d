import {FAMILIES, FAMILY_OF_EVENT} from './event-families.js';
import {find, h} from './dom.js';
import {timelineEntry} from './timeline-entry.js';

/** @typedef {import('./timeline-entry.js').Happening} Happening */

const KEPT = 500;

/** @type {Array<{happening: Happening, element: HTMLElement}>} */
let shown = [];
/** @type {Happening[] | null} What came in while paused. */
let held = null;
/** @type {Set<string>} */
const families = new Set(Object.keys(FAMILIES));

/** Shows every public event of every widget of the page, from now on. */
export function startTimeline() {
  for (const [name, family] of Object.entries(FAMILY_OF_EVENT)) {
    document.addEventListener(name, (event) => {
      record(family, name, event instanceof CustomEvent ? event.detail : {});
    });
  }
  find('div', '.timeline-filter').prepend(...Object.entries(FAMILIES).map(familyButton));
  textFilter().addEventListener('input', filter);
  find('button', '[data-clear]').addEventListener('click', clear);
  find('button', '[data-pause]').addEventListener('click', togglePause);
  count();
}

/**
 * @param {string} family
 * @param {string} name
 * @param {unknown} detail
 */
export function record(family, name, detail) {
  const happening = {family, name, detail, at: new Date()};
  if (held) {
    held = [...held, happening].slice(-KEPT);
    count();
  } else {
    show([happening]);
  }
}

/** Back to the newest, after the list was not in view. */
export function scrollToNewest() {
  const log = list();
  log.scrollTop = log.scrollHeight;
}

/** @param {Happening[]} happenings */
function show(happenings) {
  const log = list();
  // Whoever scrolled up to read is left alone.
  const follows = log.scrollHeight - log.scrollTop - log.clientHeight < 12;
  for (const happening of happenings) {
    const element = timelineEntry(happening);
    element.hidden = !passes(happening, element);
    shown.push({happening, element});
    log.append(element);
  }
  for (const {element} of shown.slice(0, -KEPT)) element.remove();
  shown = shown.slice(-KEPT);
  count();
  if (follows) scrollToNewest();
}

function clear() {
  shown = [];
  list().replaceChildren();
  if (held) held = [];
  count();
}

/** @param {Event} event */
function togglePause({currentTarget}) {
  const button = /** @type {HTMLButtonElement} */ (currentTarget);
  const waiting = held ?? [];
  held = held ? null : [];
  button.setAttribute('aria-pressed', String(held !== null));
  if (!held) show(waiting);
  count();
}

function filter() {
  for (const {happening, element} of shown) element.hidden = !passes(happening, element);
  count();
  scrollToNewest();
}

/**
 * @param {Happening} happening
 * @param {HTMLElement} element
 */
function passes({family}, element) {
  const text = textFilter().value.trim().toLowerCase();
  return families.has(family) && (element.textContent ?? '').toLowerCase().includes(text);
}

/** @param {[string, string]} family */
function familyButton([family, label]) {
  const button = h(
    'button',
    {type: 'button', class: 'family', 'data-family': family, 'aria-pressed': 'true'},
    label,
  );
  button.addEventListener('click', () => {
    if (!families.delete(family)) families.add(family);
    button.setAttribute('aria-pressed', String(families.has(family)));
    filter();
  });
  return button;
}

function count() {
  const visible = shown.filter(({element}) => !element.hidden).length;
  const all = visible === shown.length ? `${visible}` : `${visible} of ${shown.length}`;
  find('span', '[data-count]').textContent = held?.length ? `${all}, ${held.length} waiting` : all;
}

function list() {
  return find('ol', '.timeline-list');
}

function textFilter() {
  return find('input', '[data-filter-text]');
}
