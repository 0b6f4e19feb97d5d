/**
 * Stands in for `lit/decorators.js` in the bundle. Lit's own also serve the decorators of the
 * standard, and accessors; ours are those of TypeScript, on fields.
 *
 * @typedef {import('lit').PropertyDeclaration} PropertyDeclaration
 * @typedef {import('lit').ReactiveElement} Element
 * @typedef {(prototype: Element, name: string) => void} Decorator
 */

/** @param {PropertyDeclaration} [options] @returns {Decorator} */
export const property = (options) => (prototype, name) =>
  /** @type {typeof import('lit').ReactiveElement} */ (prototype.constructor).createProperty(
    name,
    options,
  );

/** @returns {Decorator} */
export const state = () => property({state: true});

/** @param {string} selector @returns {Decorator} */
export const query = (selector) => (prototype, name) =>
  Object.defineProperty(prototype, name, {
    /** @this {Partial<Element>} There is no root before the element was on a page. */
    get() {
      return this.renderRoot?.querySelector(selector) ?? null;
    },
  });
