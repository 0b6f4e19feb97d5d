import {closesFence, dedent, fenceOf, headingLevel, indentOf} from './lines.js';
import {beginsFormula, isBlank, isQuote, isRule, markerOf} from './lines.js';
import type {Fence, Marker} from './lines.js';
import {parseInline} from './parse-inline.js';
import {isTableStart, parseTable} from './table.js';
import type {Block, List} from './tokens.js';
import {unescape} from './unescape.js';

/** Quotes and lists within each other; beyond it their marks count as text. */
const MAX_DEPTH = 20;

/** What cannot be read line by line on its own. */
type Simple = 'code' | 'heading' | 'rule' | 'quote' | 'table' | 'paragraph';
type Kind = Simple | 'blank' | 'list';

/** A block among the lines of a text. */
export interface Cut {
  /** The line it begins with; in a list, the line each item begins with. */
  readonly starts: readonly number[];
  /** The line behind it. */
  readonly end: number;
  /** What stands inside a quote or an item stays markdown. */
  parse(): Block;
}

/** The block that begins at a line, inside of `depth` quotes and lists; `null` for a blank line. */
export function cutBlock(lines: readonly string[], start: number, depth: number): Cut | null {
  const kind = kindAt(lines, start, depth);
  if (kind === 'blank') return null;
  if (kind === 'list') {
    const {items, end} = readList(lines, start);
    return {starts: items.map(({at}) => at), end, parse: () => toList(items)};
  }
  const end = endOf(kind, lines, start, depth);
  return {starts: [start], end, parse: () => parseBlock(kind, lines.slice(start, end))};
}

function parseBlock(kind: Simple, lines: readonly string[]): Block {
  const [first = ''] = lines;
  switch (kind) {
    case 'code':
      return parseCode(lines);
    case 'heading':
      return {
        type: 'heading',
        level: headingLevel(first),
        children: parseInline(headingText(first)),
      };
    case 'rule':
      return {type: 'rule'};
    case 'quote':
      return {type: 'quote', source: lines.map((line) => line.replace(/^\s*> ?/, '')).join('\n')};
    case 'table':
      return parseTable(lines);
    case 'paragraph':
      return {
        type: 'paragraph',
        children: parseInline(lines.map((line) => line.trim()).join('\n')),
      };
  }
}

function kindAt(lines: readonly string[], at: number, depth: number): Kind {
  const line = lines[at] ?? '';
  if (isBlank(line)) return 'blank';
  if (fenceOf(line)) return 'code';
  if (headingLevel(line)) return 'heading';
  if (isRule(line)) return 'rule';
  if (depth < MAX_DEPTH && isQuote(line)) return 'quote';
  if (depth < MAX_DEPTH && markerOf(line)) return 'list';
  return isTableStart(line, lines[at + 1]) ? 'table' : 'paragraph';
}

/** The index behind the block of this kind that begins at `start`. */
function endOf(kind: Simple, lines: readonly string[], start: number, depth: number): number {
  const goesOn = (belongs: (line: string, at: number) => boolean, from = start + 1) => {
    let end = from;
    while (end < lines.length && belongs(lines[end] ?? '', end)) end++;
    return end;
  };

  switch (kind) {
    case 'code':
      return fenceEnd(lines, start, fenceOf(lines[start] ?? ''));
    case 'quote':
      // No lazy lines, unlike CommonMark: who answers below a quote does not mean to go on with it.
      return goesOn(isQuote);
    case 'table':
      return goesOn((line, at) => {
        const next = kindAt(lines, at, depth);
        return line.includes('|') && (next === 'paragraph' || next === 'table');
      }, start + 2);
    case 'paragraph': {
      let inFormula = beginsFormula(lines[start] ?? '');
      return goesOn((line, at) => {
        if (inFormula) {
          inFormula = !/\\\]|\$\$/.test(line);
          return !isBlank(line);
        }
        inFormula = beginsFormula(line);
        const next = kindAt(lines, at, depth);
        return next === 'paragraph' || (next === 'list' && !interrupts(markerOf(line)));
      });
    }
    case 'heading':
    case 'rule':
      return start + 1;
  }
}

/** A line that begins with "14." or a lone dash is more likely to be part of a sentence. */
function interrupts(marker: Marker | null): boolean {
  return !!marker && marker.text !== '' && (marker.number === null || marker.number === 1);
}

function fenceEnd(lines: readonly string[], start: number, fence: Fence | null): number {
  if (!fence) return start + 1;
  let end = start + 1;
  while (end < lines.length && !closesFence(lines[end] ?? '', fence)) end++;
  return Math.min(end + 1, lines.length);
}

interface ListItem {
  /** The line it begins with. */
  readonly at: number;
  readonly marker: Marker;
  readonly lines: string[];
}

/**
 * Takes the lines that belong to a list. Two columns make a line part of the
 * item above it, also where CommonMark asks for three: agents rarely count.
 */
function readList(lines: readonly string[], start: number): {items: ListItem[]; end: number} {
  const items: ListItem[] = [];
  let end = start;
  let item: ListItem | undefined;
  let blanks = 0;

  for (let at = start; at < lines.length;) {
    const line = lines[at] ?? '';
    if (isBlank(line)) {
      blanks++;
      at++;
      continue;
    }

    const isInside = item !== undefined && indentOf(line) >= item.marker.indent + 2;
    const marker = isInside ? null : markerOf(line);
    if (marker) {
      if (item && marker.kind !== item.marker.kind) break;
      item = {at, marker, lines: []};
      items.push(item);
      blanks = 0;
    }
    // A line without indent goes on with the paragraph right above it.
    const isLazy = !isInside && blanks === 0 && kindAt(lines, at, 0) === 'paragraph';
    if (!item || !(marker || isInside || isLazy)) break;

    const text = marker ? marker.text : dedent(line, item.marker.offset);
    const next = fenceEnd(lines, at, fenceOf(text));
    for (; blanks > 0; blanks--) item.lines.push('');
    item.lines.push(text);
    while (++at < next) item.lines.push(dedent(lines[at] ?? '', item.marker.offset));
    end = at;
  }
  return {items, end};
}

function toList(items: readonly ListItem[]): List {
  return {
    type: 'list',
    numbers: items.map(({marker}) => marker.number),
    items: items.map(({lines}) => lines.join('\n')),
  };
}

function parseCode([opening = '', ...rest]: readonly string[]): Block {
  const fence = fenceOf(opening);
  const isClosed = fence !== null && closesFence(rest.at(-1) ?? '', fence);
  const indent = indentOf(opening);
  const lines = isClosed || rest.at(-1) === '' ? rest.slice(0, -1) : rest;
  const text = lines.map((line) => dedent(line, indent)).join('\n');
  return {type: 'code', language: unescape(fence?.info.split(/\s/)[0] ?? ''), text};
}

/** Without the marks in front, and those that some put behind as well. */
function headingText(line: string): string {
  return line
    .trim()
    .replace(/^#+/, '')
    .trim()
    .replace(/(^|[ \t])#+$/, '')
    .trim();
}
