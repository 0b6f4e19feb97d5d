import {closesFence, dedent, fenceOf, headingLevel, indentOf} from './lines.js';
import {isBlank, isQuote, isRule, markerOf} from './lines.js';
import type {Fence, Marker} from './lines.js';
import {parseInline} from './parse-inline.js';
import {isTableStart, parseTable} from './table.js';
import type {Block, List} from './tokens.js';
import {unescape, withoutDeceptive} from './unescape.js';

/** Quotes and lists within each other; beyond it their marks count as text. */
const MAX_DEPTH = 20;

type Kind = 'blank' | 'code' | 'heading' | 'rule' | 'quote' | 'list' | 'table' | 'paragraph';

/**
 * Cuts markdown into the sources of its outermost blocks.
 *
 * Text that grows at its end changes only the last of them, or the last two
 * while a line may still turn out to belong to the paragraph before it. So
 * whoever renders a growing answer can skip every source it has seen. What
 * stands inside a quote or an item is cut in the same way, one level deeper.
 */
export function splitBlocks(markdown: string, depth = 0): string[] {
  const lines = withoutDeceptive(markdown.replace(/\r\n?/g, '\n')).split('\n');
  const sources: string[] = [];
  for (let start = 0; start < lines.length;) {
    const kind = kindAt(lines, start, depth);
    const end = endOf(kind, lines, start, depth);
    if (kind !== 'blank') sources.push(lines.slice(start, end).join('\n'));
    start = end;
  }
  return sources;
}

/** Parses one source that `splitBlocks` gave for the same depth. */
export function parseBlock(source: string, depth = 0): Block {
  const lines = source.split('\n');
  const [first = ''] = lines;

  switch (kindAt(lines, 0, depth)) {
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
      return {type: 'quote', source: source.replace(/^\s*> ?/gm, '')};
    case 'list':
      return parseList(lines);
    case 'table':
      return parseTable(lines);
    case 'blank':
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
function endOf(kind: Kind, lines: readonly string[], start: number, depth: number): number {
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
    case 'list':
      return readList(lines, start).end;
    case 'table':
      return goesOn((_, at) => {
        const next = kindAt(lines, at, depth);
        return next === 'paragraph' || next === 'table';
      }, start + 2);
    case 'paragraph':
      return goesOn((line, at) => {
        const next = kindAt(lines, at, depth);
        return next === 'paragraph' || (next === 'list' && !interrupts(markerOf(line)));
      });
    case 'blank':
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
      item = {marker, lines: []};
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

function parseList(lines: readonly string[]): List {
  const {items} = readList(lines, 0);
  return {
    type: 'list',
    start: items[0]?.marker.number ?? null,
    items: items.map((item) => item.lines.join('\n')),
  };
}

function parseCode([opening = '', ...rest]: readonly string[]): Block {
  const fence = fenceOf(opening);
  const isClosed = fence !== null && closesFence(rest.at(-1) ?? '', fence);
  const indent = indentOf(opening);
  const text = (isClosed ? rest.slice(0, -1) : rest).map((line) => dedent(line, indent)).join('\n');
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
