import type {Found} from './emphasis.js';
import {safeLink} from './safe-link.js';
import {unescape} from './unescape.js';

const ANGLE = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+)>/iy;
const MAIL = /[\w.+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+/iy;

// Brackets and the closing marks of Chinese, Japanese and Korean end an address, as prose and
// markdown put them right behind it.
const URL_HERE = /(?:https?:\/\/|www\.)[^\s<>[\]"`\\\u3000-\u303f\uff00-\uff0f]+/iy;
const TRAILING = /[?!.,:;*_~']/;

/** `<https://…>` and `<ada@shop.example>`. */
export function angleLinkAt(text: string, at: number): Found | null {
  const [source = '', address = ''] = matchAt(ANGLE, text, at);
  const isMail = !address.includes(':');
  return found(address, isMail ? `mailto:${address}` : address, at + source.length);
}

export function mailAt(text: string, at: number): Found | null {
  const [address = ''] = matchAt(MAIL, text, at);
  return found(address, `mailto:${address}`, at + address.length);
}

/** `https://…` and `www.…`, without the punctuation of the sentence around it. */
export function bareUrlAt(text: string, at: number): Found | null {
  if (/[a-z\d]/i.test(text.charAt(at - 1))) return null;
  const [source = ''] = matchAt(URL_HERE, text, at);
  const address = withoutTrailing(source);
  const label = unescape(address);
  return found(label, /^www/i.test(label) ? `https://${label}` : label, at + address.length);
}

function found(label: string, address: string, end: number): Found | null {
  const href = label && safeLink(address);
  return href ? {piece: {type: 'link', href, title: '', children: [label]}, end} : null;
}

function withoutTrailing(address: string): string {
  let surplus = address.split(')').length - address.split('(').length;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ')' ? surplus-- <= 0 : !TRAILING.test(last)) break;
  }
  return address.slice(0, end);
}

function matchAt(sticky: RegExp, text: string, at: number): readonly string[] {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? [];
}
