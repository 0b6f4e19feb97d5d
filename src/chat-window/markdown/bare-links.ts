import type {Found} from './emphasis.js';
import {safeLink} from './safe-link.js';
import {unescape} from './unescape.js';

const ANGLE = /<([^\s<>]+[:@][^\s<>]*)>/y;
const MAIL = /(?:mailto:)?[\w.+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]*[a-z\d])+/iy;

// Quotes, dots and brackets of any script end an address, as prose puts them right behind it. So
// does a word of another script behind a Latin letter: Korean particles, or Chinese without spaces.
// Where the address itself has such words, they follow each other, or a mark as in `/wiki/서울`.
const WORD = String.raw`(?<=[/=?#&.%+@\x80-\u{10ffff}-]|(?<!_)_|[_\x80-\u{10ffff}]\()[^\0-\x7f\P{L}]`;
const PART = new RegExp(
  String.raw`(?:[!#-'+-;=?-Z^_a-z|\p{sc=Latn}\p{M}–・]|([*~])(?!\1)|${WORD})*`,
  'uy',
);
const TRAILING = /(?:&[a-z\d]+;|[?!.,:;*_~'({–・])$/i;

/** `<https://…>` and `<ada@shop.example>`. */
export function angleLinkAt(text: string, at: number): Found | null {
  const [source = '', address = ''] = matchAt(ANGLE, text, at);
  return found(address, at + source.length);
}

export function mailAt(text: string, at: number): Found | null {
  const [address = ''] = matchAt(MAIL, text, at);
  return found(address, at + address.length);
}

/** `https://…` and `www.…`, without the punctuation of the sentence around it. */
export function bareUrlAt(text: string, at: number): Found | null {
  if (/[a-z\d]/i.test(text.charAt(at - 1))) return null;
  let end = at;
  let open = 0;
  for (; ; end++) {
    end += matchAt(PART, text, end)[0]?.length ?? 0;
    if (/[({]/.test(text.charAt(end))) open++;
    // A bracket that was opened before the address closes behind it.
    else if (!/[)}]/.test(text.charAt(end)) || open-- === 0) break;
  }
  for (let surplus; (surplus = TRAILING.exec(text.slice(Math.max(at, end - 32), end)));) {
    end -= surplus[0].length;
  }
  const address = text.slice(at, end);
  return found(unescape(address), end) ?? {piece: address, end};
}

function found(label: string, end: number): Found | null {
  const href = label && safeLink(label);
  return href ? {piece: {type: 'link', href, title: '', children: [label]}, end} : null;
}

function matchAt(sticky: RegExp, text: string, at: number): readonly string[] {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? [];
}
