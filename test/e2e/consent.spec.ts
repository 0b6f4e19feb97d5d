import type {Page} from '@playwright/test';

import {expect, test} from './fixture.js';

const CONSENT = {consent: 'pending', 'privacy-policy': '/privacy'};
const kept = (page: Page) =>
  page.evaluate(() => [localStorage, sessionStorage].flatMap((area) => Object.keys(area)));

test('until the yes, a page loads the question and calls nobody', async ({
  page,
  visit,
  embed,
  widget,
  sendbird,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  const chunks = () =>
    requests.flatMap((url) => /chunks\/([\w-]+)-\w+\.js/.exec(url)?.[1] ?? []).sort();
  await visit({
    head: `<script src="${embed.src}" defer></script>`,
    body: embed.tag({...CONSENT, connect: 'load'}),
  });
  await expect(widget.launcher).toBeVisible();
  await expect.poll(chunks).toEqual(['adorn']);

  await widget.launcher.hover();
  await widget.open();
  const question = widget.window.getByRole('region', {name: 'Start the chat?'});
  await expect(question).toBeFocused();
  expect(chunks()).toEqual(['adorn', 'chat', 'consent', 'window']);
  const foreign = requests.filter((url) =>
    [sendbird.apiHost, sendbird.wsHost].some((host) => url.startsWith(host)),
  );
  expect(foreign).toEqual([]);
  expect(await kept(page)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);

  await widget.window.getByRole('button', {name: 'Yes'}).click();
  await expect(widget.input).toBeFocused();
  await widget.say('Good morning');
  await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
  expect(chunks()).toContain('sendbird');
});

test('the keyboard reads, answers and leaves', async ({page, visit, embed, widget}) => {
  await visit({head: `<script src="${embed.src}" defer></script>`, body: embed.tag(CONSENT)});
  await widget.launcher.press('Enter');
  const question = widget.window.getByRole('region', {name: 'Start the chat?'});
  await expect(question).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(widget.window).toBeHidden();
  await expect(widget.launcher).toBeFocused();
  await expect(widget.host).toHaveAttribute('consent', 'pending');

  await page.keyboard.press('Enter');
  await expect(question).toBeFocused();
  const policy = widget.window.getByRole('link', {name: 'Privacy policy'});
  await page.keyboard.press('Tab');
  await expect(policy).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(widget.window).toBeHidden();
  await expect(widget.launcher).toBeFocused();
  await expect(widget.host).toHaveAttribute('consent', 'denied');
});

test('both answers are of one size, and fit on a small phone', async ({
  page,
  visit,
  embed,
  widget,
}) => {
  await page.setViewportSize({width: 320, height: 480});
  await visit({
    head: `<meta name="viewport" content="width=device-width" />
      <script src="${embed.src}" defer></script>`,
    body: embed.tag({...CONSENT, lang: 'ko'}),
  });
  await widget.host.getByRole('button').click();
  const answers = widget.window.getByRole('button', {name: /동의/});
  await expect(answers).toHaveCount(2);
  const boxes = await Promise.all((await answers.all()).map((answer) => answer.boundingBox()));

  expect(boxes).toHaveLength(2);
  expect(new Set(boxes.map((box) => box?.width)).size).toBe(1);
  expect(new Set(boxes.map((box) => box?.height)).size).toBe(1);
  for (const box of boxes) expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
});
