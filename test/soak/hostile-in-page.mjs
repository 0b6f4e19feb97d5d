// What a page, and what a visitor has added to the browser, do around the chat and inside it.
import {fieldOf} from './parts.mjs';

/** @typedef {import('../../src/index.js').ChatAiWidget} ChatAiWidget */

const search = document.createElement('input');
document.body.prepend(search);

/** The page's own, for visitors who write nowhere. @param {KeyboardEvent} event */
function obey({key, target}) {
  if ('s/'.includes(key) && !(target instanceof window.HTMLInputElement)) search.focus();
}

/** As an open dialog of the page would. @param {FocusEvent} event */
function trap({target}) {
  if (target !== search) search.focus();
}

/** The page scrolls by itself. @param {Event} event */
function scroll(event) {
  event.preventDefault();
}

document.addEventListener('keydown', obey);

/** What the page got hold of that is the chat's: keys, the wheel, the focus. @type {Set<string>} */
export const taken = new Set();

for (const name of ['keydown', 'keypress', 'keyup']) {
  document.addEventListener(name, ({target}) => target !== search && taken.add(name));
}

export const hostilePage = {
  /** @param {ChatAiWidget} element */
  pressHotkeys(element) {
    const field = fieldOf(element);
    for (const key of 's/n') {
      for (const name of ['keydown', 'keypress', 'keyup']) {
        const options = {key, bubbles: true, composed: true, cancelable: true};
        field?.dispatchEvent(new window.KeyboardEvent(name, options));
      }
    }
  },

  /** @param {ChatAiWidget} element @param {boolean} on */
  trapFocus(element, on) {
    document.removeEventListener('focusin', trap);
    if (on) document.addEventListener('focusin', trap);
    const field = fieldOf(element);
    if (!field?.checkVisibility() || field.disabled) return;
    field.focus();
    if (document.activeElement !== element) taken.add('the focus');
  },

  /** @param {ChatAiWidget} element @param {boolean} on */
  takeWheel(element, on) {
    document.removeEventListener('wheel', scroll);
    if (on) document.addEventListener('wheel', scroll, {passive: false});
    const options = {deltaY: 10, bubbles: true, composed: true, cancelable: true};
    const wheel = new window.WheelEvent('wheel', options);
    fieldOf(element)?.dispatchEvent(wheel);
    if (wheel.defaultPrevented) taken.add('the wheel');
  },

  /** As routers do that take the body of the next page. */
  swapBody() {
    const body = document.createElement('body');
    body.append(...document.body.childNodes);
    document.body.replaceWith(body);
  },

  /** By an extension, which wraps each text or puts another in its place. @param {ChatAiWidget} element @param {boolean} wraps */
  translate(element, wraps) {
    for (const text of textsIn(element)) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(wraps ? text : text.data);
    }
  },
};

/** In all open shadow trees. @param {Node} node @returns {Text[]} */
function textsIn(node) {
  if (node instanceof window.HTMLStyleElement || node instanceof window.HTMLTextAreaElement) {
    return [];
  }
  if (node instanceof window.Text) return node.data.trim() ? [node] : [];
  const shadow = node instanceof window.Element ? node.shadowRoot : null;
  return [...(shadow ? textsIn(shadow) : []), ...[...node.childNodes].flatMap(textsIn)];
}
