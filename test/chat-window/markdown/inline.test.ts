import {expect} from '@open-wc/testing';

import {renderInto, toHtml} from './support.js';

/** What the markdown of one paragraph becomes. */
type Case = readonly [markdown: string, html: string];

const LINK_TO_A = '<a href="https://x.example/a">https://x.example/a</a>';

function table(what: string, cases: readonly Case[]): void {
  describe(what, () => {
    for (const [markdown, html] of cases) {
      it(JSON.stringify(markdown), () => {
        expect(toHtml(markdown)).to.equal(`<p>${html}</p>`);
      });
    }
  });
}

describe('richText, within a paragraph', () => {
  table('shows text', [
    ['Hello, Ada!', 'Hello, Ada!'],
    ['one\ntwo', 'one<br>two'],
    ['one  \n  two', 'one<br>two'],
    ['one\\\ntwo', 'one<br>two'],
    ['one\r\ntwo', 'one<br>two'],
    ['a<br>b<br/>c<BR />d', 'a<br>b<br>c<br>d'],
    ['2 * 3 * 4 = 24', '2 * 3 * 4 = 24'],
    ['wait... what?!', 'wait... what?!'],
    ['#hashtag', '#hashtag'],
    ['1.5 litres', '1.5 litres'],
    ['-5 degrees', '-5 degrees'],
    ['a | b', 'a | b'],
  ]);

  table('escapes', [
    ['\\*not em\\*', '*not em*'],
    ['\\# no heading', '# no heading'],
    ['\\[no\\](https://a.example)', '[no](<a href="https://a.example/">https://a.example</a>)'],
    ['C:\\new', 'C:\\new'],
    ['\\\\', '\\'],
    ['&lt;b&gt; &amp; &quot;x&quot;', '&lt;b&gt; &amp; "x"'],
    ['&copy; 2024&hellip;', '© 2024…'],
    ['&#65;&#x42;', 'AB'],
    ['&#0;&#xd800;&#9999999;', '\ufffd\ufffd\ufffd'],
    ['&unknown; AT&T', '&amp;unknown; AT&amp;T'],
    ['It&rsquo;s 20&deg;C caf&eacute;', 'It’s 20°C café'],
    ['&CounterClockwiseContourIntegral;&nGt;&Afr;&semi;', '∳≫⃒𝔄;'],
    ['&notes; &copy &lt1;', '&amp;notes; &amp;copy &amp;lt1;'],
    ['\\&amp;', '&amp;amp;'],
    ['&#42;not em&#42;', '*not em*'],
  ]);

  table('emphasizes', [
    ['*a*', '<em>a</em>'],
    ['_a_', '<em>a</em>'],
    ['**a**', '<strong>a</strong>'],
    ['__a__', '<strong>a</strong>'],
    ['***a***', '<em><strong>a</strong></em>'],
    ['**a *b* c**', '<strong>a <em>b</em> c</strong>'],
    ['*a **b** c*', '<em>a <strong>b</strong> c</em>'],
    ['***a** b*', '<em><strong>a</strong> b</em>'],
    ['***a* b**', '<strong><em>a</em> b</strong>'],
    ['*a**b*', '<em>a**b</em>'],
    ['un*frigging*believable', 'un<em>frigging</em>believable'],
    ['snake_case_name', 'snake_case_name'],
    ['_a_b', '_a_b'],
    ['** a **', '** a **'],
    ['**a', '**a'],
    ['a**', 'a**'],
    ['*a _b* c_', '<em>a _b</em> c_'],
    ['**a\nb**', '<strong>a<br>b</strong>'],
    ['"*a*".', '"<em>a</em>".'],
    ['*(**a**)*', '<em>(<strong>a</strong>)</em>'],
    ['****a****', '<strong><strong>a</strong></strong>'],
    ['*******a*******', '*******a*******'],
    ['**Done!**🎉', '<strong>Done!</strong>🎉'],
  ]);

  table('emphasizes where words are not spaced', [
    ['이것은 **“중요”**입니다', '이것은 <strong>“중요”</strong>입니다'],
    ['これは**「大事」**です', 'これは<strong>「大事」</strong>です'],
    ['**굵게**는', '<strong>굵게</strong>는'],
  ]);

  table('strikes through', [
    ['~~a~~', '<del>a</del>'],
    ['**~~a~~**', '<strong><del>a</del></strong>'],
    ['10~20분, 30~40분', '10~20분, 30~40분'],
    ['x ~~~a~~~', 'x ~~~a~~~'],
  ]);

  table('shows code', [
    ['`a`', '<code dir="ltr">a</code>'],
    ['``a`b``', '<code dir="ltr">a`b</code>'],
    ['`` `a` ``', '<code dir="ltr">`a`</code>'],
    ['` `', '<code dir="ltr"> </code>'],
    ['`*a* <b> &amp; \\`', '<code dir="ltr">*a* &lt;b&gt; &amp;amp; \\</code>'],
    ['`a', '`a'],
    ['``a`', '``a`'],
    ['*a`*`', '*a<code dir="ltr">*</code>'],
    ['`a\nb`', '<code dir="ltr">a b</code>'],
  ]);

  table('links', [
    ['[a](https://x.example)', '<a href="https://x.example/">a</a>'],
    ['[a](https://x.example "T")', '<a href="https://x.example/" title="T">a</a>'],
    ["[a](https://x.example 'T')", '<a href="https://x.example/" title="T">a</a>'],
    ['[a](https://x.example (T))', '<a href="https://x.example/" title="T">a</a>'],
    ['[a]( <https://x.example/b c> )', '<a href="https://x.example/b%20c">a</a>'],
    ['[a](https://x.example/b_(c))', '<a href="https://x.example/b_(c)">a</a>'],
    ['[a](https://x.example/?b=1&amp;c=2)', '<a href="https://x.example/?b=1&amp;c=2">a</a>'],
    ['[**a** `b`](tel:+123)', '<a href="tel:+123"><strong>a</strong> <code dir="ltr">b</code></a>'],
    ['[a [b] c](sms:123)', '<a href="sms:123">a [b] c</a>'],
    ['*[a*](tel:1)', '*<a href="tel:1">a*</a>'],
    ['[a `](tel:1)`', '[a <code dir="ltr">](tel:1)</code>'],
    ['[](https://x.example)', '<a href="https://x.example/">https://x.example/</a>'],
    ['[a [b](tel:2) c](tel:1)', '[a <a href="tel:2">b</a> c](tel:1)'],
    [
      '[https://a.example](https://b.example)',
      '<a href="https://b.example/">https://a.example</a>',
    ],
    [
      '![Alt *text*](https://x.example/a.png)',
      '<a href="https://x.example/a.png">Alt <em>text</em></a>',
    ],
    ['[![Alt](https://x.example/a.png)](tel:1)', '<a href="tel:1">Alt</a>'],
    ['[a] (tel:1)', '[a] (tel:1)'],
    ['[a](tel:1', '[a](tel:1'],
    ['[a](tel:1 "t)', '[a](tel:1 "t)'],
    ['[a](b c)', '[a](b c)'],
    ['[a][b] [c]', '[a][b] [c]'],
    ['[our site](www.shop.example)', '<a href="https://www.shop.example/">our site</a>'],
    ['[mail us](help@shop.example)', '<a href="mailto:help@shop.example">mail us</a>'],
    ['[call](tel:+1 555 123)', '<a href="tel:+1555123">call</a>'],
    ['[list](https://a.example/my file.pdf)', '<a href="https://a.example/my%20file.pdf">list</a>'],
    [
      '[list](https://a.example/my file (1).pdf "T u")',
      '<a href="https://a.example/my%20file%20(1).pdf" title="T u">list</a>',
    ],
    [
      '[write](mailto:a@b.example?subject=Hi there)',
      '<a href="mailto:a@b.example?subject=Hi%20there">write</a>',
    ],
    ['a] [b', 'a] [b'],
  ]);

  table('shows where a link would have led, if it must not lead there', [
    ['[our **docs**](/docs/faq)', 'our <strong>docs</strong> (/docs/faq)'],
    ['[a](javascript:alert(1)).', 'a (javascript:alert(1)).'],
    ['![](chart.png) ![Chart](chart.png)', 'chart.png Chart (chart.png)'],
    ['[a]()', 'a'],
  ]);

  table('finds addresses', [
    ['<https://x.example/a_b_c>', '<a href="https://x.example/a_b_c">https://x.example/a_b_c</a>'],
    ['<ada@x.example>', '<a href="mailto:ada@x.example">ada@x.example</a>'],
    ['<mailto:ada@x.example>', '<a href="mailto:ada@x.example">mailto:ada@x.example</a>'],
    ['see https://x.example/a.', 'see <a href="https://x.example/a">https://x.example/a</a>.'],
    ['(https://x.example/a)', '(<a href="https://x.example/a">https://x.example/a</a>)'],
    ['https://x.example/a_(b)', '<a href="https://x.example/a_(b)">https://x.example/a_(b)</a>'],
    ['https://x.example/_a_b', '<a href="https://x.example/_a_b">https://x.example/_a_b</a>'],
    [
      '**https://x.example/a**',
      '<strong><a href="https://x.example/a">https://x.example/a</a></strong>',
    ],
    ['www.x.example', '<a href="https://www.x.example/">www.x.example</a>'],
    ['주소는https://x.example。', '주소는<a href="https://x.example/">https://x.example</a>。'],
    [
      'https://x.example/?a=1&amp;b',
      '<a href="https://x.example/?a=1&amp;b">https://x.example/?a=1&amp;b</a>',
    ],
    [
      'ada.l+1@mail.x.example.',
      '<a href="mailto:ada.l+1@mail.x.example">ada.l+1@mail.x.example</a>.',
    ],
    ['to a_b@x.example now', 'to <a href="mailto:a_b@x.example">a_b@x.example</a> now'],
    ['@ada a@b @', '@ada a@b @'],
    ['xhttps://x.example', 'xhttps://x.example'],
    ['https:// www.', 'https:// www.'],
    ['`https://x.example`', '<code dir="ltr">https://x.example</code>'],
    ['mailto:ada@x.example', '<a href="mailto:ada@x.example">mailto:ada@x.example</a>'],
    ['https://x.example/{id}', '<a href="https://x.example/%7Bid%7D">https://x.example/{id}</a>'],
    ['{https://x.example}', '{<a href="https://x.example/">https://x.example</a>}'],
    ['https://%', 'https://%'],
    ['https://x.example/a&rsquo;', `${LINK_TO_A}’`],
  ]);

  /** The address, between what stands around it. */
  const addresses: ReadonlyArray<readonly [before: string, address: string, after: string]> = [
    ['자세한 내용은 ', 'https://x.example/docs', '에서 확인하세요'],
    ['', 'https://x.example', '에서'],
    ['', 'https://x.example:8080', '로 접속'],
    ['', 'www.x.example', '을 보세요'],
    ['请访问', 'https://x.example/a', '查看'],
    ['詳細は', 'https://x.example/a', 'をご覧ください'],
    ['ที่', 'https://x.example/a', 'ครับ'],
    ['', 'https://x.example/a?b=c1', '입니다'],
    ['', 'https://x.example', '(공식 홈페이지)'],
    ['', 'https://x.example/a_(b)', '에서'],
    ['', 'https://ko.wikipedia.org/wiki/서울', ''],
    ['', 'https://ko.wikipedia.org/wiki/서울_(동음이의)', ' 문서'],
    ['', 'https://ja.wikipedia.org/wiki/ザ・ビートルズ', '。'],
    ['', 'https://ko.wikipedia.org/wiki/K-팝', ''],
    ['', 'https://x.example/?q=서울', ' 검색'],
    ['', 'https://한국.kr', ' 에서'],
    ['', 'https://de.wikipedia.org/wiki/Österreich', ' und'],
    ['', 'https://fr.wikipedia.org/wiki/Café', '.'],
    ['“', 'https://x.example/a', '”.'],
    ['«', 'https://x.example/a', '»'],
    ['„', 'https://x.example/a', '“'],
    ['‘', 'https://x.example/a', '’s'],
    ['「', 'https://x.example/a', '」へ'],
    ["'", 'https://x.example/a', "'에서"],
    ['__', 'https://x.example/a', '__에서'],
    ['', 'https://x.example/a', '…'],
    ['', 'https://x.example/a', '… 그리고'],
    ['(', 'https://x.example/a', ')에서'],
    ['(', 'https://x.example/a.b', ').'],
    ['（', 'https://x.example/a', '）'],
    ['', 'https://x.example', '？'],
    ['', 'https://x.example/a', '，'],
    ['', 'https://x.example/a', '—so'],
    ['', 'https://x.example/a', '👍'],
    ['메일은 ', 'help@x.example', '로'],
    ['', 'a.b@x.example', '-'],
  ];
  for (const [before, address, after] of addresses) {
    it(`finds ${address} in ${before}${address}${after}`, () => {
      const target = document.createElement('div');
      renderInto(target, before + address + after);

      const links = [...target.querySelectorAll('a')];
      expect(links.map(({textContent}) => textContent)).to.deep.equal([address]);
      expect(target.textContent.trim()).to.equal(`${before}${address}${after}`.trim());
    });
  }

  table('emphasizes addresses', [
    ['**https://x.example/a**에서 확인', `<strong>${LINK_TO_A}</strong>에서 확인`],
    ['**https://x.example/a**: more', `<strong>${LINK_TO_A}</strong>: more`],
    ['**https://x.example/a**:more', `<strong>${LINK_TO_A}</strong>:more`],
    ['~~https://x.example/a~~는', `<del>${LINK_TO_A}</del>는`],
    ['*https://x.example/a*, *b*', `<em>${LINK_TO_A}</em>, <em>b</em>`],
  ]);

  table('shows formulas as they are written', [
    ['\\(a^2 + b_1\\) and *b*', '\\(a^2 + b_1\\) and <em>b</em>'],
    ['\\(a_1*b*c_1\\)', '\\(a_1*b*c_1\\)'],
    ['\\[ x_1*y*z_1 \\]', '\\[ x_1*y*z_1 \\]'],
    ['so \\[ x_1*y*z_1 \\] is', 'so \\[ x_1*y*z_1 \\] is'],
    ['\\[E*m*c\\]', '\\[E*m*c\\]'],
    [
      '\\[\na &= *b* \\\\\n- c*d*\n\\]\nso *it* is',
      '\\[<br>a &amp;= *b* \\\\<br>- c*d*<br>\\]<br>so <em>it</em> is',
    ],
    ['So:\n$$\n+ a*b*c\n$$', 'So:<br>$$<br>+ a*b*c<br>$$'],
    ['$$x_{1}*y*z$$', '$$x_{1}*y*z$$'],
    ['a $$ *b*', 'a $$ <em>b</em>'],
    ['\\(a *b*', '(a <em>b</em>'],
    ['see \\[1\\] *b* \\[2\\].', 'see [1] <em>b</em> [2].'],
    ['\\(\\) $$$$', '() $$$$'],
    ['`\\(a\\)`', '<code dir="ltr">\\(a\\)</code>'],
  ]);
});
