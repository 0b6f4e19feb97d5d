import {expect} from '@open-wc/testing';

import {safeLink} from '../../../src/chat-window/markdown/safe-link.js';
import {parseAll, renderInto, toHtml} from './support.js';

describe('richText with hostile text', () => {
  const harmful = [
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert%281%29)',
    '[a](java\tscript:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](java&#10;script:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a](javascript&#58;alert(1))',
    '[a](\\javascript:alert(1))',
    '[a](\u0001javascript:alert(1))',
    '[a](java\u200bscript:alert(1))',
    '[a](\u202ejavascript:alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](vbscript:msgbox(1))',
    '[a](blob:https://x.example/1)',
    '[a](file:///etc/passwd)',
    '[a](view-source:https://x.example)',
    '[a](intent://x#Intent;end)',
    '[a](/relative)',
    '[a](//x.example)',
    '[a](#hash)',
    '[a](https://)',
    '[a](https://bank.example@evil.example)',
    '![a](javascript:alert(1))',
    '![a](data:image/svg+xml,<svg/onload=alert(1)>)',
    '<javascript:alert(1)>',
    '<data:text/html,x>',
  ];
  for (const markdown of harmful) {
    it(`links nowhere from ${JSON.stringify(markdown)}`, () => {
      const target = document.createElement('div');

      renderInto(target, markdown);

      expect([...target.querySelectorAll('a')].map(({href}) => href)).to.deep.equal([]);
      expect(target.textContent).to.contain('a');
    });
  }

  const tags = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<iframe src="https://x.example"></iframe>',
    '<style>*{display:none}</style>',
    '<a href="tel:1">a</a>',
    '<!-- a --><svg><b>',
    '&lt;img src=x onerror=alert(1)&gt;',
    '`<img src=x>` | <b> |\n|-|-|\n| <img src=x> | <b> |',
    '# <img src=x>\n> <img src=x>\n- <img src=x>',
    '[<img src=x>](tel:1 "<img src=x>")',
    '${alert(1)} {{alert(1)}} ?lit$1$',
  ];
  for (const markdown of tags) {
    it(`shows as text: ${JSON.stringify(markdown)}`, () => {
      const target = document.createElement('div');

      renderInto(target, markdown);

      const elements = target.querySelectorAll('img, script, iframe, style, svg, b, a:not([rel])');
      expect([...elements].map(({outerHTML}) => outerHTML)).to.deep.equal([]);
      expect(target.textContent).to.match(/[<{]/);
    });
  }

  it('keeps an attribute an attribute', () => {
    const html = toHtml('[a](https://x.example/"onclick=alert(1)> "\\"onclick=alert(1)")');

    expect(html).to.equal(
      '<p><a href="https://x.example/%22onclick=alert(1)%3E" title="&quot;onclick=alert(1)">a</a></p>',
    );
  });

  it('opens every link apart from the page', () => {
    const target = document.createElement('div');

    renderInto(target, '[a](tel:1) <https://x.example> https://x.example a@x.example ![a](sms:1)');

    const links = [...target.querySelectorAll('a')];
    expect(links).to.have.length(5);
    expect(links.map(({rel}) => rel)).to.deep.equal(links.map(() => 'noopener noreferrer'));
    // Mail and phones have programs of their own: their tabs would be empty.
    const targets = ['_self', '_blank', '_blank', '_self', '_self'];
    expect(links.map((link) => link.target)).to.deep.equal(targets);
  });

  it('takes away marks that turn the order of text, written or encoded', () => {
    expect(toHtml('a\u202eb &#8238;c&#x202d; \u0007d')).to.equal('<p>ab c d</p>');
  });

  it('takes invisible characters out of an address', () => {
    expect(safeLink('https://x.example/a\u2066\u200bb')).to.equal('https://x.example/ab');
  });

  it('shows a host that looks like another in its true spelling', () => {
    expect(safeLink('https://аpple.example')).to.equal('https://xn--pple-43d.example/');
  });
});

describe('markdown of absurd size', () => {
  const LENGTH = 100_000;
  const filled = (text: string) => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);
  const wide = `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n${'b|\n'.repeat(10_000)}`;

  // Each took seconds to minutes in one markdown parser or another.
  const absurd: Record<string, string> = {
    ...Object.fromEntries(
      [
        ...['*', '_', '~', '[', ']', '`', '>', '#', '-', '|', '<', '&', '@', '(', '\\', ' ', '\t'],
        ...[
          '\n',
          '\r',
          '\0',
          '![',
          '](',
          '[](',
          '_a',
          '*a',
          '*a ',
          '**a',
          'a**',
          '*a_ ',
          '*_',
          '~~a',
        ],
        ...[
          '*a **b ',
          'a*b_',
          '[a](',
          '[a](b',
          '[a](<b',
          '[a](b "',
          "[a](b '",
          '[a](b (',
          '![[',
          '[a]',
        ],
        ...[
          '` ',
          '`a``',
          '<a:',
          '<a@',
          '<br ',
          'a@',
          'a@b.',
          '@a.',
          'https://',
          'www.',
          'https://a)',
        ],
        ...[
          '&#',
          '&amp',
          '&amp;',
          '> ',
          '- ',
          '1. ',
          '- - a ',
          '* * ',
          '- a\n',
          '1. a\n',
          '> a\n',
          '>\n',
        ],
        ...[
          '- a\n\n',
          '# a\n',
          '```\n',
          '```a\n',
          '~~~\n`',
          'a|b\n',
          '|-|\n',
          'a|b\n-|-\n',
          '|a|\n|-|\n',
        ],
        ...[
          'a\n\n',
          ' a\n',
          '\\\n',
          '\u202e',
          '\ud800',
          '😀',
          '&#x202e;',
          '[![',
          '[^1]: ',
          '\t- a\n',
        ],
        ...['https://%', 'https://a(', 'https://a{', 'https://a!', 'https://a*', 'https://.가'],
        ...['[a](https:b ', '[a](tel: ', '[a](tel:(', '[a](tel:1"', 'a@a.-', 'mailto:', 'www.a)'],
        ...['\\(', '\\(a\\', '\\[ ', '\\[a\\]', '\\[a\\] b\n', '\\[a\n', '$$', '$$a', '$$\n'],
        ...['\\[\n', '\\[\n# a\n', '- 1. ', '- [ ] ', '1. 2. ', '3. a\n1. '],
      ].map((text) => [text, filled(text)]),
    ),
    'spaces in a link': `[a](${filled(' ')}`,
    'spaces behind an address': `[a](b${filled(' ')}`,
    'spaces within an address': `[a](https://b${filled(' ')}`,
    'names that nobody knows': Array.from({length: 15_000}, (_, i) => `&a${i};`).join(''),
    'a link never closed': `${filled('[')}a${filled(']')}`,
    'nested images': '!['.repeat(20_000) + '*b* '.repeat(20_000) + '](tel:1)'.repeat(20_000),
    'runs of growing length': Array.from({length: 440}, (_, i) => '`'.repeat(i + 1)).join(' '),
    'closing parentheses': `https://a.example/${filled(')')}`,
    'nested quotes': `${'>'.repeat(5000)} a`,
    'nested lists': Array.from({length: 400}, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'),
    'nested emphasis': `${'*a '.repeat(5000)}${'b* '.repeat(5000)}`,
    'nested strong': `${filled('**')}a${filled('**')}`,
    'mixed runs': filled('**a*b__c_d~~'),
    'list items': Array.from({length: 5000}, (_, i) => `${i + 1}. item *${i}*`).join('\n'),
    'quoted lists': '> - '.repeat(2500) + 'a',
    'a wide and long table': wide,
  };
  // As against a text of that size that is as simple: machines are slow, and busy.
  const usual = once(() => timeOf(filled('*b* ')));
  for (const [name, markdown] of Object.entries(absurd)) {
    it(`parses ${JSON.stringify(name)} in no time`, () => {
      expect(depthOf(parseAll(markdown))).to.be.below(150);
      expect(timeOf(markdown) / usual()).to.be.below(20);
    });
  }

  it('renders what is nested deepest', () => {
    const target = document.createElement('div');

    renderInto(target, `${'> - '.repeat(50)}${'*a '.repeat(50)}b${'* '.repeat(50)}`);

    expect(target.textContent).to.contain('b');
  });

  it('survives any string', () => {
    const alphabet =
      '* _ ~ ` [ ] ( ) < > ! & ; : | # - + . \\ \n \t " 1 a @ / 가 😀 \u202e ``` https:// &amp;'
        .split(' ')
        .concat(' ', '\n\n', '  - ');
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const pick = () => alphabet[Math.floor(random() * alphabet.length)] ?? '';

    for (let round = 0; round < 3000; round++) {
      const markdown = Array.from({length: 60}, pick).join('');
      expect(() => parseAll(markdown), markdown).not.to.throw();
    }
  });
});

function depthOf(tree: unknown): number {
  let depth = 0;
  for (let level = [tree]; level.length > 0; depth++) {
    level = level.flatMap((node): unknown[] =>
      typeof node === 'object' && node !== null ? Object.values(node) : [],
    );
  }
  return depth;
}

function once<T>(find: () => T): () => T {
  let found: T | undefined;
  return () => (found ??= find());
}

/** Of parsing, in ms; what else the machine does makes it longer, so the fastest counts. */
function timeOf(markdown: string): number {
  const times = Array.from({length: 4}, () => {
    const start = performance.now();
    parseAll(markdown);
    return performance.now() - start;
  });
  return Math.min(...times);
}
