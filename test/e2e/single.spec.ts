import type {Page} from '@playwright/test';

import {expect, test} from './fixture.js';

// Everything in one file, for pages that can have only one.

const script = (attributes: string, text = '') => `<script ${attributes}>${text}</script>`;

/** As those have it who fetch a script themselves and evaluate its text. */
const evaluated = (src: string) =>
  script('', `fetch("${src}").then((reply) => reply.text()).then((code) => new Function(code)())`);

const WAYS: Record<string, (src: string, data: string) => string> = {
  'at once': (src, data) => script(`src="${src}" ${data}`),
  defer: (src, data) => script(`defer src="${src}" ${data}`),
  async: (src, data) => script(`async src="${src}" ${data}`),
  'type=module': (src, data) => script(`type="module" src="${src}" ${data}`),
  'evaluated, with a tag that names it': (src, data) =>
    script(`type="text/plain" src="${src}" ${data}`) + evaluated(src),
  'evaluated, with a tag that has data-base': (src, data) =>
    script(`type="text/plain" data-base="/" ${data}`) + evaluated(src),
};

for (const [name, way] of Object.entries(WAYS)) {
  test(`the one file chats, in one request: ${name}`, async ({
    page,
    visit,
    embed,
    site,
    widget,
  }) => {
    const src = new URL('chat-ai-widget.single.js', embed.src).href;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));

    await visit({head: way(src, embed.data()), body: ''});
    await widget.open();
    await widget.say('Good morning');

    await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
    expect(requests.filter((url) => url.startsWith(site.url))).toEqual([src]);
    expect(await stylesIn(page)).toBe(0);
  });
}

/** `<style>` elements, which sanitizers and policies take out of a page, wherever they are. */
function stylesIn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const count = (root: Document | ShadowRoot): number =>
      [...root.querySelectorAll('*')].reduce(
        (sum, {shadowRoot}) => sum + (shadowRoot ? count(shadowRoot) : 0),
        root.querySelectorAll('style').length,
      );
    return count(document);
  });
}
