import {HOST} from '../in-page/address.mjs';
import {showCode} from './code.mjs';
import {copyOnClick, find, readData} from './dom.mjs';
import {FORMATS} from './snippets.mjs';
import {Stage} from './stage.mjs';

/** @typedef {import('../build/playground.mjs').Field} Field */

const fields = /** @type {Array<{fields: Field[]}>} */ (readData('fields')).flatMap(
  (group) => group.fields,
);
/** Another application, or another host, would be one that is not in this page. */
const KEPT = ['app-id', 'bot-id', 'api-host', 'ws-host'];

const form = find('form[data-controls]', HTMLFormElement);
const format = find('select[data-format]', HTMLSelectElement);
const output = find('[data-output]', HTMLElement);
const stage = new Stage(find('[data-stage]', HTMLIFrameElement));

for (const [id, {title}] of Object.entries(FORMATS)) format.add(new Option(title, id));
restore();
write();
load();

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', ({target}) => {
  const field = fields.find(({name}) => name === /** @type {HTMLInputElement} */ (target).name);
  if (field) apply(field);
  write();
});
format.addEventListener('change', write);
find('[data-again]', HTMLElement).addEventListener('click', load);
find('[data-reset]', HTMLElement).addEventListener('click', () => {
  form.reset();
  write();
  load();
});
copyOnClick(find('[data-copy]', HTMLElement), () => output.textContent ?? '', output);
copyOnClick(find('[data-link]', HTMLElement), () => location.href);

/** What is set, in the order of the form. */
function settings() {
  return fields.flatMap((field) => {
    const value = valueOf(field);
    return value === null ? [] : [{field, value}];
  });
}

/** @param {Field} field @returns {string | null} `null` where the attribute is absent. */
function valueOf({name, kind}) {
  const control = controlOf(name);
  if (kind === 'flag') return /** @type {HTMLInputElement} */ (control).checked ? '' : null;
  return control.value.trim() || null;
}

/** @param {string} name */
function controlOf(name) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));
}

/** The chat is live: what is set takes effect. @param {Field} field */
function apply(field) {
  const {chat} = stage;
  if (!chat || KEPT.includes(field.name)) return;
  const value = valueOf(field);
  if (value === null) chat.removeAttribute(field.name);
  else chat.setAttribute(field.name, hereOf(field.name, value));
}

function load() {
  const attributes = Object.fromEntries(
    settings()
      .filter(({field}) => !KEPT.includes(field.name))
      .map(({field, value}) => [field.name, hereOf(field.name, value)]),
  );
  // Not shared with the other chats of this site.
  const example = {attributes: {storage: 'none', ...attributes}};
  stage.show({example: JSON.stringify(example)});
}

/** The site's own endpoint is in this page. @param {string} name @param {string} value */
function hereOf(name, value) {
  return name === 'token-endpoint' && value.startsWith('/') ? `http://${HOST}${value}` : value;
}

function write() {
  const chosen = FORMATS[format.value];
  if (!chosen) return;
  showCode(output, chosen.write(settings()), chosen.language);
  const link = find('[data-page]', HTMLAnchorElement);
  link.href = chosen.page;
  link.textContent = chosen.title;
  const query = new URLSearchParams(settings().map(({field, value}) => [field.name, value]));
  history.replaceState(null, '', `#as=${format.value}&${query}`);
}

/** What a link to this page says. */
function restore() {
  const query = new URLSearchParams(location.hash.slice(1));
  if (query.get('as')) format.value = query.get('as') ?? 'html';
  for (const {name, kind} of fields) {
    const value = query.get(name);
    if (value === null) continue;
    const control = controlOf(name);
    if (kind === 'flag') /** @type {HTMLInputElement} */ (control).checked = true;
    else control.value = value;
  }
}
