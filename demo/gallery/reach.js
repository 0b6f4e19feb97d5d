/** How long to wait before looking again, in ms. */
const PAUSE = 50;

/**
 * What a page has no business with, but a visitor's hand: an element in the widget's shadow roots,
 * as soon as it is there.
 *
 * @param {Element} host
 * @param {string} selector
 */
export async function reach(host, selector) {
  for (;;) {
    const found = search(host, selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/**
 * @param {Element} host
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
function search({shadowRoot}, selector) {
  if (!shadowRoot) return null;
  const found = shadowRoot.querySelector(selector);
  if (found instanceof HTMLElement) return found;
  for (const each of shadowRoot.querySelectorAll('*')) {
    const deeper = search(each, selector);
    if (deeper) return deeper;
  }
  return null;
}
