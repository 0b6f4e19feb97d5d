/**
 * The one element that the page must have.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} [selector] What tells it from others of its tag.
 */
export function find(tag, selector = '') {
  const element = document.querySelector(tag + selector);
  if (!element) throw new Error(`The page has no ${tag}${selector}.`);
  return /** @type {HTMLElementTagNameMap[Tag]} */ (element);
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} selector
 */
export function findAll(tag, selector) {
  return /** @type {NodeListOf<HTMLElementTagNameMap[Tag]>} */ (
    document.querySelectorAll(tag + selector)
  );
}

/**
 * Makes an element. Data only ever becomes text or the value of an attribute.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | boolean | undefined>} [attributes]
 * @param {...(Node | string)} children
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, String(value));
    if (value === true) element.setAttribute(name, '');
  }
  element.append(...children);
  return element;
}

/**
 * Says how something went that the visitor did in the lab.
 *
 * @param {string} text
 * @param {'good' | 'bad'} [kind]
 */
export function say(text, kind = 'good') {
  const output = find('output', '#lab-said');
  output.textContent = text;
  output.dataset['kind'] = kind;
}

/** @param {unknown} thrown */
export function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
