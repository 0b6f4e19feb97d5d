import {cutBlock} from './parse-blocks.js';
import type {Block} from './tokens.js';
import {withoutDeceptive} from './unescape.js';

interface Read {
  /** Where in the text the block begins; in a list, where each item does. */
  readonly starts: readonly number[];
  readonly source: string;
  readonly block: Block;
}

/**
 * Reads the outermost blocks of a text that may grow. What is settled is not gone through again,
 * and its blocks, and the items of an open list, stay the same objects: whoever draws them can skip
 * them. What stands inside a quote or an item is for another reader, one level deeper.
 */
export class BlockReader {
  readonly #depth: number;
  #text = '';
  #read: Read[] = [];

  /** In how many quotes and lists the text stands. */
  constructor(depth = 0) {
    this.#depth = depth;
  }

  read(markdown: string): readonly Block[] {
    const text = markdown.replace(/\r\n?/g, '\n');
    if (!text.startsWith(this.#text)) this.#read = [];
    // What begins at a line is settled once the line is complete, and so is the one below it, which
    // may make it the head of a table.
    const settled = this.#text.lastIndexOf('\n', this.#text.lastIndexOf('\n') - 1);
    this.#text = text;

    const index = lastUpTo(settled, this.#read, ({starts: [start = 0]}) => start);
    const old = this.#read.splice(index);
    const [open] = old;
    const item = lastUpTo(settled, open?.starts ?? [], (start) => start);
    this.#go(open?.starts[item] ?? 0, old);

    const rest = this.#read[index];
    if (open && rest && item > 0) this.#read[index] = joined(open, item, rest);
    return this.#read.map(({block}) => block);
  }

  /** Reads from a place in the text to its end. */
  #go(from: number, old: readonly Read[]): void {
    const text = this.#text.slice(from);
    const lines = withoutDeceptive(text).split('\n');
    let place = from;
    const places = text.split('\n').map(({length}) => (place += length + 1) - length - 1);
    for (let at = 0; at < lines.length;) {
      const cut = cutBlock(lines, at, this.#depth);
      if (!cut) {
        at++;
        continue;
      }
      const starts = cut.starts.map((line) => places[line] ?? 0);
      const source = lines.slice(at, cut.end).join('\n');
      const same = old.find((read) => read.starts[0] === starts[0] && read.source === source);
      this.#read.push(same ?? {starts, source, block: cut.parse()});
      at = cut.end;
    }
  }
}

/** The index of the last that stands at this place or before; 0 for none. */
function lastUpTo<T>(place: number, all: readonly T[], placeOf: (one: T) => number): number {
  return Math.max(
    all.findLastIndex((one) => placeOf(one) <= place),
    0,
  );
}

/** A list whose first items were settled, and what was read from there on. */
function joined({starts, block}: Read, count: number, rest: Read): Read {
  if (block.type !== 'list' || rest.block.type !== 'list') return rest;
  const items = [...block.items.slice(0, count), ...rest.block.items];
  const numbers = [...block.numbers.slice(0, count), ...rest.block.numbers];
  return {
    ...rest,
    starts: [...starts.slice(0, count), ...rest.starts],
    block: {...block, items, numbers},
  };
}
