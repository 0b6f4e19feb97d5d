import type {KINDS} from './attributes.js';

interface Class {
  readonly kinds: typeof KINDS;
  readonly observedAttributes: readonly string[];
}

/** All names of attributes, and the words of some, from the element: a chunk would load them once more. */
export function kindsOf(element: Element): Class {
  return element.constructor as unknown as Class;
}
