import {showCode} from './code.mjs';
import {PAIRS, contrast} from './contrast.mjs';
import {copyOnClick, find, readData} from './dom.mjs';
import {Stage} from './stage.mjs';
import {styleSheet} from './style-sheet.mjs';

/** @typedef {import('../build/theme.mjs').Property} Property */
/** @typedef {import('../build/theme.mjs').Look} Look */

const properties = /** @type {Property[]} */ (readData('properties'));
const looks = /** @type {Look[]} */ (readData('looks'));
const form = find('form[data-theme]', HTMLFormElement);
const dark = find('[data-dark]', HTMLInputElement);
const open = find('[data-open]', HTMLInputElement);
const output = find('[data-output]', HTMLElement);
const frame = find('[data-stage]', HTMLIFrameElement);
const stage = new Stage(frame);
/** Rules for parts that a look brings along. */
let parts = '';

dark.checked = matchMedia('(prefers-color-scheme: dark)').matches;
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', write);
form.addEventListener('click', ({target}) => {
  const name = /** @type {HTMLElement} */ (target).dataset['look'];
  if (name !== undefined) wear(looks.find((look) => look.name === name));
});
dark.addEventListener('change', dress);
open.addEventListener('change', () => stage.chat?.toggleAttribute('open', open.checked));
frame.addEventListener('load', dress);
copyOnClick(find('[data-copy]', HTMLElement), () => output.textContent ?? '', output);
write();
stage.show({
  example: JSON.stringify({
    attributes: {mode: 'floating', theme: dark.checked ? 'dark' : 'light'},
    open: true,
    ask: 'One source',
  }),
});

/** @param {Look | undefined} look */
function wear(look) {
  form.reset();
  parts = look?.parts ?? '';
  for (const [name, value] of Object.entries(look?.values ?? {})) {
    for (const control of controlsOf(name)) control.value = value;
  }
  write();
}

/** @param {string} name @param {string} [side] */
function controlsOf(name, side) {
  const all = /** @type {HTMLInputElement[]} */ ([...form.elements]);
  return all.filter((control) => {
    return control.name === name && (!side || control.dataset['side'] === side);
  });
}

/** @param {string} name @param {'light' | 'dark'} side */
function valueOf(name, side) {
  return controlsOf(`--chat-ai-${name}`, side)[0]?.value ?? '#000000';
}

function write() {
  const css = styleSheet(
    properties.map((property) => {
      const [light = '', dark = light] = controlsOf(property.name).map(({value}) => value.trim());
      return {property, light, dark};
    }),
    parts,
  );
  showCode(output, css, 'css');
  dress();
  const rows = PAIRS.map(({what, of, on, atLeast}) => {
    const sides = /** @type {const} */ (['light', 'dark']);
    const ratios = sides.map((side) => contrast(valueOf(of, side), valueOf(on, side)));
    return rowOf(what, ratios, atLeast);
  });
  find('[data-contrasts]', HTMLElement).replaceChildren(...rows);
}

/** The frame has the style sheet as a page would, and the side that is looked at. */
function dress() {
  const page = stage.document;
  const style = page?.querySelector('style');
  // The bot of the stage has a colour of its own, which counts for less than any of a page.
  const accent = `light-dark(${valueOf('accent', 'light')}, ${valueOf('accent', 'dark')})`;
  const all = `:root { --chat-ai-accent: ${accent}; }\n${output.textContent}`;
  if (style) style.textContent = all;
  const side = dark.checked ? 'dark' : 'light';
  if (page?.documentElement) page.documentElement.dataset['looks'] = side;
  stage.chat?.setAttribute('theme', side);
}

/** @param {string} what @param {number[]} ratios @param {number} atLeast */
function rowOf(what, ratios, atLeast) {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = what;
  const cells = ratios.map((ratio) => {
    const cell = document.createElement('td');
    const isLow = ratio < atLeast;
    cell.classList.toggle('low', isLow);
    cell.textContent = `${ratio.toFixed(1)}${isLow ? ', too low' : ''}`;
    return cell;
  });
  const least = document.createElement('td');
  least.textContent = `${atLeast}`;
  row.append(head, ...cells, least);
  return row;
}
