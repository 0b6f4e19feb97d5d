import {expect} from '@open-wc/testing';

import {splitBlocks} from '../../../src/chat-window/markdown/parse-blocks.js';
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
    let sources: string[] = [];
    let blocks: Element[] = [];

    for (let length = 0; length <= ANSWER.length; length++) {
      const prefix = ANSWER.slice(0, length);
      renderInto(target, prefix);

      const nextSources = splitBlocks(prefix);
      const nextBlocks = blocksOf(target);
      expect(nextBlocks, prefix).to.have.length(nextSources.length);
      nextSources.forEach((source, index) => {
        const isSettled = index < sources.length - 2;
        if (isSettled) expect(source, prefix).to.equal(sources[index]);
        if (source === sources[index])
          expect(nextBlocks[index] === blocks[index], prefix).to.equal(true);
      });
      sources = nextSources;
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

    expect(withoutComments(grown)).to.equal(withoutComments(whole));
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

  it('takes a long answer word by word in no time', () => {
    const paragraph = `${'Some **bold** and `code` words of a [link](https://x.example). '.repeat(5)}\n\n`;
    const words = paragraph.repeat(100).split(/(?<= )/);
    const target = document.createElement('div');
    const start = performance.now();

    let text = '';
    for (const word of words) {
      text += word;
      renderInto(target, text);
    }

    expect(words.length).to.be.above(4000);
    expect(performance.now() - start).to.be.below(2000);
  });
});

function withoutComments(target: Element): string {
  return target.innerHTML.replace(/<!--.*?-->/gs, '');
}
