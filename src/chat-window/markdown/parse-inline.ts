import {angleLinkAt, bareUrlAt, mailAt} from './bare-links.js';
import {append, resolveEmphasis, runAt} from './emphasis.js';
import type {Found, Piece} from './emphasis.js';
import {linkTargetAt} from './link-target.js';
import {safeLink} from './safe-link.js';
import type {Inline} from './tokens.js';
import {escapeAt} from './unescape.js';

/** Where something may begin; all text between these is copied as it is. */
const SPECIAL = /[\\`*_~[\]<&\n]|!\[|\$\$|https?:\/\/|www\.|\b(?:mailto:)?[\w.+-]{1,64}@/gi;
const BACKTICKS = /`+/g;
const BREAK_TAG = /<br *\/?>/iy;

/** What ends a formula that begins so. */
const FORMULAS = new Map([
  ['$$', '$$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
]);
/** Brackets that a bot escaped in the midst of a sentence make no formula. */
const NO_FORMULA = /\\\[(?!\s|(?<=^\\\[).*\\\]$)/my;

/** Older brackets count as text: nested images would be gone through once for each. */
const MAX_BRACKETS = 32;

interface Bracket {
  /** Its place among the pieces. */
  readonly index: number;
  readonly isImage: boolean;
}

/** Parses text of one block. Never throws, and takes time linear in its length. */
export function parseInline(text: string): Inline[] {
  const pieces: Piece[] = [];
  let brackets: Bracket[] = [];
  /** Backticks and formulas that are known to close nowhere. */
  const unclosed = new Set<string>();
  /** Up to here, a formula stays as it is written: to draw one would weigh more than the widget. */
  let formulaEnd = 0;

  for (let at = 0; ;) {
    SPECIAL.lastIndex = at;
    const next = SPECIAL.exec(text);
    append(pieces, text.slice(at, next?.index));
    if (!next) return resolveEmphasis(pieces);

    const [special] = next;
    at = next.index;
    const isPlain = at < formulaEnd && special !== '\n';
    if (!isPlain && special.endsWith('[')) {
      openBracket(special);
      at += special.length;
      continue;
    }
    const found = (isPlain ? null : readAt(at, special)) ?? {
      piece: special,
      end: at + special.length,
    };
    append(pieces, found.piece);
    at = found.end;
  }

  function readAt(at: number, special: string): Found | null {
    switch (special) {
      case '\\':
      case '$$':
        return beginsFormula(at) ? null : escapeAt(text, at);
      case '&':
        return escapeAt(text, at);
      case '`':
        return codeAt(at);
      case '*':
      case '_':
      case '~':
        return runAt(text, at);
      case '\n':
        return {piece: {type: 'break'}, end: at + 1};
      case ']':
        return closeBracket(at);
      case '<':
        return breakTagAt(text, at) ?? angleLinkAt(text, at);
      default:
        return special.endsWith('@') ? mailAt(text, at) : bareUrlAt(text, at);
    }
  }

  function codeAt(at: number): Found {
    BACKTICKS.lastIndex = at;
    const marks = BACKTICKS.exec(text)?.[0] ?? '`';
    const start = at + marks.length;
    let run = unclosed.has(marks) ? null : BACKTICKS.exec(text);
    while (run && run[0] !== marks) run = BACKTICKS.exec(text);
    if (run) {
      const code = text.slice(start, run.index).replaceAll('\n', ' ');
      return {piece: {type: 'code', text: withoutPadding(code)}, end: run.index + marks.length};
    }
    unclosed.add(marks);
    return {piece: marks, end: start};
  }

  function beginsFormula(at: number): boolean {
    const marks = text.slice(at, at + 2);
    const close = FORMULAS.get(marks);
    NO_FORMULA.lastIndex = at;
    if (!close || unclosed.has(marks) || NO_FORMULA.test(text)) return false;
    const end = text.indexOf(close, at + 2);
    if (end < 0) unclosed.add(marks);
    if (end > at + 2) formulaEnd = end + 2;
    return end > at + 2;
  }

  function openBracket(source: string): void {
    brackets.push({index: pieces.length, isImage: source === '!['});
    if (brackets.length > MAX_BRACKETS) brackets.shift();
    // Kept apart from the text on both sides, as a link would take its place.
    pieces.push(source, '');
  }

  function closeBracket(at: number): Found | null {
    const bracket = brackets.pop();
    const target = bracket && linkTargetAt(text, at + 1);
    if (!target) return null;

    const children = withoutLinks(resolveEmphasis(pieces.splice(bracket.index).slice(1)));
    const {address, title, end} = target;
    const href = safeLink(address);
    if (href === null) {
      for (const child of children) append(pieces, child);
      return {piece: children.length && address ? ` (${address})` : address, end};
    }
    // What is around a link is no link; around an image it may be one.
    if (!bracket.isImage) brackets = [];
    return {piece: {type: 'link', href, title, children: children.length ? children : [href]}, end};
  }
}

/** The one tag that means something here: agents write it to break lines in tables. */
function breakTagAt(text: string, at: number): Found | null {
  BREAK_TAG.lastIndex = at;
  return BREAK_TAG.test(text) ? {piece: {type: 'break'}, end: BREAK_TAG.lastIndex} : null;
}

/** One space on both sides lets code begin or end with a backtick. */
function withoutPadding(code: string): string {
  const isPadded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
  return isPadded ? code.slice(1, -1) : code;
}

/** Links do not nest: an inner one counts as its text. */
function withoutLinks(inlines: readonly Inline[]): Inline[] {
  const plain: Inline[] = [];
  for (const inline of inlines) {
    if (typeof inline === 'string' || !('children' in inline)) append(plain, inline);
    else if (inline.type === 'link') for (const child of inline.children) append(plain, child);
    else plain.push({...inline, children: withoutLinks(inline.children)});
  }
  return plain;
}
