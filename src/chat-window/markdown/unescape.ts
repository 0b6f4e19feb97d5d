import type {Found} from './emphasis.js';

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['bull', '•'],
  ['times', '×'],
  ['euro', '€'],
  ['larr', '←'],
  ['rarr', '→'],
]);

const ESCAPE = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,6}));/;
const ESCAPES = new RegExp(ESCAPE, 'g');
const ESCAPE_HERE = new RegExp(ESCAPE, 'y');

/** Controls other than tab and line feed, and marks that show text in another order than written. */
const DECEPTIVE = /[^\P{Cc}\n\t]|[\u202a-\u202e]/gu;

export function withoutDeceptive(text: string): string {
  return text.replace(DECEPTIVE, '');
}

/** Resolves backslash escapes and entities. */
export function unescape(text: string): string {
  return text.replace(ESCAPES, decode);
}

/** The escape or entity that begins at `at`. */
export function escapeAt(text: string, at: number): Found | null {
  // A backslash before a line's end marks the break that we make anyway.
  if (text.startsWith('\\\n', at)) return {piece: '', end: at + 1};
  ESCAPE_HERE.lastIndex = at;
  const source = ESCAPE_HERE.exec(text)?.[0];
  return source === undefined ? null : {piece: unescape(source), end: at + source.length};
}

function decode(source: string, escaped?: string, decimal?: string, hex?: string, name?: string) {
  if (escaped !== undefined) return escaped;
  if (name !== undefined) return NAMED.get(name) ?? source;
  const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
  const isCharacter = code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000);
  return isCharacter ? withoutDeceptive(String.fromCodePoint(code)) : '\ufffd';
}
