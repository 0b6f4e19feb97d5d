import {createHmac} from 'node:crypto';
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import type {Page} from '@playwright/test';

import type {LocalSendbird} from '../../demo/server/start.mjs';
import {copyFlat} from '../../scripts/build/flat.mjs';
import {isSigned, shopifyTokenEndpoint} from '../../sites/shopify/token-endpoint.mjs';
import {expect, test} from '../e2e/fixture.js';
import {expectChat, fillIn} from '../e2e/printed.js';
import {ASSETS, renderBlock} from './cms/liquid.js';
import {load} from './load.mjs';

// The extension as Shopify lints, renders and serves it, and the endpoint behind a proxy that signs.

const EXTENSION = 'sites/shopify/extensions/chat';
const SECRET = 'hush';

let folder: string;
let assets: Record<string, string>;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopify-'));
  cpSync(EXTENSION, folder, {recursive: true});
  copyFlat(join(folder, 'assets'));
  assets = Object.fromEntries(
    readdirSync(join(folder, 'assets')).map((name) => [
      ASSETS + name,
      readFileSync(join(folder, 'assets', name), 'utf8'),
    ]),
  );
});
test.afterAll(() => rmSync(folder, {recursive: true}));

const render = (block: string, settings: object, sendbird: LocalSendbird) =>
  renderBlock(join(EXTENSION, 'blocks', block), {
    app_id: 'APP',
    bot_id: 'BOT',
    ...settings,
  }).then((html) => fillIn(html, sendbird));

/** Does to requests of the page what the app proxy does, for whoever is signed in. */
async function proxy(page: Page, sendbird: LocalSendbird, shop: string, customer: string) {
  const {appId, apiToken, apiHost} = sendbird;
  const options = {appId, apiToken, apiHost, secret: SECRET, allowedOrigins: [shop]};
  const endpoint = shopifyTokenEndpoint(options);
  const answers: number[] = [];
  await page.route('**/apps/chat-token', async (route) => {
    const address = signed({logged_in_customer_id: customer});
    const headers = {'Content-Type': 'application/json', Origin: shop};
    const body = route.request().postData();
    const answer = await endpoint(new Request(address, {method: 'POST', headers, body}));
    answers.push(answer.status);
    await route.fulfill({status: answer.status, body: await answer.text()});
  });
  return answers;
}

function signed(more: Record<string, string>, {secret = SECRET, age = 0} = {}): string {
  const query = new URLSearchParams({
    ...more,
    shop: 'shop-name.myshopify.com',
    path_prefix: '/apps/chat-token',
    timestamp: String(Math.floor(Date.now() / 1000) - age),
  });
  const text = [...query].map(([name, value]) => `${name}=${value}`).sort();
  query.set('signature', createHmac('sha256', secret).update(text.join('')).digest('hex'));
  return `https://chat.example/chat-token?${query}`;
}

test('the extension has nothing that theme check complains of, and that would be told', async () => {
  test.slow();
  const {check} = (await load('@shopify/theme-check-node')) as {
    check: (root: string) => Promise<{check: string; message: string}[]>;
  };
  expect(await check(folder)).toEqual([]);

  const block = join(folder, 'blocks/inline.liquid');
  const text = readFileSync(block, 'utf8');
  writeFileSync(block, text.replace(/{% schema %}[^]*/, ''));
  expect(await check(folder)).toMatchObject([{check: 'AppBlockMissingSchema'}]);
  writeFileSync(block, text);
});

test('a guest chats by the app embed, and the chunks come from beside it', async ({
  page,
  visit,
  sendbird,
  widget,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const html = await render('launcher.liquid', {accent_color: '#008000'}, sendbird);
  await visit({head: '', body: html, files: assets});

  await expect(widget.launcher).toHaveCSS('background-color', 'rgb(0, 128, 0)');
  expect(requests.filter((path) => path.startsWith(ASSETS))).toEqual([`${ASSETS}embed.js`]);
  await expectChat(widget);
  const chunks = requests.filter((path) => /(window|chat|sendbird)-\w+\.js$/.test(path));
  expect(chunks.length).toBeGreaterThanOrEqual(3);
  expect(chunks.filter((path) => !(path in assets))).toEqual([]);
});

for (const block of ['launcher', 'inline']) {
  test(`a customer chats by name in the block ${block}`, async ({
    page,
    visit,
    shop,
    sendbird,
    widget,
  }) => {
    const answers = await proxy(page, sendbird, shop.url, '7');
    const html = await render(`${block}.liquid`, {customers: true}, sendbird);
    await visit({head: '', body: html, files: assets});

    await expectChat(widget);
    await expect(widget.host).toHaveJSProperty('session.userId', 'shopify-7');
    expect(answers).toEqual([200]);
  });
}

test('who is not signed in at the shop is a guest', async ({
  page,
  visit,
  shop,
  sendbird,
  widget,
}) => {
  const answers = await proxy(page, sendbird, shop.url, '');
  const html = await render('launcher.liquid', {customers: true}, sendbird);
  await visit({head: '', body: html, files: assets});

  await expectChat(widget);
  await expect(widget.host).toHaveJSProperty('session.guest', true);
  expect(answers).toEqual([204]);
});

test('a block without ids prints nothing', async () => {
  for (const block of ['launcher', 'inline']) {
    const html = await renderBlock(join(EXTENSION, 'blocks', `${block}.liquid`), {app_id: 'APP'});

    expect(html.trim()).toBe('');
  }
});

test('an id is printed as a text, whatever is in it', async () => {
  const settings = {app_id: '"><img src=x onerror=alert(1)>', bot_id: 'BOT'};

  expect(await renderBlock(join(EXTENSION, 'blocks/launcher.liquid'), settings)).toContain(
    'data-app-id="&#34;&gt;&lt;img src=x onerror=alert(1)&gt;"',
  );
});

test.describe('the endpoint', () => {
  const ada = {logged_in_customer_id: '7'};
  const CASES: Record<string, {address: () => string; status: number; body?: string}> = {
    'a customer': {address: () => signed(ada), status: 200},
    'nobody who is signed in': {address: () => signed({logged_in_customer_id: ''}), status: 204},
    'another user who is claimed': {
      address: () => signed(ada),
      body: '{"user_id": "shopify-8"}',
      status: 403,
    },
    'another secret': {address: () => signed(ada, {secret: 'other'}), status: 403},
    'no signature': {
      address: () => signed(ada).replace(/&signature=.*/, ''),
      status: 403,
    },
    'a customer who was changed': {
      address: () => signed(ada).replace('customer_id=7', 'customer_id=8'),
      status: 403,
    },
    'a customer who was added': {
      address: () => `${signed(ada)}&logged_in_customer_id=8`,
      status: 403,
    },
    'a request of two minutes ago': {address: () => signed(ada, {age: 120}), status: 403},
    'a request of in two minutes': {address: () => signed(ada, {age: -120}), status: 403},
  };
  for (const [what, {address, status, body = '{}'}] of Object.entries(CASES)) {
    test(`answers ${status} to ${what}`, async ({sendbird: {appId, apiToken, apiHost}}) => {
      const endpoint = shopifyTokenEndpoint({appId, apiToken, apiHost, secret: SECRET});
      const headers = {'Content-Type': 'application/json'};

      const answer = await endpoint(new Request(address(), {method: 'POST', headers, body}));

      expect(answer.status).toBe(status);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(await answer.text()).not.toContain(SECRET);
    });
  }

  test('says that the secret is missing', async () => {
    const told: unknown[] = [];
    const options = {appId: 'APP', apiToken: 'x', onError: (error: unknown) => told.push(error)};
    const endpoint = shopifyTokenEndpoint({...options, secret: undefined});

    expect((await endpoint(new Request(signed(ada), {method: 'POST'}))).status).toBe(500);
    expect(String(told)).toContain('client secret');
  });

  test('knows the signature that Shopify prints in its documentation', () => {
    const query = new URLSearchParams(
      'extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555&signature=4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb',
    );

    expect(isSigned(query, 'hush')).toBe(true);
  });
});
