import type {Inline} from './tokens.js';

/** A run of `*`, `_` or `~` that may open or close emphasis. */
export interface Run {
  readonly type: 'run';
  readonly mark: string;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

export type Piece = Inline | Run;

/** Something that was read, and where the text goes on behind it. */
export interface Found {
  readonly piece: Piece;
  readonly end: number;
}

/** An opened run and what followed it so far. */
interface Open {
  readonly run: Run;
  left: number;
  children: Inline[];
}

/** Bounds the search for an opener, and so the time: older ones turn into text. */
const MAX_OPEN = 16;

/** No one writes longer runs for emphasis; they would nest as deep as they are long. */
const MAX_LENGTH = 6;

const SPACE = /^\s?$/;
// A lone surrogate is half of an emoji, which counts as punctuation.
const PUNCTUATION = /[\p{P}\p{S}\p{Cs}]/u;
const CJK = /[\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/** The run at `at`, or its text when it can neither open nor close. */
export function runAt(text: string, at: number): Found {
  const mark = text.charAt(at);
  let end = at + 1;
  while (text.charAt(end) === mark) end++;

  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  const afterMark = PUNCTUATION.test(before);
  const beforeMark = PUNCTUATION.test(after);
  // CommonMark wants a space or a mark there. Chinese, Japanese and Korean have
  // no such spaces, so that `**“중요”**입니다` would stay unformatted.
  const left =
    !SPACE.test(after) && (!beforeMark || afterMark || SPACE.test(before) || CJK.test(before));
  const right =
    !SPACE.test(before) && (!afterMark || beforeMark || SPACE.test(after) || CJK.test(after));

  const isWord = mark === '_';
  const opens = left && (!isWord || !right || afterMark);
  const closes = right && (!isWord || !left || beforeMark);
  const length = end - at;
  // A single tilde means "about" or "to": 10~20 and 30~40 must not strike out what lies between.
  const counts = mark === '~' ? length === 2 : length <= MAX_LENGTH;
  if (!counts || (!opens && !closes)) return {piece: text.slice(at, end), end};
  return {piece: {type: 'run', mark, length, opens, closes}, end};
}

/** Turns matching runs into emphasis, and all others into text. */
export function resolveEmphasis(pieces: readonly Piece[]): Inline[] {
  const root: Inline[] = [];
  const stack: Open[] = [];
  const inner = () => stack.at(-1)?.children ?? root;

  for (const piece of pieces) {
    if (typeof piece === 'string' || piece.type !== 'run') {
      append(inner(), piece);
      continue;
    }
    const left = piece.closes ? close(piece) : piece.length;
    if (left === 0) continue;
    if (piece.opens) stack.push({run: piece, left, children: []});
    else append(inner(), piece.mark.repeat(left));
    if (stack.length > MAX_OPEN) flatten(0);
  }
  while (stack.length > 0) flatten(stack.length - 1);
  return root;

  /** Closes what the run can close; returns how much of it is left. */
  function close(run: Run): number {
    let left = run.length;
    while (left > 0) {
      const index = stack.findLastIndex((open) => matches(open.run, run));
      const open = stack[index];
      if (!open) break;
      while (stack.length > index + 1) flatten(stack.length - 1);

      const used = left > 1 && open.left > 1 ? 2 : 1;
      const type = run.mark === '~' ? 'del' : used === 2 ? 'strong' : 'em';
      const node: Inline = {type, children: open.children};
      left -= used;
      open.left -= used;
      open.children = [node];
      if (open.left === 0) {
        stack.pop();
        append(inner(), node);
      }
    }
    return left;
  }

  /** Gives up an opened run: its marks and children become part of what is around it. */
  function flatten(index: number): void {
    const [open] = stack.splice(index, 1);
    if (!open) return;
    const outer = stack[index - 1]?.children ?? root;
    append(outer, open.run.mark.repeat(open.left));
    for (const child of open.children) append(outer, child);
  }
}

function matches(opener: Run, closer: Run): boolean {
  if (opener.mark !== closer.mark) return false;
  // The rule of CommonMark that keeps `*a**b*` one emphasis around two stars.
  const ambiguous = opener.closes || closer.opens;
  const sum = opener.length + closer.length;
  return !(ambiguous && sum % 3 === 0 && opener.length % 3 !== 0);
}

/** Appends, and joins text with text. */
export function append<T>(list: Array<T | string>, item: T | string): void {
  const last = list.at(-1);
  if (typeof item === 'string' && typeof last === 'string') list[list.length - 1] = last + item;
  else if (item !== '') list.push(item);
}
