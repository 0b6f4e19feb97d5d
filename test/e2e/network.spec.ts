import type {Page} from '@playwright/test';

import type {LocalSendbird} from '../../demo/server/start.mjs';
import {expect, test} from './fixture.js';

test.skip(
  ({browserName}) => browserName !== 'chromium',
  'Only Chromium tells of its emulated net.',
);

const BOT = {'bot-id': 'silent', 'user-id': 'ada'};

test.afterEach(({complaints}) => {
  // The browser itself complains of every call that fails, which is what these are about.
  const own = complaints.filter(
    (text) => !/net::ERR_|WebSocket connection|chunk\/failed/.test(text),
  );
  complaints.splice(0, complaints.length, ...own);
});

test('offline at the first opening: a notice, and the chat once there is a network', async ({
  page,
  context,
  visit,
  embed,
  site,
  sendbird,
  widget,
}) => {
  await visit({body: embed.tag({...BOT, 'token-endpoint': `${site.url}/chat-token?as=ada`})});
  await expect(widget.launcher).toBeVisible();
  await page.waitForLoadState('networkidle');

  await context.setOffline(true);
  await widget.open();
  await expect(widget.host.getByRole('button', {name: 'Try again'})).toBeVisible();
  await context.setOffline(false);

  await widget.say('Good morning');
  await expect(widget.messages.getByText('Good morning')).toHaveCount(1);
  await expect.poll(() => textsOf(sendbird)).toEqual(['Good morning']);
});

test('offline while writing: all of it arrives once, and in order', async ({
  context,
  visit,
  embed,
  site,
  sendbird,
  widget,
}) => {
  await visit({body: embed.tag({...BOT, 'token-endpoint': `${site.url}/chat-token?as=ada`})});
  await widget.open();
  await widget.say('Before');
  await expect.poll(() => textsOf(sendbird)).toEqual(['Before']);

  await context.setOffline(true);
  for (const text of ['One', 'Two', 'Three']) await widget.say(text);
  await expect(widget.window.getByRole('status').first()).toContainText('offline');
  await context.setOffline(false);

  await expect.poll(() => textsOf(sendbird)).toEqual(['Before', 'One', 'Two', 'Three']);
  await expect(widget.messages.locator('.bubble')).toHaveText(['Before', 'One', 'Two', 'Three']);
  await expect(widget.window.getByRole('status').first()).not.toContainText('offline');
});

test('slow 3G: one can write before the SDK is there, and it leaves once', async ({
  page,
  visit,
  embed,
  site,
  sendbird,
  widget,
}) => {
  test.setTimeout(90_000);
  await visit({body: embed.tag({...BOT, 'token-endpoint': `${site.url}/chat-token?as=ada`})});
  await expect(widget.launcher).toBeVisible();
  await slowDown(page);
  let hasSdk = false;
  page.on('requestfinished', (request) => {
    if (request.url().includes('/chunks/sendbird')) hasSdk = true;
  });

  await widget.open();
  await widget.say('In a hurry');
  await expect(widget.messages.getByText('In a hurry')).toHaveCount(1);
  expect(hasSdk).toBe(false);

  await expect.poll(() => textsOf(sendbird), {timeout: 60_000}).toEqual(['In a hurry']);
  await expect(widget.messages.getByText('In a hurry')).toHaveCount(1);
});

/** As the developer tools of Chromium define it. */
async function slowDown(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  const throughput = (400 * 1000) / 8;
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

function textsOf({world}: LocalSendbird): string[] {
  return [...world.channels.values()].flatMap(({messages}) => messages.map(({text}) => text));
}
