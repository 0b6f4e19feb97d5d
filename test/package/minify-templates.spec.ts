import {expect, test} from '@playwright/test';
import {rollup} from 'rollup';

import {minifyTemplates} from '../../scripts/build/minify-templates.mjs';

test('white space shrinks to one space, and to none beside the backticks', async () => {
  const code = await minified('html`\n  <b>${a}</b>\n  <i\n    title=" "\n  >\u00a0\u00a0</i>\n`');

  expect(code).toBe('html`<b>${a}</b> <i title=" ">\u00a0\u00a0</i>`');
});

test('a space that was written on purpose stays', async () => {
  expect(await minified('html` <b>${a}</b> `')).toBe('html` <b>${a}</b> `');
});

test('a template in a template is minified, too', async () => {
  expect(await minified('html`<p>\n\n${svg`\n\n<g/>`}</p>`')).toBe('html`<p> ${svg` <g/>`}</p>`');
});

test('what stands in <pre> stays as it is', async () => {
  expect(await minified('html`<pre>\n  a\n</pre>`')).toBe('html`<pre>\n  a\n</pre>`');
});

test('styles lose comments and space, not what a script must escape', async () => {
  const code = await minified('css`/* why */ .a\\\\:b { content: "\\`"; color: white; }`');

  expect(code).toBe('css`.a\\\\:b{content:"\\`";color:#fff}`');
});

test('other templates are left alone', async () => {
  expect(await minified('text`a\n  b`')).toBe('text`a\n  b`');
});

async function minified(template: string): Promise<string> {
  const source = {
    name: 'source',
    resolveId: (id: string) => id,
    load: () => `export default ${template}`,
  };
  const bundle = await rollup({input: '/a', plugins: [source, minifyTemplates('/')]});
  const {output} = await bundle.generate({});
  return / = ([^]*);\n\nexport/.exec(output[0].code)?.[1] ?? output[0].code;
}
