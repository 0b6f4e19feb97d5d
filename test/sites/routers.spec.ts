import type {Page} from '@playwright/test';

import type {LocalSendbird} from '../../demo/server/start.mjs';
import {expect, test} from '../e2e/fixture.js';
import {ROUTERS, routedPages} from './routers.js';
import type {Widget} from '../e2e/widget.js';

interface Embed {
  src: string;
  tag: (attributes?: Record<string, string>) => string;
  data: (attributes?: Record<string, string>) => string;
}

type Attributes = Record<string, string>;
type Place = (embed: Embed, attributes: Attributes, stay: string) => {head: string; body: string};

/** Where a page has its chat from. */
const PLACES: Readonly<Record<string, Place>> = {
  'made by a script in the head': ({src, data}, attributes) => ({
    head: `<script src="${src}" defer ${data(attributes)}></script>`,
    body: '',
  }),
  'made by a script at the end of each body': ({src, data}, attributes) => ({
    head: '',
    body: `<script src="${src}" ${data(attributes)}></script>`,
  }),
  'a tag in each body': ({src, tag}, attributes, stay) => ({
    head: `<script src="${src}" defer></script>`,
    body: tag(attributes).replace('<chat-ai-widget', `<chat-ai-widget ${stay}`),
  }),
};

const TALL = Array.from({length: 30}, (_, line) => `Line ${line}`).join('\n');

for (const [name, router] of Object.entries(ROUTERS)) {
  for (const [where, place] of Object.entries(PLACES)) {
    test(`${name}: an open chat goes on from page to page, ${where}`, async ({
      page,
      visit,
      embed,
      site,
      sendbird,
      widget,
    }) => {
      const ada = {'user-id': 'ada', 'token-endpoint': `${site.url}/chat-token?as=ada`};
      await visit(routedPages(router, place(embed, ada, router.stay)));
      await markPage(page);
      await widget.open();
      await widget.say(TALL);
      await expect(widget.messages.getByText('Line 29')).toHaveCount(2);
      await widget.input.fill('A draft');
      const top = await scrollUp(widget);

      for (const next of ['Two', 'Three']) {
        await page.getByRole('link', {name: `To ${next}`}).click();
        await expect(page.getByRole('heading', {level: 1})).toHaveText(next);
        // Longer than an element that is gone keeps its chat.
        await page.waitForTimeout(1500);

        expect(await isMarked(page), 'by the router, not by the browser').toBe(true);
        await expect(widget.host).toHaveCount(1);
        await expect(widget.window).toBeVisible();
        await expect(widget.input).toHaveValue('A draft');
        await expect.poll(() => scrollTopOf(widget)).toBeCloseTo(top, -1);
      }

      await expect(widget.host).toHaveJSProperty('session.status', 'connected');
      await widget.say('After');
      await expect(widget.messages.getByText('After')).toHaveCount(2);
      expect(await loginsOf(sendbird)).toBe(1);
      expect(site.answers.requests).toHaveLength(1);
    });
  }

  test(`${name}: a chat that nobody opened is there on the next page, closed`, async ({
    page,
    visit,
    embed,
    sendbird,
    widget,
  }) => {
    const head = `<script src="${embed.src}" defer ${embed.data()}></script>`;
    await visit(routedPages(router, {head, body: ''}));
    await expect(widget.launcher).toBeVisible();

    for (const next of ['Two', 'Three']) {
      await page.getByRole('link', {name: `To ${next}`}).click();
      await expect(page.getByRole('heading', {level: 1})).toHaveText(next);

      await expect(widget.host).toHaveCount(1);
      await expect(widget.launcher).toBeVisible();
      await expect(widget.window).toBeHidden();
    }

    expect(await loginsOf(sendbird)).toBe(0);
    await widget.open();
    await widget.say('Good morning');
    await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
  });
}

/** A page that the browser itself loads has no mark. */
const markPage = (page: Page) => page.evaluate(() => Object.assign(window, {isMarked: true}));
const isMarked = (page: Page) => page.evaluate(() => 'isMarked' in window);

/** To where a visitor reads, away from both ends. */
async function scrollUp({messages}: Widget): Promise<number> {
  const top = await messages.evaluate((list) => (list.scrollTop = list.scrollHeight / 3));
  await expect.poll(() => messages.evaluate((list) => list.scrollTop)).toBeCloseTo(top, -1);
  return top;
}

const scrollTopOf = ({messages}: Widget) => messages.evaluate((list) => list.scrollTop);

async function loginsOf({apiHost}: LocalSendbird): Promise<number> {
  const response = await fetch(`${apiHost}/__control`);
  return ((await response.json()) as {logins: unknown[]}).logins.length;
}
