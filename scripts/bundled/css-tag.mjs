/* global CSSStyleSheet -- it is bundled, and runs in a page */
/**
 * Stands in for `@lit/reactive-element/css-tag.js` in the bundle. Lit's own also serves browsers
 * without constructable style sheets, which know no `light-dark()` either; its ways round that are 5 % of the entry.
 *
 * @typedef {CSSStyleSheet & {toString(): string}} Styles
 */

/** @param {TemplateStringsArray} strings @param {(Styles | number)[]} values @returns {Styles} */
export function css(strings, ...values) {
  const text = String.raw({raw: strings}, ...values);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return Object.assign(sheet, {toString: () => text});
}

/** @param {Styles} styles */
export const getCompatibleStyle = (styles) => styles;

/** @param {ShadowRoot} root @param {Styles[]} styles */
export function adoptStyles(root, styles) {
  root.adoptedStyleSheets = styles;
}

// What Lit exports beside, in the same terms.
export const CSSResult = CSSStyleSheet;
export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = String;
