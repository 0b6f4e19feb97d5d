import {test as base, expect} from '@playwright/test';
import type {BrowserContext, Page} from '@playwright/test';

import {start} from '../../../demo/server/start.mjs';
import type {LocalSendbird} from '../../../demo/server/start.mjs';
import {Widget} from '../../e2e/widget.js';
import {startWordPress} from './wordpress.js';
import type {WordPress} from './wordpress.js';

interface Fixtures {
  /** The only widget of the page. */
  widget: Widget;
  /** What the console complains about. Every test fails on that, unless it takes it away. */
  complaints: string[];
  /** Somebody who is logged in, or nobody. */
  as: (name: 'admin' | 'ada' | 'ben' | null) => Promise<void>;
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

interface Stage {
  /** Of those who have logged in before. */
  logins: Map<string, Cookies>;
  sendbird: LocalSendbird;
  wordpress: WordPress;
}

/** One WordPress for all tests of a file, which follow each other. */
export const stage = base.extend<object, Stage>({
  sendbird: [
    async ({}, use) => {
      const sendbird = await start({wordDelay: 5});
      await use(sendbird);
      await sendbird.stop();
    },
    {scope: 'worker'},
  ],

  wordpress: [
    async ({sendbird}, use) => {
      const {apiHost, wsHost} = sendbird;
      const constants = {CHAT_AI_WIDGET_API_HOST: apiHost, CHAT_AI_WIDGET_WS_HOST: wsHost};
      const wordpress = await startWordPress(constants);
      await use(wordpress);
      await wordpress.stop();
    },
    {scope: 'worker', timeout: 120_000},
  ],

  logins: [async ({}, use) => use(new Map()), {scope: 'worker'}],

  baseURL: async ({wordpress}, use) => use(wordpress.url),
});

/** The same, with a browser. */
export const test = stage.extend<Fixtures>({
  widget: async ({page}, use) => use(new Widget(page)),

  as: async ({page, context, logins}, use) => {
    await use(async (name) => {
      await context.clearCookies();
      if (!name) return;
      const known = logins.get(name);
      if (known) await context.addCookies(known);
      else await logIn(page, name);
      logins.set(name, await context.cookies());
    });
  },

  complaints: [
    async ({page}, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        const type = message.type();
        const isOurs = /chat-ai|sendbird/i.test(message.text() + message.location().url);
        if (isOurs && (type === 'error' || type === 'warning')) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    {auto: true},
  ],
});

export async function logIn(page: Page, name: string): Promise<void> {
  await page.goto('/wp-login.php');
  await page.getByLabel('Username or Email Address').fill(name);
  await page.getByLabel('Password', {exact: true}).fill(`${name}-password`);
  await page.getByRole('button', {name: 'Log In'}).click();
  await page.waitForURL(/wp-admin/);
}

/** Who chats, as the page may know it. */
export function sessionOf(page: Page): Promise<{userId: string | null; guest: boolean}> {
  return page.locator('chat-ai-widget').evaluate((element) => {
    const {session} = element as HTMLElementTagNameMap['chat-ai-widget'];
    return {userId: session.userId, guest: session.guest};
  });
}

export {expect};
