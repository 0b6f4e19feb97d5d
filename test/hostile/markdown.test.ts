import {expect} from '@open-wc/testing';
import fc from 'fast-check';

import {safeLink} from '../../src/chat-window/markdown/safe-link.js';
import {parseAll} from '../chat-window/markdown/support.js';
import {isPlain} from './hostile-json.js';

const SAFE = ['http:', 'https:', 'mailto:', 'tel:', 'sms:'];

const PIECES = [
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```',
    '[',
    '](',
    ')',
    '![',
    '<',
    '>',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
  ],
  ...[
    '|-|-|\n',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '\\',
    '&#',
    ';',
    '&lt;',
    '"',
    "'",
    ' ',
    'a',
    '가',
    '👩‍👩‍👧',
  ],
  ...['javascript:', 'data:text/html,', 'vbscript:', 'https://', 'www.', 'mailto:', '//', '@', '.'],
  ...['&#106;', '&colon;', '\u202e', '\u200b', '\u0000', '\ud800', 'z\u0300\u0301\u0302', '<br>'],
];

const markdown = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), {maxLength: 40}).map((pieces) => pieces.join('')),
  fc.string({unit: 'binary', maxLength: 200}),
);

const scheme = fc.constantFrom('javascript', 'data', 'vbscript', 'blob', 'file', 'https', 'mailto');
const sprinkle = fc.constantFrom('', '\t', '\n', '\u0000', '\u200b', '\u202e', ' ', '%', '&#9;');

describe('any text, as markdown', () => {
  it('becomes plain data, whose links are safe to follow', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const blocks = parseAll(text);

        expect(isPlain(blocks)).to.equal(true);
        for (const href of hrefsOf(blocks)) expect(SAFE).to.include(new URL(href).protocol);
      }),
      {seed: 1, numRuns: 1000},
    );
  });

  it('links only with schemes that are safe, however they are disguised', () => {
    const address = fc
      .tuple(
        scheme,
        fc.array(sprinkle, {maxLength: 12}),
        fc.string({unit: 'binary', maxLength: 30}),
      )
      .map(([name, between, rest]) => {
        return Array.from(name, (letter, at) => letter + (between[at] ?? '')).join('') + `:${rest}`;
      });
    fc.assert(
      fc.property(address, (given) => {
        const safe = safeLink(given);

        if (safe !== null) expect(SAFE).to.include(new URL(safe).protocol);
      }),
      {seed: 1, numRuns: 1000},
    );
  });
});

function hrefsOf(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'href' in tree && typeof tree.href === 'string' ? [tree.href] : [];
  return [...own, ...Object.values(tree).flatMap(hrefsOf)];
}
