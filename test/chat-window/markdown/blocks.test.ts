import {expect, fixture} from '@open-wc/testing';

import {richText} from '../../../src/chat-window/messages/rich-text.js';
import {LINE_FEED, WORDS, toHtml} from './support.js';

interface Case {
  what: string;
  markdown: string;
  html: string;
}

function table(cases: readonly Case[]): void {
  for (const {what, markdown, html} of cases) {
    it(what, () => {
      expect(toHtml(markdown)).to.equal(html);
    });
  }
}

const code = (language: string, text: string) =>
  `<chat-ai-code-block language="${language}">${text.replaceAll('\n', LINE_FEED)}</chat-ai-code-block>`;

describe('richText', () => {
  describe('paragraphs, headings and rules', () => {
    table([
      {what: 'nothing', markdown: '', html: ''},
      {what: 'blank lines', markdown: '\n \n\t\n', html: ''},
      {what: 'paragraphs', markdown: 'a\n\n\nb\n', html: '<p>a</p><p>b</p>'},
      {what: 'indented text', markdown: '      a\n  b', html: '<p>a<br>b</p>'},
      {
        what: 'headings below those of the page',
        markdown: '# a\n## b\n### c\n#### d\n##### e\n###### f',
        html: '<h3>a</h3><h4>b</h4><h5>c</h5><h6>d</h6><h6>e</h6><h6>f</h6>',
      },
      {what: 'a heading with marks behind', markdown: '## *a* ##', html: '<h4><em>a</em></h4>'},
      {what: 'a heading with C#', markdown: '# C#', html: '<h3>C#</h3>'},
      {what: 'an empty heading', markdown: '#', html: '<h3></h3>'},
      {what: 'seven marks', markdown: '####### a', html: '<p>####### a</p>'},
      {what: 'a heading below text', markdown: 'a\n# b\nc', html: '<p>a</p><h3>b</h3><p>c</p>'},
      {what: 'rules', markdown: '---\n* * *\n___', html: '<hr><hr><hr>'},
      {what: 'a rule below text', markdown: 'a\n---\nb', html: '<p>a</p><hr><p>b</p>'},
      {what: 'two dashes', markdown: '--', html: '<p>--</p>'},
      {
        what: 'an HTML block',
        markdown: '<div>\n*a*\n</div>',
        html: '<p>&lt;div&gt;<br><em>a</em><br>&lt;/div&gt;</p>',
      },
    ]);
  });

  describe('code', () => {
    table([
      {what: 'with a language', markdown: '```js\na\n  b\n```', html: code('js', 'a\n  b')},
      {what: 'with an info string', markdown: '``` ts title="x"\na\n```', html: code('ts', 'a')},
      {what: 'without a language', markdown: '~~~\na\n~~~', html: code('', 'a')},
      {what: 'empty', markdown: '```\n```', html: code('', '')},
      {what: 'unclosed', markdown: '```py\na\n\nb', html: code('py', 'a\n\nb')},
      {what: 'just begun, a line', markdown: '```\na\n', html: code('', 'a')},
      {what: 'just begun', markdown: '```py', html: code('py', '')},
      {what: 'with a shorter fence inside', markdown: '````\n```\n````', html: code('', '```')},
      {what: 'with the other fence inside', markdown: '```\n~~~\n```', html: code('', '~~~')},
      {
        what: 'with markdown inside',
        markdown: '```\n# *a*\n\n- b\n```',
        html: code('', '# *a*\n\n- b'),
      },
      {
        what: 'with HTML inside',
        markdown: '```\n<b>&amp;\n```',
        html: code('', '&lt;b&gt;&amp;amp;'),
      },
      {what: 'indented', markdown: '  ```\n  a\n    b\n  ```', html: code('', 'a\n  b')},
      {
        what: 'between text',
        markdown: 'a\n```\nb\n```\nc',
        html: `<p>a</p>${code('', 'b')}<p>c</p>`,
      },
      {what: 'that is inline', markdown: '```a```', html: '<p><code dir="ltr">a</code></p>'},
    ]);
  });

  describe('quotes', () => {
    table([
      {what: 'lines', markdown: '> a\n>b', html: '<blockquote><p>a<br>b</p></blockquote>'},
      {
        what: 'an answer below',
        markdown: '> a\nb',
        html: '<blockquote><p>a</p></blockquote><p>b</p>',
      },
      {
        what: 'quotes in quotes',
        markdown: '> a\n>> b\n>\n> c',
        html: '<blockquote><p>a</p><blockquote><p>b</p></blockquote><p>c</p></blockquote>',
      },
      {
        what: 'other blocks',
        markdown: '> # a\n> - b\n> ```\n> c\n> ```',
        html: `<blockquote><h3>a</h3><ul><li>b</li></ul>${code('', 'c')}</blockquote>`,
      },
    ]);
  });

  describe('lists', () => {
    table([
      {what: 'bullets', markdown: '- a\n- b', html: '<ul><li>a</li><li>b</li></ul>'},
      {
        what: 'stars and pluses',
        markdown: '* a\n\n+ b',
        html: '<ul><li>a</li></ul><ul><li>b</li></ul>',
      },
      {what: 'numbers', markdown: '1. a\n2. b', html: '<ol><li>a</li><li>b</li></ol>'},
      {what: 'a start', markdown: '3) a\n4) b', html: '<ol start="3"><li>a</li><li>b</li></ol>'},
      {
        what: 'numbers that leave some out',
        markdown: '1. Login\n3. Pay\n7. Mail\n8. Go',
        html: '<ol><li>Login</li><li value="3">Pay</li><li value="7">Mail</li><li>Go</li></ol>',
      },
      {
        what: 'numbers that go down',
        markdown: '3. a\n2. b',
        html: '<ol start="3"><li>a</li><li value="2">b</li></ol>',
      },
      {
        what: 'one number for all',
        markdown: '1. a\n1. b\n1. c',
        html: '<ol><li>a</li><li>b</li><li>c</li></ol>',
      },
      {
        what: 'dates',
        markdown: '2024. 3. 15. 출고 예정입니다',
        html: '<p>2024. 3. 15. 출고 예정입니다</p>',
      },
      {what: 'a year', markdown: '1986. A great year.', html: '<p>1986. A great year.</p>'},
      {
        what: 'a day',
        markdown: '3. 15. 출고\n4. 1. 도착',
        html: '<p>3. 15. 출고<br>4. 1. 도착</p>',
      },
      {
        what: 'items that begin with a number',
        markdown: '- 18. Mai: A\n- 1. Juni: B\n- 2024. 3. 15.',
        html: '<ul><li>18. Mai: A</li><li>1. Juni: B</li><li>2024. 3. 15.</li></ul>',
      },
      {
        what: 'numbered dates',
        markdown: '1. 2024. 3. 15. a\n2. 2024. 4. 1. b',
        html: '<ol><li>2024. 3. 15. a</li><li>2024. 4. 1. b</li></ol>',
      },
      {what: 'decimals', markdown: '1. 2.5 l\n2. 3', html: '<ol><li>2.5 l</li><li>3</li></ol>'},
      {
        what: 'boxes',
        markdown: '- [ ] a\n- [x] b\n- [X](tel:1)',
        html: '<ul><li>☐ a</li><li>☑ b</li><li><a href="tel:1">X</a></li></ul>',
      },
      {what: 'zero', markdown: '0. a', html: '<ol start="0"><li>a</li></ol>'},
      {what: 'another kind', markdown: '- a\n1. b', html: '<ul><li>a</li></ul><ol><li>b</li></ol>'},
      {
        what: 'blank lines',
        markdown: '1. a\n\n2. b\n\n\n3. c',
        html: '<ol><li>a</li><li>b</li><li>c</li></ol>',
      },
      {
        what: 'formatted items',
        markdown: '- **a**: `b`',
        html: '<ul><li><strong>a</strong>: <code dir="ltr">b</code></li></ul>',
      },
      {what: 'a list below text', markdown: 'a\n- b', html: '<p>a</p><ul><li>b</li></ul>'},
      {what: 'a number in a sentence', markdown: 'a\n14. b\n-', html: '<p>a<br>14. b<br>-</p>'},
      {what: 'lazy lines', markdown: '- a\nb\n- c', html: '<ul><li>a<br>b</li><li>c</li></ul>'},
      {what: 'the end', markdown: '- a\n\nb', html: '<ul><li>a</li></ul><p>b</p>'},
      {
        what: 'a rule after it',
        markdown: '* a\n* * *\n* b',
        html: '<ul><li>a</li></ul><hr><ul><li>b</li></ul>',
      },
      {what: 'a heading after it', markdown: '- a\n# b', html: '<ul><li>a</li></ul><h3>b</h3>'},
      {what: 'empty items', markdown: '-\n- a\n-', html: '<ul><li></li><li>a</li><li></li></ul>'},
      {
        what: 'lists in lists',
        markdown: '- a\n  - b\n    - c\n- d',
        html: '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>',
      },
      {
        what: 'bullets below numbers, by two columns or by four',
        markdown: '1. a\n  - b\n2. c\n    - d\n\t- e',
        html: '<ol><li>a<ul><li>b</li></ul></li><li>c<ul><li>d</li><li>e</li></ul></li></ol>',
      },
      {
        what: 'more paragraphs',
        markdown: '1. a\n\n   b\n\n2. c',
        html: '<ol><li>a<p>b</p></li><li>c</li></ol>',
      },
      {
        what: 'code',
        markdown: '1. a\n   ```sh\n   b\n\n     c\n   ```\n2. d',
        html: `<ol><li>a${code('sh', 'b\n\n  c')}</li><li>d</li></ol>`,
      },
      {
        what: 'code that is indented too little',
        markdown: '1. a\n   ```\nb\n   ```\n2. c',
        html: `<ol><li>a${code('', 'b')}</li><li>c</li></ol>`,
      },
      {
        what: 'code at once',
        markdown: '- ```\n  - a\n  ```\n- b',
        html: `<ul><li>${code('', '- a')}</li><li>b</li></ul>`,
      },
      {
        what: 'a quote',
        markdown: '- a\n  > b',
        html: '<ul><li>a<blockquote><p>b</p></blockquote></li></ul>',
      },
      {what: 'markers in a row', markdown: '- - a', html: '<ul><li><ul><li>a</li></ul></li></ul>'},
    ]);
  });

  describe('tables', () => {
    const region = (label: string, head: string, body: string) =>
      `<div role="region" tabindex="0" aria-label="${label}"><table><thead><tr>${head}</tr></thead>` +
      `<tbody>${body}</tbody></table></div>`;
    const th = (text: string) => `<th scope="col">${text}</th>`;

    table([
      {
        what: 'with bars around',
        markdown: '| a | b |\n|---|---|\n| 1 | 2 |',
        html: region('a, b', th('a') + th('b'), '<tr><td>1</td><td>2</td></tr>'),
      },
      {
        what: 'without bars around',
        markdown: 'a | b\n- | -\n1 | 2',
        html: region('a, b', th('a') + th('b'), '<tr><td>1</td><td>2</td></tr>'),
      },
      {
        what: 'with alignment',
        markdown: '|a|b|c|\n|:-|:-:|-:|\n|1|2|3|',
        html: region(
          'a, b, c',
          '<th scope="col" data-align="left">a</th><th scope="col" data-align="center">b</th>' +
            '<th scope="col" data-align="right">c</th>',
          '<tr><td data-align="left">1</td><td data-align="center">2</td><td data-align="right">3</td></tr>',
        ),
      },
      {
        what: 'with formatted cells',
        markdown: '| *a* `b` |\n|---|\n| **1**<br>[2](tel:2) |',
        html: region(
          'a b',
          th('<em>a</em> <code dir="ltr">b</code>'),
          '<tr><td><strong>1</strong><br><a href="tel:2">2</a></td></tr>',
        ),
      },
      {
        what: 'with bars in cells',
        markdown: '| a |\n|---|\n| `1 \\| 2` |',
        html: region('a', th('a'), '<tr><td><code dir="ltr">1 | 2</code></td></tr>'),
      },
      {
        what: 'with short and long rows',
        markdown: '|a|b|\n|-|-|\n|1|\n|1|2|3|\n||2|',
        html: region(
          'a, b',
          th('a') + th('b'),
          '<tr><td>1</td></tr><tr><td>1</td><td>2</td></tr><tr><td></td><td>2</td></tr>',
        ),
      },
      {
        what: 'between text',
        markdown: 'x\n|a|\n|-|\n|1|\n\ny',
        html: `<p>x</p>${region('a', th('a'), '<tr><td>1</td></tr>')}<p>y</p>`,
      },
      {
        what: 'with text right below',
        markdown: '|a|\n|-|\n|1|\nx *y*\n|2|',
        html: `${region('a', th('a'), '<tr><td>1</td></tr>')}<p>x <em>y</em><br>|2|</p>`,
      },
      {what: 'with a header alone', markdown: '|a|\n|-|', html: region('a', th('a'), '')},
      {
        what: 'but not with another number of dashes',
        markdown: '|a|b|\n|-|',
        html: '<p>|a|b|<br>|-|</p>',
      },
    ]);
  });

  it('is accessible', async () => {
    const markdown = '# a\n\n> b\n\n- [c](tel:1)\n\n1. `d`\n\n|e|\n|-|\n|f|\n\n```js\ng\n```';

    const element = await fixture<HTMLElement>(richText(markdown, WORDS));

    await expect(element).to.be.accessible();
    const region = element.querySelector('[role=region]')!;
    expect(region.getAttribute('aria-label')).to.equal('e');
  });
});
