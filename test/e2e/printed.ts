import type {Page} from '@playwright/test';

import type {Site} from '../../demo/server/site.mjs';
import type {LocalSendbird} from '../../demo/server/start.mjs';
import {expect} from './fixture.js';
import type {Widget} from './widget.js';

// What it takes to run what is printed, as it stands there.

/** Where the docs have the files from. */
export const CDN = 'https://cdn.example/chat-ai-widget@1/';

/** The CDN that is printed has the files that are built, and the page's endpoint says that it is Ada. */
export async function servePrinted(page: Page, site: Site): Promise<void> {
  await page.route(`${CDN}**`, (route) => {
    const {pathname} = new URL(route.request().url());
    const path = pathname.replace(new URL(CDN).pathname, 'dist/cdn/');
    return route.fulfill({path, headers: {'Access-Control-Allow-Origin': '*'}});
  });
  await page.route(
    ({pathname}) => pathname === '/chat-token',
    (route) => route.continue({url: `${site.url}/chat-token?as=ada`}),
  );
}

/** `app-id` and its value, as HTML, YAML, PHP or a line of an editor write them. */
const APP_ID = /^(.*?)(['"]?)(data-)?app-id\2( => |: |=(?=["'])| +)(["']?)APP\5/m;

/** In place of the placeholders: the application, the local service that it is on, and a bot. */
export function fillIn(code: string, {appId, apiHost, wsHost}: LocalSendbird): string {
  const own = {'app-id': appId, 'api-host': apiHost, 'ws-host': wsHost};
  const query = new URLSearchParams(own).toString();
  const separator = code.includes('&amp;bot-id') ? '&amp;' : '&';
  const script = `for (const each of ${JSON.stringify(Object.entries(own))}) chat.setAttribute(...each)`;
  return code
    .replace(/<chat-ai-widget(?=[ >\n])(?![^>]*app-id)/, '$& app-id="APP" bot-id="BOT"')
    .replace(APP_ID, (_, before: string, name = '', data = '', is = '', value = '') => {
      const pairs = Object.entries(own).map(
        ([key, text]) => `${name}${data}${key}${name}${is}${value}${text}${value}`,
      );
      const between = {' => ': ', ', '=': ' '}[is as string] ?? `\n${before}`;
      return before + pairs.join(between);
    })
    .replace('app-id=APP', query.replaceAll('&', separator))
    .replace("chat.setAttribute('app-id', 'APP')", script)
    .replace(/\bBOT\b/, 'echo');
}

/** Opens the only chat of a page, says something, and gets an answer. */
export async function expectChat({host}: Widget): Promise<void> {
  await expect(host).toHaveCount(1);
  await host.evaluate(async (element) => {
    await customElements.whenDefined('chat-ai-widget');
    (element as HTMLElement & {show: () => void}).show();
  });
  const input = host.getByRole('textbox', {name: 'Write a message…'});
  await input.fill('Good morning');
  await input.press('Enter');
  await expect(host.getByRole('log').getByText('Good morning')).toHaveCount(2);
}
