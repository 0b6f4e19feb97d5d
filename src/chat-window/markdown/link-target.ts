import {unescape} from './unescape.js';

/** What follows the brackets of a link: `(address "title")`. */
export interface LinkTarget {
  readonly address: string;
  readonly title: string;
  readonly end: number;
}

// Put together from parts that exclude each other's first character: no text can be read in two
// ways, so that there is nothing to try again and again. Parentheses nest twice.
const ANGLE = String.raw`<((?:[^<>\n\\]|\\.)*)>`;
const PARENTHESES = String.raw`\((?:[^\s()\\]|\\.|\([^\s()]*\))*\)`;
const PLAIN = String.raw`((?!<)(?:[^\s()\\]|\\.|${PARENTHESES})+)`;
const TITLE = String.raw`("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))`;
const TARGET = new RegExp(String.raw`\(\s*(?:${ANGLE}|${PLAIN})(?:\s+${TITLE})?\s*\)`, 'sy');

export function linkTargetAt(text: string, at: number): LinkTarget | null {
  TARGET.lastIndex = at;
  const match = TARGET.exec(text);
  if (!match) return null;
  const [source, angle, plain = '', title = ''] = match;
  return {
    address: unescape(angle ?? plain),
    title: unescape(title.slice(1, -1)),
    end: at + source.length,
  };
}
