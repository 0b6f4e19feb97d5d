import type {ChatAiWidget} from '../../src/index.js';
import {expect, test} from './fixture.js';

const GREETING = 'I know the documentation';

test('a guest asks the documentation', async ({page, site, widget}) => {
  await page.goto(site.url);
  await widget.open();
  await expect(widget.messages).toContainText(GREETING);

  await widget.say('How do I theme the widget?');

  await expect(widget.messages).toContainText(/accent|custom propert/);
});

test('a suggested reply is a question', async ({page, site, widget}) => {
  await page.goto(site.url);
  await widget.open();

  await widget.window.getByRole('button', {name: 'What is the token endpoint?'}).click();

  await expect(widget.messages).toContainText('session token');
});

test('who signed in chats under their own name', async ({page, site, sendbird, widget}) => {
  await page.request.post(`${site.url}/sign-in`, {data: {user: 'ada'}});
  await page.goto(site.url);
  await widget.open();
  await expect(widget.messages).toContainText(GREETING);

  await widget.say('What is a token endpoint?');

  await expect(widget.messages).toContainText('session token');
  await expect(widget.host).toHaveJSProperty('session.userId', 'ada');
  expect(sendbird.unknownCalls).toEqual([]);
});

test('the lab shows how far the session has come', async ({page, site, widget}) => {
  await page.goto(site.url);
  const current = page.locator('.diagram [data-current]');
  const step = page.locator('[data-step]');
  await expect(current).toHaveText('idle');

  await widget.open();
  await expect(current).toHaveText('connected');
  await expect(step).toHaveText('connected: connecting → connected');
  await widget.host.evaluate((element: ChatAiWidget) => element.signOut());

  await expect(current).toHaveText('closed');
  await expect(page.locator('.diagram [data-last]')).toHaveCount(1);
  await expect(page.getByText('closed nobody')).toBeVisible();
});
