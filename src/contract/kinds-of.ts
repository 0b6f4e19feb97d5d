import type {ATTRIBUTES} from './attributes.js';

type Kinds = typeof ATTRIBUTES;

/** The table of attributes, from the element that has it: a chunk would load it once more. */
export function kindsOf(element: Element): Kinds {
  return (element.constructor as unknown as {kinds: Kinds}).kinds;
}
