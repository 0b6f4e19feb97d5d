import {expect, test} from '@playwright/test';
import type {Page} from '@playwright/test';

import {start} from '../../demo/server/start.mjs';
import type {LocalSendbird} from '../../demo/server/start.mjs';
import {Widget} from '../e2e/widget.js';
import {installWidget, routeToLocal, runScript, startPage} from './framework-pages.js';

interface Framework {
  /** Where its build puts the page. */
  built: string;
  /** Its checks, where the build has none. */
  check?: string;
  paths?: readonly string[];
}

const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  react: {built: 'dist', check: 'types'},
  'react-18': {built: 'dist', check: 'types'},
  next: {built: 'out', paths: ['/', '/with-ref.html']},
  vue: {built: 'dist', check: 'types'},
  nuxt: {built: '.output/public', check: 'types'},
  svelte: {built: 'dist', check: 'types'},
  sveltekit: {built: 'build', check: 'types'},
  angular: {built: 'dist'},
  solid: {built: 'dist', check: 'types'},
  preact: {built: 'dist', check: 'types'},
  parcel: {built: 'dist'},
};

test.beforeAll(() => installWidget());

for (const [name, {built, check, paths = ['/']}] of Object.entries(FRAMEWORKS)) {
  test(`${name}: a page that is built chats, tells and obeys`, async ({page}) => {
    test.setTimeout(300_000);
    if (check) await runScript(name, check);
    await runScript(name, 'build');
    for (const path of paths) await visit(page, `${name}/${built}`, path);
  });
}

test('React takes over what Next has rendered without objects and listeners', async ({page}) => {
  const {url, stop} = await startPage('next/out', {appId: 'APP', apiToken: '', apiHost: ''});
  await page.goto(`${url}/hydrated.html`);
  await expect(page.getByRole('button', {name: 'Ask us'})).toBeVisible();

  // Where React does better one day, docs/frameworks/react.md has advice to spare.
  const chat = page.locator('chat-ai-widget');
  await expect(chat).toHaveJSProperty('aiAttributes', null);
  await stop();
});

test('plain HTML with an import map: a page chats, tells and obeys', async ({page}) => {
  await page.route('https://cdn.example/chat-ai-widget@1/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/chat-ai-widget@1/', 'dist/cdn/');
    return route.fulfill({path, headers: {'Access-Control-Allow-Origin': '*'}});
  });
  await visit(page, 'html', '/');
});

test('Jest runs a test of a page with the widget', async () => {
  await runScript('jest', 'test');
});

async function visit(page: Page, folder: string, path: string): Promise<void> {
  const sendbird = await start({appId: 'APP', wordDelay: 5});
  const site = await startPage(folder, sendbird);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await routeToLocal(page, sendbird);

  await page.goto(site.url + path);
  await expectToChat(page, sendbird);

  expect(complaints).toEqual([]);
  await page.goto('about:blank');
  await site.stop();
  await sendbird.stop();
}

async function expectToChat(page: Page, sendbird: LocalSendbird): Promise<void> {
  const widget = new Widget(page);
  const launcher = widget.host.getByRole('button', {name: 'Ask us'});
  const news = page.getByRole('paragraph').first();
  await expect(launcher, 'a text').toBeVisible();

  // A method; the token, the connection and the answer are told.
  await page.getByRole('button', {name: 'Ask for lamps'}).click();
  await expect(news).toContainText('ada is connected');
  await expect(news).toContainText('answered: Here is what the warehouse says.');
  await expect(page, 'a flag').toHaveTitle(/^\(\d\) Lamps$/);
  expect(saidToBot(sendbird), 'an object').toEqual(['silver']);

  await launcher.click();
  await expect(news).toContainText('open');
  await expect(widget.messages.getByRole('link'), 'a function').not.toHaveCount(0);

  await page.getByRole('button', {name: 'Go for gold'}).click();
  await widget.say('One source');
  await expect(widget.messages.getByText('Returns are free for 30 days.')).toBeVisible();
  expect(saidToBot(sendbird), 'another object').toEqual(['silver', 'gold']);

  const {logins} = await state(sendbird);
  expect(logins, 'one session, by a token').toEqual([{userId: 'ada', by: 'token'}]);
}

/** The plans that messages of the visitor brought along. */
function saidToBot({world}: LocalSendbird): unknown[] {
  const messages = [...world.channels.values()].flatMap((channel) => channel.messages);
  return messages
    .filter(({userId}) => userId === 'ada')
    .map(({data}) => (JSON.parse(data) as {ai_attrs?: {plan?: string}}).ai_attrs?.plan);
}

async function state({apiHost}: LocalSendbird): Promise<{logins: unknown[]}> {
  return (await fetch(`${apiHost}/__control`)).json() as Promise<{logins: unknown[]}>;
}
