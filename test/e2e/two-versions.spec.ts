import type {Page} from '@playwright/test';

import {watchFolders} from './embedding.js';
import {expect, test} from './fixture.js';

/** The built files at another address, each with a byte more: what another release would be. */
async function publishOther(page: Page, cdn: string): Promise<string> {
  await page.route('**/other/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/other/', '');
    const response = await route.fetch({url: new URL(path, cdn).href});
    await route.fulfill({response, body: `${await response.text()}\n`});
  });
  return new URL('/other/embed.js', cdn).href;
}

for (const first of ['this', 'the other'] as const) {
  test(`of two versions on a page one makes the chat, with ${first} one first`, async ({
    page,
    visit,
    embed,
    widget,
  }) => {
    const other = await publishOther(page, embed.src);
    const sources = first === 'this' ? [embed.src, other] : [other, embed.src];
    const folders = watchFolders(page);
    await visit({
      head: sources.map((src) => `<script src="${src}" defer></script>`).join(''),
    });
    await widget.open();

    await widget.say('Good morning');

    await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
    await expect(widget.host).toHaveCount(1);
    // Of the one that came second nothing more is loaded.
    expect([...folders]).toEqual([new URL('.', sources[0]).href]);
  });
}

test('two versions that each bring their own chat make two', async ({
  page,
  visit,
  embed,
  widget,
}) => {
  const other = await publishOther(page, embed.src);
  const second = embed.data({'bot-id': 'silent'});

  await visit({
    body: `<script src="${embed.src}" defer ${embed.data()}></script>
      <script src="${other}" defer ${second}></script>`,
  });

  await expect(widget.host).toHaveCount(2);
  await expect(widget.launcher).toHaveCount(2);
});
