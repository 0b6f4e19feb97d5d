import type {Page} from '@playwright/test';

import {expect, test} from './fixture.js';

interface Entry {
  ChatAiWidget: CustomElementConstructor;
}

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
    const chunks: string[] = [];
    page.on('request', (request) => chunks.push(new URL(request.url()).pathname));
    await visit({
      head: sources.map((src) => `<script src="${src}" defer></script>`).join(''),
    });
    await widget.open();

    await widget.say('Good morning');

    await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
    await expect(widget.host).toHaveCount(1);
    const entries = sources.map((src) => new URL('chat-ai-widget.js', src).href);
    const [winner] = await page.evaluate(async (urls) => {
      const modules = await Promise.all(urls.map((url) => import(url) as Promise<Entry>));
      const defined = customElements.get('chat-ai-widget');
      return urls.filter((_, n) => modules[n]?.ChatAiWidget === defined);
    }, entries);
    // Of the one that came second nothing more is loaded.
    const folder = new URL('chunks/', winner).pathname;
    expect(chunks.filter((path) => path.includes('/chunks/') && !path.startsWith(folder))).toEqual(
      [],
    );
    expect(winner).toBeDefined();
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
