import {noChange} from 'lit';
import {
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';
import {Directive, directive} from 'lit/directive.js';
import type {ChildPart} from 'lit/directive.js';

type Each<T> = (item: T, index: number) => unknown;

interface Drawn {
  readonly key: unknown;
  readonly item: unknown;
  readonly part: ChildPart;
}

type Given = [
  items: readonly unknown[],
  keyOf: Each<unknown>,
  draw: Each<unknown>,
  context: readonly unknown[],
];

class Keyed extends Directive {
  #drawn: readonly Drawn[] = [];
  #context: readonly unknown[] = [];

  override update(container: ChildPart, given: unknown[]): unknown {
    const [items, keyOf, draw, context] = given as Given;
    const old = this.#drawn;
    const isSame = context.every((value, index) => value === this.#context[index]);
    this.#context = context;

    const most = isSame ? Math.min(old.length, items.length) : 0;
    let head = 0;
    while (head < most && old[head]?.item === items[head]) head++;
    let tail = 0;
    while (tail < most - head && old.at(-1 - tail)?.item === items.at(-1 - tail)) tail++;

    const changed = items.slice(head, items.length - tail);
    const keys = new Set(changed.map((item, index) => keyOf(item, head + index)));
    const known = new Map<unknown, Drawn>();
    for (const each of old.slice(head, old.length - tail)) {
      if (keys.has(each.key)) known.set(each.key, each);
      else removePart(each.part);
    }

    const below = old[old.length - tail]?.part;
    const drawn = changed.map((item, index) => {
      const key = keyOf(item, head + index);
      const before = known.get(key);
      // What stands in this place now; nothing is moved to where it is.
      const here = known.values().next().value ?? null;
      known.delete(key);
      const part =
        before && before === here
          ? before.part
          : insertPart(container, here?.part ?? below, before?.part);
      if (before?.item !== item || !isSame) setChildPartValue(part, draw(item, head + index));
      return {key, item, part};
    });
    this.#drawn = [...old.slice(0, head), ...drawn, ...old.slice(old.length - tail)];
    // Whatever may take the place of the list clears it first.
    setCommittedValue(container);
    return noChange;
  }

  render(): unknown {
    return noChange;
  }
}

/**
 * Draws each item in nodes of its own, which stay with its key. Unlike Lit's `repeat`, it passes
 * over an item that is the very same as before, unless the `context` has changed: in a list of any
 * length, one change costs one item.
 */
export const keyed = directive(Keyed) as <T>(
  items: readonly T[],
  keyOf: Each<T>,
  draw: Each<T>,
  context: readonly unknown[],
) => unknown;
