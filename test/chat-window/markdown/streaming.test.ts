import {expect} from '@open-wc/testing';

import {BlockReader} from '../../../src/chat-window/markdown/block-reader.js';
import type {Block} from '../../../src/chat-window/markdown/tokens.js';
import {renderInto} from './support.js';

/** An answer with every construct. */
const ANSWER = `# Opening *hours*

We open at **nine**, ~~eight~~ and close
at _six_. See [the page](https://shop.example "Shop"), www.shop.example or <mail@shop.example>.
![Map](https://shop.example/map.png) &amp; more\\!

1. First \`code\`
   - nested
     > quoted

   \`\`\`sh
   npm i

   npm t
   \`\`\`
2. Second

---

> A quote
> > in a quote

| Day | Open |
|:----|-----:|
| Mon | 9–18 |
| Tue | *closed*<br>sorry |

Then:
\`\`\`ts
const a = '<b>';

function b() {}
\`\`\`
* one
* two

The end <script>.
`;

const blocksOf = (target: Element) => [...target.querySelectorAll('.rich-text > *')];

describe('richText while an answer grows', () => {
  it('renders every prefix, and leaves settled blocks alone', () => {
    const target = document.createElement('div');
    const reader = new BlockReader();
    let read: readonly Block[] = [];
    let blocks: Element[] = [];

    for (let length = 0; length <= ANSWER.length; length++) {
      const prefix = ANSWER.slice(0, length);
      renderInto(target, prefix);

      const nextRead = reader.read(prefix);
      const nextBlocks = blocksOf(target);
      expect(nextRead, prefix).to.deep.equal(new BlockReader().read(prefix));
      expect(nextBlocks, prefix).to.have.length(nextRead.length);
      nextRead.forEach((block, index) => {
        const isSettled = index < read.length - 2;
        if (isSettled) expect(block === read[index], prefix).to.equal(true);
        if (block === read[index])
          expect(nextBlocks[index] === blocks[index], prefix).to.equal(true);
      });
      read = nextRead;
      blocks = nextBlocks;
    }
    expect(blocks.map(({localName}) => localName)).to.deep.equal(
      'h3 p ol hr blockquote div p chat-ai-code-block ul p'.split(' '),
    );
  });

  it('ends as it would have begun', () => {
    const grown = document.createElement('div');
    const whole = document.createElement('div');

    for (let length = 0; length <= ANSWER.length; length++) {
      renderInto(grown, ANSWER.slice(0, length));
    }
    renderInto(whole, ANSWER);

    // Attributes may have come in another order.
    grown.innerHTML = withoutComments(grown);
    whole.innerHTML = withoutComments(whole);
    expect(grown.isEqualNode(whole), grown.innerHTML).to.equal(true);
  });

  it('does not touch the nodes of a settled block', async () => {
    const target = document.createElement('div');
    renderInto(target, 'one *two*\n\nthree');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(target.querySelector('p')!, {
      characterData: true,
      childList: true,
      subtree: true,
    });

    renderInto(target, 'one *two*\n\nthree four\n\nfive');
    await Promise.resolve();

    expect(changes.map(({type}) => type)).to.deep.equal([]);
    expect(target.querySelectorAll('p')).to.have.length(3);
  });

  it('does not touch the settled items of an open list', async () => {
    const target = document.createElement('div');
    renderInto(target, '1. one *two*\n   > three\n2. four');
    const [first] = target.querySelectorAll('li');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(first!, {characterData: true, childList: true, subtree: true});

    renderInto(target, '1. one *two*\n   > three\n2. four *five*\n3. six');
    await Promise.resolve();

    expect(changes.map(({type}) => type)).to.deep.equal([]);
    expect(target.querySelectorAll('li')).to.have.length(3);
  });

  it('keeps the code element of an open fence', () => {
    const target = document.createElement('div');
    renderInto(target, '```js\na');
    const block = target.querySelector('chat-ai-code-block')!;

    renderInto(target, '```js\na\nb\n```');

    expect(target.querySelector('chat-ai-code-block') === block).to.equal(true);
    expect(block.code).to.equal('a\nb');
  });

  it('renders another text in the place of the first', () => {
    const target = document.createElement('div');
    renderInto(target, '# a\n\n- b\n\nc');

    renderInto(target, 'd');

    expect(
      blocksOf(target).map(({outerHTML}) => outerHTML.replace(/<!--.*?-->/g, '')),
    ).to.deep.equal(['<p>d</p>']);
  });

  it('reads the same, however the text came in', () => {
    for (let round = 0; round < 200; round++) {
      const reader = new BlockReader();
      let text = '';
      for (let step = 0; step < 40; step++) {
        text += PIECES[Math.floor(random() * PIECES.length)] ?? '';
        expect(reader.read(text), text).to.deep.equal(new BlockReader().read(text));
      }
    }
  });

  it('looks only at the last lines of a long list', () => {
    const reader = new BlockReader();
    const list = '- Do *this*\n  - and that\n'.repeat(500);
    reader.read(list);
    // Whoever looks at a line trims it.
    const real = Object.getOwnPropertyDescriptor(String.prototype, 'trim')!;
    let looks = 0;
    String.prototype.trim = function () {
      looks++;
      return this.replace(/^\s+|\s+$/g, '');
    };
    const [block] = reader.read(`${list}- At last`);
    Object.defineProperty(String.prototype, 'trim', real);

    expect(block).to.have.property('items').with.length(501);
    expect(looks).to.be.within(1, 50);
  });

  const LINK = '[a link](https://x.example)';
  const growing = {
    'a list': '- Item with ' + LINK + ' in it\n',
    'a list of paragraphs': '1. Item\n\n   With ' + LINK + ' in it\n',
    paragraphs: 'Words and ' + LINK + ' in them\n\n',
  };
  for (const [what, part] of Object.entries(growing)) {
    it(`parses each part of ${what} only while it grows`, () => {
      const target = document.createElement('div');
      const words = part.repeat(100).split(/(?<= )/);
      const canParse = URL.canParse.bind(URL);
      let parsed = 0;
      URL.canParse = (...given) => (parsed++, canParse(...given));
      let text = '';
      for (const word of words) renderInto(target, (text += word));
      URL.canParse = canParse;

      expect(target.querySelectorAll('a')).to.have.length(100);
      expect(parsed).to.be.within(100, 100 * WHILE_OPEN);
    });
  }
});

/** Words that may come between a link and the time that what it stands in is settled. */
const WHILE_OPEN = 20;

/** What markdown is made of, and what makes it hard to read line by line. */
const PIECES = [
  ...['a', 'b *c*', '- ', '1. ', '2) ', '- ', '> ', '# ', '```', '~~~js\n', '---', '`', '  '],
  ...['\n', '\n', '\n', '\n\n', '\r\n', '\r', '\t', '    ', '| a | b |', '|---|---|', '|', ':-'],
  ...['14. ', '   - ', '\u202a', '-'],
];

/** The same at each run. */
let seed = 7;
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}

function withoutComments(target: Element): string {
  return target.innerHTML.replace(/<!--.*?-->/gs, '');
}
