import MiniSearch from 'minisearch';

/** @typedef {import('../build/search.mjs').Section} Section */

const MOST = 12;
const EXCERPT = 140;

/** @type {Promise<MiniSearch<Section>> | undefined} */
let index;

export function startSearch() {
  const dialog = document.querySelector('dialog.search');
  const input = dialog?.querySelector('input');
  const list = dialog?.querySelector('ol');
  const said = dialog?.querySelector('.search-said');
  if (!(dialog instanceof HTMLDialogElement) || !input || !list || !said) return;

  const open = () => {
    void read();
    dialog.showModal();
    input.select();
  };
  document.querySelector('.search-button')?.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key === '/' || (event.key === 'k' && (event.ctrlKey || event.metaKey));
    if (!isShortcut || dialog.open || isWriting(event.target)) return;
    event.preventDefault();
    open();
  });
  // A click beside the box.
  dialog.addEventListener('click', ({target}) => target === dialog && dialog.close());
  dialog.addEventListener('keydown', (event) => walk(event, input, list));
  list.addEventListener('click', () => dialog.close());
  input.addEventListener('input', async () => {
    const words = input.value.trim();
    const found = words ? (await read()).search(words, OPTIONS).slice(0, MOST) : [];
    if (words !== input.value.trim()) return;
    list.replaceChildren(...found.map((section) => entryOf(section, words)));
    said.textContent = words && `${found.length || 'Nothing'} found`;
  });
}

/** @type {import('minisearch').SearchOptions} */
const OPTIONS = {boost: {title: 4, page: 2}, prefix: true, fuzzy: 0.15, combineWith: 'AND'};

/** The text of the site is loaded once somebody searches. */
function read() {
  index ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${document.body.dataset['root']}assets/search-index.js`;
    script.onerror = () => reject(new Error('The index did not load.'));
    script.onload = () => {
      const {sections} = /** @type {{sections: Section[]}} */ (/** @type {unknown} */ (globalThis));
      const made = new MiniSearch({
        fields: ['title', 'page', 'text'],
        storeFields: ['url', 'page', 'title', 'text'],
        // `token-endpoint` is found by either word, and as a whole.
        tokenize: (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u),
      });
      made.addAll(sections);
      resolve(made);
    };
    document.head.append(script);
  });
  return index;
}

/**
 * @param {import('minisearch').SearchResult} section
 * @param {string} words
 */
function entryOf({url, page, title, text}, words) {
  const link = document.createElement('a');
  link.href = `${document.body.dataset['root']}${url}`;
  const head = document.createElement('b');
  head.textContent = title;
  const where = document.createElement('span');
  where.textContent = page === title ? '' : page;
  const excerpt = document.createElement('p');
  const at = text.toLowerCase().indexOf(words.toLowerCase().split(/\s/)[0] ?? '');
  const from = Math.max(0, at - 40);
  excerpt.textContent = (from > 0 ? '…' : '') + text.slice(from, from + EXCERPT);
  link.append(head, where, excerpt);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/**
 * Arrows go through what was found; Enter in the field takes the first.
 *
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement} input
 * @param {Element} list
 */
function walk(event, input, list) {
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (event.key === 'Enter' && document.activeElement === input) {
    event.preventDefault();
    links[0]?.click();
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  (links[next] ?? (next < 0 ? input : links.at(-1)))?.focus();
}

/** @param {EventTarget | null} target */
function isWriting(target) {
  // In the chat, a slash is a slash.
  return target instanceof Element && target.matches('input, select, textarea, chat-ai-widget');
}
