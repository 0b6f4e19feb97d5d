import type {Page} from '@playwright/test';

import type {LocalSendbird} from '../../demo/server/start.mjs';
import {expect, test} from './fixture.js';
import {socketsOf} from './sockets-of.js';
import {Widget} from './widget.js';

test.skip(({browserName}) => browserName === 'firefox', 'Driven, it has no such cache.');
test.use({
  // Playwright turns the cache off.
  launchOptions: [
    ({launchOptions}, use) =>
      use({...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache']}),
    {scope: 'worker'},
  ],
});

/** Goes to another page of the shop, waits for what is to happen meanwhile, and comes back. */
async function leaveAndReturn(page: Page, meanwhile: () => Promise<unknown>) {
  await page.evaluate(() => {
    addEventListener('pageshow', ({persisted}) => Object.assign(window, {persisted}));
  });
  await page.goto(new URL('/elsewhere', page.url()).href);
  await meanwhile();
  await page.goBack({waitUntil: 'commit'});
  await expect(page.getByRole('heading', {name: 'Shop'})).toBeVisible();
}

/** Whether the page is the one that was left, and why not. */
const returned = (page: Page) =>
  page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    const {notRestoredReasons = null} = entry as {notRestoredReasons?: unknown};
    return {persisted: 'persisted' in window && window.persisted, notRestoredReasons};
  });

const RESTORED = {persisted: true, notRestoredReasons: null};

const untilSockets = (sendbird: LocalSendbird, count: number) => () =>
  expect.poll(() => socketsOf(sendbird)).toBe(count);

test('a page with an open chat comes back as it was', async ({page, visit, sendbird, widget}) => {
  await visit();
  await widget.open();
  await widget.say('Before');
  await expect(widget.messages.getByText('Before')).toHaveCount(2);
  await widget.input.fill('A draft');
  await page.evaluate(() => {
    const states: string[] = [];
    Object.assign(window, {states});
    document
      .querySelector('chat-ai-widget')
      ?.addEventListener('connection-change', ({detail}) => states.push(detail.state));
  });

  await leaveAndReturn(page, untilSockets(sendbird, 0));

  expect(await returned(page)).toEqual(RESTORED);
  await expect(widget.input).toHaveValue('A draft');
  await widget.say('After');
  await expect(widget.messages.getByText('After')).toHaveCount(2);
  await expect(widget.messages.getByText('Before')).toHaveCount(2);
  await untilSockets(sendbird, 1)();
  // Let go by the page itself: not every browser would do that for it.
  expect(await page.evaluate('states')).toEqual(['idle', 'reconnecting', 'online']);
});

test('a page whose chat was closed comes back as it was', async ({
  page,
  visit,
  sendbird,
  widget,
}) => {
  await visit();
  await widget.open();
  await widget.say('Before');
  await expect(widget.messages.getByText('Before')).toHaveCount(2);
  await widget.launcher.click();

  await leaveAndReturn(page, untilSockets(sendbird, 0));

  expect(await returned(page)).toEqual(RESTORED);
  await expect(widget.window).toBeHidden();
  await widget.open();
  await widget.say('After');
  await expect(widget.messages.getByText('After')).toHaveCount(2);
  await expect(widget.messages.getByText('Before')).toHaveCount(2);
});

test('a page that was never chatted on comes back, and chats', async ({page, visit, widget}) => {
  await visit();
  await expect(widget.launcher).toBeVisible();

  await leaveAndReturn(page, () => Promise.resolve());

  expect(await returned(page)).toEqual(RESTORED);
  await widget.open();
  await widget.say('After');
  await expect(widget.messages.getByText('After')).toHaveCount(2);
});

test('what was said while the page was away is there on return', async ({
  page,
  visit,
  embed,
  sendbird,
  widget,
}) => {
  await visit({body: embed.tag({'bot-id': 'silent'})});
  await widget.open();
  await widget.say('Before');
  const channels = () => [...sendbird.world.channels.values()];
  await expect.poll(() => channels()[0]?.messages.length).toBe(1);

  await leaveAndReturn(page, async () => {
    await untilSockets(sendbird, 0)();
    sendbird.faults.say({channelUrl: channels()[0]!.url, userId: 'silent', text: 'Meanwhile'});
  });

  expect(await returned(page)).toEqual(RESTORED);
  await expect(widget.messages.getByText('Meanwhile')).toHaveCount(1);
});

test('who signed out meanwhile is signed out on return', async ({
  page,
  context,
  visit,
  sendbird,
  widget,
}) => {
  await visit();
  await widget.open();
  await widget.say('My secret');
  await expect(widget.messages.getByText('My secret')).toHaveCount(2);

  await leaveAndReturn(page, async () => {
    await untilSockets(sendbird, 0)();
    const other = await context.newPage();
    await other.goto(new URL('/', page.url()).href);
    const there = new Widget(other);
    await there.open();
    await expect(there.messages.getByText('My secret')).toHaveCount(2);
    await there.host.evaluate((element: HTMLElementTagNameMap['chat-ai-widget']) =>
      element.signOut(),
    );
    await other.close();
  });

  // Chromium throws away a cached page that is told something, and loads it anew.
  await expect(widget.host).toBeAttached();
  await expect(page.getByText('My secret')).toHaveCount(0);
});
