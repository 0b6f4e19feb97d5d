import {watchFolders} from './embedding.js';
import {expect, test} from './fixture.js';
import {startCdn} from './releases.js';
import {Widget} from './widget.js';

test.skip(({browserName}) => browserName !== 'chromium', 'Addresses are the same everywhere.');

// Two versions are made, and three visits.
test.setTimeout(60_000);

test('a page that is open while the next version comes goes on with its own', async ({
  page,
  browser,
  shop,
  visit,
  widget,
}) => {
  const cdn = await startCdn();
  cdn.release('1.0.0');
  const folders = watchFolders(page);
  const entry = page.waitForResponse(/@1\/embed\.js/);
  await visit({head: `<script src="${cdn.url}chat-ai-widget@1/embed.js" defer></script>`});
  await expect(widget.launcher).toBeVisible();

  cdn.release('1.1.0');
  const chunk = page.waitForResponse(/chunks\/window/);
  await widget.open();
  await widget.say('Good morning');

  await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
  expect([...folders]).toEqual([`${cdn.url}chat-ai-widget@1.0.0/`]);
  expect((await entry).headers()['cache-control']).toContain('max-age=300,');
  expect((await chunk).headers()['cache-control']).toContain('immutable');

  await test.step('with the entry that its browser has kept, it still does', async () => {
    folders.clear();
    await page.goto(shop.url);
    await widget.open();
    await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
    expect([...folders].filter((folder) => folder.includes('1.1.0'))).toEqual([]);
  });

  await test.step('whoever comes next gets the next one', async () => {
    const next = await browser.newPage();
    const folders = watchFolders(next);
    await next.goto(shop.url);
    await new Widget(next).open();
    await expect(new Widget(next).input).toBeVisible();
    expect([...folders]).toEqual([`${cdn.url}chat-ai-widget@1.1.0/`]);
    await next.close();
  });
  await cdn.stop();
});
