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
const PLAIN = String.raw`((?!<)(?:[^\s()\\]|\\.|${PARENTHESES})*)`;
const TITLE = String.raw`("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))`;
/** With spaces within, unlike CommonMark, where it begins as an address does. */
const LOOSE = String.raw`(\w+[:.](?:[^()"\n]|\([^()"\n]*\))+)`;
const TARGET = new RegExp(
  String.raw`\(\s*(?:(?:${ANGLE}|${PLAIN})(?:\s+${TITLE})?|${LOOSE}("[^"]*")?)\s*\)`,
  'siy',
);

export function linkTargetAt(text: string, at: number): LinkTarget | null {
  TARGET.lastIndex = at;
  const match = TARGET.exec(text);
  if (!match) return null;
  const [source, angle, plain, title, loose = '', looseTitle = ''] = match;
  return {
    address: unescape(angle ?? plain ?? loose),
    title: unescape((title ?? looseTitle).slice(1, -1)),
    end: at + source.length,
  };
}
