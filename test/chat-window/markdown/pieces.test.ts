import {expect} from '@open-wc/testing';
import fc from 'fast-check';

import {commonmark, github} from './specifications.js';
import {renderInto} from './support.js';

const LONG = `It is 20&deg;C at **https://x.example/a**에서 (see \\(a_1*b*c\\)).

1. Login at [our site](www.shop.example)
3. Pay
   - [x] by card
   - [ ] by ~~cash~~

   > Not *today*.
7. Mail

\\[
- a_1*b*
+ c
\\]
$$x*y*z$$

| Day | Open |
|:----|-----:|
| Mon | 9–18 |
2024. 3. 15. 출고 예정입니다
***
\`\`\`ts
const a = '<b>';
\`\`\`
- 18. Mai: A
- 19. Mai: B

> A quote
> # with a heading
An answer`;

describe('what is drawn while an answer comes in', () => {
  it('stays, but for the last block, with every letter', () => {
    for (const {markdown} of [...commonmark, ...github, {markdown: LONG}])
      grow(Array.from(markdown));
  });

  it('stays, but for the last block, whatever comes in', () => {
    const piece = fc.constantFrom(
      ...['a ', '*b* ', '- ', '1. ', '7. ', '18. ', '> ', '# ', '```', '---', '| a |', '|---|'],
      ...['\n', '\n', '\n\n', '   ', '$$', '\\[', '\\]', '[a](', 'www.x.example', ')', '[x] '],
    );
    fc.assert(
      fc.property(fc.array(piece, {minLength: 2, maxLength: 24}), (pieces) => grow(pieces)),
      {seed: 1, numRuns: 400},
    );
  });
});

/** Each but the last block of any state begins what is there at the end. */
function grow(pieces: readonly string[]): void {
  const whole = document.createElement('div');
  const growing = document.createElement('div');
  renderInto(whole, pieces.join(''));
  const end = drawnIn(whole, 0);
  let text = '';
  for (const piece of pieces) {
    text += piece;
    renderInto(growing, text);
    // The last item that is settled may not be the last for long.
    const settled = drawnIn(growing, 1).replace(/(?:<\/[\w-]+>)+$/, '');
    if (!end.startsWith(settled)) expect(settled, text).to.equal(end);
  }
  expect(drawnIn(growing, 0)).to.equal(end);
}

function drawnIn(target: Element, without: number): string {
  const blocks = [...target.querySelectorAll('.rich-text > *')];
  for (const block of target.querySelectorAll('chat-ai-code-block')) {
    block.setAttribute('code', block.code);
  }
  return blocks
    .slice(0, blocks.length - without)
    .map(({outerHTML}) => outerHTML.replace(/<!--.*?-->|\n\s*/gs, ''))
    .join('');
}
