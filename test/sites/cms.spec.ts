import {readFileSync, readdirSync} from 'node:fs';

import {expect, test} from '../e2e/fixture.js';
import {expectChat, fillIn, servePrinted} from '../e2e/printed.js';
import {Widget} from '../e2e/widget.js';
import {codeBlocksOf} from '../support/code-blocks.js';
import {WAYS} from './cms/ways.js';
import {load} from './load.mjs';

// What a page in docs/sites prints goes through what that site does to it, and has to chat.

/** Pages with a spec of their own. */
const ELSEWHERE =
  'astro cookie-consent drupal htmx joomla shopify turbo wordpress-optimisers'.split(' ');

test.beforeEach(({page, site}) => servePrinted(page, site));

for (const [name, ways] of Object.entries(WAYS)) {
  const blocks = codeBlocksOf(`docs/sites/${name}.md`);

  for (const {block, makes, then, inFrame} of ways) {
    const code = blocks[block]?.code ?? '';

    test(`${blocks[block]?.name ?? name} chats on ${name}`, async ({
      page,
      visit,
      sendbird,
      widget,
    }) => {
      await visit(makes(fillIn(code, sendbird)));
      const chat = inFrame ? new Widget(page.frameLocator('iframe')) : widget;

      await expectChat(chat);
      if (code.includes('token-endpoint')) {
        await expect(chat.host).toHaveJSProperty('session.userId', 'ada');
      }
      await then?.(page);

      await expect(chat.host).toHaveCount(1);
      await expect(chat.host.getByText('Good morning')).toHaveCount(2);
    });
  }
}

test('what goes into Tag Manager is ES5, and none of its variables', async () => {
  const {parse} = (await load('acorn')) as {parse: (code: string, options: object) => object};
  for (const {code} of codeBlocksOf('docs/sites/tag-manager.md')) {
    const [, script = ''] = /<script>([^]*)<\/script>/.exec(code) ?? [];

    expect(parse(script, {ecmaVersion: 5})).toMatchObject({body: [{}]});
    expect(code).not.toContain('{{');
  }
});

test('each page of docs/sites is run, and listed in docs/sites.md', () => {
  const pages = readdirSync('docs/sites').map((file) => file.replace('.md', ''));
  const links = readFileSync('docs/sites.md', 'utf8').matchAll(/\]\(sites\/([\w-]+)\.md\)/g);

  expect(pages.sort()).toEqual([...Object.keys(WAYS), ...ELSEWHERE].sort());
  expect([...links].map(([, name]) => name).sort()).toEqual(pages.sort());
});
