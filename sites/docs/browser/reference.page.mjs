import {Stage} from './stage.mjs';

const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('[data-stage]'));
const log = /** @type {HTMLElement} */ (document.querySelector('[data-log]'));
const showing = document.querySelector('[data-showing]');
const side = document.querySelector('[data-stage-side]');
const entries = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.entry')]);

const stage = new Stage(frame, ({name, value}) => {
  const item = document.createElement('p');
  const title = document.createElement('b');
  title.textContent = name;
  item.append(title, ` ${inWords(value)}`);
  log.prepend(item);
});

document.addEventListener('click', ({target}) => {
  if (!(target instanceof Element)) return;
  const entry = target.closest('.run')?.closest('.entry');
  if (entry instanceof HTMLElement) show(entry);
  if (target.closest('[data-close-stage]')) side?.classList.remove('open');
});

const filter = document.querySelector('[data-filter]');
filter?.addEventListener('input', () => {
  const words = /** @type {HTMLInputElement} */ (filter).value.toLowerCase().split(/\s+/);
  for (const entry of entries) {
    const text = entry.textContent?.toLowerCase() ?? '';
    entry.hidden = !words.every((word) => text.includes(word));
  }
  for (const section of document.querySelectorAll('.entries section')) {
    section.toggleAttribute('hidden', !section.querySelector('.entry:not([hidden])'));
  }
  const said = document.querySelector('[data-filtered]');
  if (said) said.textContent = `${entries.filter(({hidden}) => !hidden).length} entries`;
});

const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
const first = wanted?.closest('.entry') ?? entries[0];
if (first instanceof HTMLElement) show(first, {quietly: true});

/**
 * @param {HTMLElement} entry
 * @param {{quietly?: boolean}} [how] Without opening the stage where there is little room.
 */
function show(entry, {quietly = false} = {}) {
  for (const other of entries) other.classList.toggle('shown', other === entry);
  log.replaceChildren();
  if (showing) showing.textContent = entry.querySelector('h3')?.textContent ?? '';
  if (!quietly) side?.classList.add('open');
  stage.show({kind: entry.dataset['kind'] ?? '', name: entry.dataset['name'] ?? ''});
}

/** @param {unknown} value */
function inWords(value) {
  if (typeof value === 'string') return value;
  // A signal says nothing in JSON.
  return JSON.stringify(value, (key, part) => (key === 'signal' ? undefined : part));
}
