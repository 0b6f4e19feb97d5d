import {html, render} from 'lit';

import type {Found} from './emphasis.js';

const ESCAPE = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/i;
const ESCAPES = new RegExp(ESCAPE, 'gi');
const ESCAPE_HERE = new RegExp(ESCAPE, 'iy');

/** Controls other than tab and line feed, and marks that show text in another order than written. */
const DECEPTIVE = /[^\P{Cc}\n\t]|[\u202a-\u202e]/gu;

/** More than there are names: whoever makes up others shall not keep a visitor waiting. */
const MAX_NAMES = 3000;

/** What stands for what, as far as it was met. */
const named = new Map<string, string>();

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
  if (name !== undefined) return named.get(name) ?? learn(source, name);
  const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
  const isCharacter = code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000);
  return isCharacter ? withoutDeceptive(String.fromCodePoint(code)) : '\ufffd';
}

/**
 * The browser knows all the names. It reads one through Lit, whose templates Trusted Types let
 * pass; as a name has letters and digits alone, it can't become more than a character.
 */
function learn(source: string, name: string): string {
  if (named.size > MAX_NAMES) return source;
  const fragment = document.createDocumentFragment();
  render(html(Object.assign([source], {raw: [source]})), fragment);
  const read = fragment.textContent;
  // No character is longer than two; a name that is only begun by a known one, as `&notes;`, is.
  const character = read.length > 2 ? source : read;
  named.set(name, character);
  return character;
}
