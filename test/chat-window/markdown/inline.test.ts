import {expect} from '@open-wc/testing';

import {toHtml} from './support.js';

/** What the markdown of one paragraph becomes. */
type Case = readonly [markdown: string, html: string];

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
    ['\\&amp;', '&amp;amp;'],
    ['&#42;not em&#42;', '*not em*'],
    ['It&rsquo;s 20&deg;C caf&eacute;', 'It’s 20°C café'],
    ['&CounterClockwiseContourIntegral;&nGt;&Afr;&semi;', '∳≫⃒𝔄;'],
    ['&notes; &copy &lt1;', '&amp;notes; &amp;copy &amp;lt1;'],
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
    ['[a](tel:1 b)', '[a](tel:1 b)'],
    ['[a][b] [c]', '[a][b] [c]'],
    ['a] [b', 'a] [b'],
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
