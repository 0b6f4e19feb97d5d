/**
 * The one element that the page must have.
 *
 * @template {typeof Element} Kind
 * @param {string} selector
 * @param {Kind} kind
 */
export function find(selector, kind) {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return /** @type {InstanceType<Kind>} */ (element);
}

/** What the generator has left for the script of the page. @param {string} id */
export function readData(id) {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null');
}

/**
 * Copies on click, and says so for a moment.
 *
 * @param {HTMLElement} button
 * @param {() => string} text
 * @param {Element} [shown] Selected where a browser lets nobody copy.
 */
export function copyOnClick(button, text, shown) {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    button.textContent = await copy(text(), shown);
    setTimeout(() => (button.textContent = label), 2000);
  });
}

/** @param {string} text @param {Element} [shown] */
async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    if (shown) document.getSelection()?.selectAllChildren(shown);
    return shown ? 'Press Ctrl+C' : 'Not copied';
  }
}
