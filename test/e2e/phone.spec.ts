import type {CDPSession, Locator, Page} from '@playwright/test';

import {expect, test} from './fixture.js';

const TALL = Array.from({length: 60}, (_, line) => `Line ${line}`).join('\n');

test.use({viewport: {width: 390, height: 700}, hasTouch: true, isMobile: true});

/** A finger on the middle of a thing moves by so much. */
async function swipe(client: CDPSession, target: Locator, by: number) {
  const {x = 0, y = 0, width = 0, height = 0} = (await target.boundingBox()) ?? {};
  const [left, top] = [x + width / 2, y + height / 2];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at === undefined ? [] : [{x: left, y: at}],
    });
  await touch('touchStart', top);
  for (let step = 1; step <= 10; step++) await touch('touchMove', top + (by * step) / 10);
  await touch('touchEnd');
}

const placeOf = (page: Page) => page.evaluate(() => Math.round(scrollY));

test('the page behind a chat that fills the screen stays where it is', async ({
  page,
  visit,
  embed,
  widget,
}) => {
  await visit({
    head: `<meta name="viewport" content="width=device-width" />
      <script src="${embed.src}" defer></script>`,
    body: `<main style="block-size: 5000px">Page</main>${embed.tag()}`,
  });
  const client = await page.context().newCDPSession(page);
  await expect(widget.launcher).toBeVisible();
  const place = 300;
  await page.evaluate((top) => scrollTo(0, top), place);

  await widget.launcher.tap();
  await expect(widget.window).toBeFocused();
  await expect(widget.input).toBeVisible();
  await expect(widget.input).not.toBeFocused();
  await expect(widget.messages.getByText('Ask anything')).toBeVisible();
  const parts = [widget.window.getByRole('heading'), widget.input, widget.messages];
  for (const part of parts) {
    await swipe(client, part, -200);
    await swipe(client, part, 150);
  }
  expect(await placeOf(page)).toBe(place);

  await widget.say(TALL);
  await expect(widget.messages.getByText('Line 59')).toHaveCount(2);
  const top = () => widget.messages.evaluate((log) => log.scrollTop);
  const end = await top();
  await swipe(client, widget.messages, 200);
  await expect.poll(top).toBeLessThan(end);
  for (let times = 0; times < 3; times++) await swipe(client, widget.messages, -300);
  expect(await placeOf(page)).toBe(place);

  await widget.window.getByRole('button', {name: 'Close chat'}).tap();
  await expect(widget.window).toBeHidden();
  expect(await placeOf(page)).toBe(place);
});
