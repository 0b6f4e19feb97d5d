import type {Page} from '@playwright/test';

import {expect, test} from './fixture.js';

test('before the first opening nothing is asked of Sendbird, and nothing stored', async ({
  page,
  context,
  visit,
  sendbird,
  widget,
}) => {
  const users = [...sendbird.world.users.keys()];
  const requests = watch(page);
  await visit();

  // What is needed loads at the first sign of interest, and still calls nobody.
  await widget.launcher.hover();
  await expect.poll(() => requests.some((url) => url.includes('/chunks/sendbird'))).toBe(true);

  expect(requests.filter((url) => url.startsWith(sendbird.apiHost))).toEqual([]);
  expect([...sendbird.world.users.keys()]).toEqual(users);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
});

test('the launcher costs one request', async ({page, visit, widget}) => {
  const requests = watch(page);

  await visit();

  await expect(widget.launcher).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => url.includes('/dist/')).map(fileOf)).toEqual(['embed.js']);
});

test('the SDK costs one request', async ({page, visit, widget}) => {
  const requests = watch(page);
  await visit();
  await widget.open();

  await widget.say('Good morning');

  await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
  const chunks = requests.filter((url) => url.includes('/chunks/')).map(fileOf);
  expect(chunks.filter((name) => name.startsWith('sendbird'))).toHaveLength(1);
  // Window, session, SDK, what takes files, and what tells the page's author of mistakes.
  expect(chunks.length, chunks.join(', ')).toBeLessThanOrEqual(5);
});

function watch(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return requests;
}

function fileOf(url: string): string {
  return url.replace(/^.*\//, '');
}
