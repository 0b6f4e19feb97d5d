import type {BrowserContext, Page} from '@playwright/test';

import {expect, test} from './fixture.js';
import type {Shop} from './shop.js';
import {socketsOf} from './sockets-of.js';
import {Widget} from './widget.js';

type Element = HTMLElementTagNameMap['chat-ai-widget'];

interface Tab {
  page: Page;
  widget: Widget;
}

// Five tabs are much for a small machine.
test.slow();

/** Further tabs of the page that a test has put into the shop. */
async function openTabs(context: BrowserContext, shop: Shop, count: number): Promise<Tab[]> {
  return Promise.all(
    Array.from({length: count}, async () => {
      const page = await context.newPage();
      await page.goto(shop.url);
      return {page, widget: new Widget(page)};
    }),
  );
}

const sessionOf = ({host}: Widget) => host.evaluate((element: Element) => element.session);

const untilConnected = async (tabs: readonly Tab[]) => {
  for (const {widget} of tabs) {
    await expect(widget.host).toHaveJSProperty('session.status', 'connected');
  }
};

for (const count of [2, 5]) {
  test(`${count} tabs that open together make one guest`, async ({
    page,
    context,
    visit,
    shop,
    sendbird,
    widget,
  }) => {
    await visit();
    const tabs = [{page, widget}, ...(await openTabs(context, shop, count - 1))];
    const before = sendbird.world.users.size;

    await Promise.all(tabs.map((tab) => tab.widget.host.evaluate((e: Element) => e.show())));
    await untilConnected(tabs);

    const sessions = await Promise.all(tabs.map((tab) => sessionOf(tab.widget)));
    expect(new Set(sessions.map(({userId}) => userId)).size).toBe(1);
    expect(sendbird.world.users.size - before).toBe(1);
    expect(sendbird.world.channels.size).toBe(1);
  });
}

test('tabs of one user that open together make one conversation', async ({
  page,
  context,
  visit,
  embed,
  shop,
  site,
  sendbird,
  widget,
}) => {
  const endpoint = `${site.url}/chat-token?as=ada`;
  await visit({body: embed.tag({'user-id': 'ada', 'token-endpoint': endpoint})});
  const tabs = [{page, widget}, ...(await openTabs(context, shop, 4))];
  // The one that is being made, so that all others look for it too early.
  sendbird.faults.delayRest({ms: 3000, path: '/v3/group_channels'});

  await Promise.all(tabs.map((tab) => tab.widget.host.evaluate((e: Element) => e.show())));
  await untilConnected(tabs);
  await widget.say('Hello, all');

  for (const tab of tabs) {
    await expect(tab.widget.messages.getByText('Hello, all')).toHaveCount(2);
  }
  expect(sendbird.world.channels.size).toBe(1);
});

test('a message is seen in every tab, whose windows are their own affair', async ({
  page,
  context,
  visit,
  shop,
  widget,
}) => {
  await visit();
  await widget.open();
  await widget.say('First');
  await expect(widget.messages.getByText('First')).toHaveCount(2);
  const others = await openTabs(context, shop, 4);
  const [closed, ...open] = others;
  for (const other of others) {
    await expect(other.widget.launcher).toBeVisible();
    await expect(other.widget.window).toBeHidden();
  }
  for (const other of open) await other.widget.open();
  await untilConnected([{page, widget}, ...open]);

  await widget.say('Second');

  for (const other of [{widget}, ...open]) {
    await expect(other.widget.messages.getByText('Second')).toHaveCount(2);
  }
  await expect(closed!.widget.window).toBeHidden();
  expect(await sessionOf(closed!.widget)).toHaveProperty('status', 'idle');
});

test('signing out in one tab signs out all', async ({
  page,
  context,
  visit,
  shop,
  sendbird,
  widget,
}) => {
  await visit();
  const tabs = [{page, widget}, ...(await openTabs(context, shop, 4))];
  for (const tab of tabs) await tab.widget.open();
  await untilConnected(tabs);
  await widget.say('My secret');
  for (const tab of tabs) {
    await expect(tab.widget.messages.getByText('My secret')).toHaveCount(2);
  }

  await tabs[2]!.widget.host.evaluate((element: Element) => element.signOut());

  for (const tab of tabs) {
    await expect(tab.widget.host).toHaveJSProperty('session.status', 'closed');
    await expect(tab.page.getByText('My secret')).toHaveCount(0);
  }
  expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('guest');
  await expect.poll(() => socketsOf(sendbird)).toBe(0);
});

test('one expiry costs one token request per tab, and the hidden ones wait', async ({
  page,
  context,
  visit,
  embed,
  shop,
  site,
  sendbird,
  widget,
}) => {
  const endpoint = `${site.url}/chat-token?as=ada`;
  await visit({body: embed.tag({'user-id': 'ada', 'token-endpoint': endpoint})});
  const tabs = [{page, widget}, ...(await openTabs(context, shop, 4))];
  for (const tab of tabs) await tab.widget.open();
  await untilConnected(tabs);
  const [hidden, ...visible] = tabs.reverse();
  await hide(hidden!.page);
  const before = site.answers.requests.length;
  const reasons = () => site.answers.requests.slice(before).map(({reason}) => reason);

  sendbird.faults.expireToken({userId: 'ada'});

  await widget.say('Still here');
  for (const tab of visible) {
    await expect(tab.widget.messages.getByText('Still here')).toHaveCount(2);
  }
  expect(reasons()).toEqual(visible.map(() => 'expired'));
  await expect.poll(() => goOn(hidden!.page)).toBe(1);
  await expect(hidden!.widget.messages.getByText('Still here')).toHaveCount(2);
  expect(reasons()).toHaveLength(tabs.length);
});

/** Headless, no tab is ever behind another. What it puts off by a second waits for `goOn`. */
async function hide(page: Page) {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', {value: true});
    document.dispatchEvent(new Event('visibilitychange'));
    Math.random = () => 0.5;
    const later = window.setTimeout.bind(window);
    const putOff: Array<() => void> = [];
    const setTimeout = (act: () => void, ms?: number) =>
      ms === 1000 ? putOff.push(act) : later(act, ms);
    Object.assign(window, {setTimeout, putOff});
  });
}

/** Does what was put off, and says how much that was. */
function goOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const {putOff} = window as unknown as {putOff: Array<() => void>};
    return putOff.splice(0).map((act) => act()).length;
  });
}
