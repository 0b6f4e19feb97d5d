import {readFileSync} from 'node:fs';

import type {Page} from '@playwright/test';

import {expect, test} from '../e2e/fixture.js';
import type {PageOfShop} from '../e2e/shop.js';
import {expectChat, fillIn, servePrinted} from '../e2e/printed.js';
import {codeBlocksOf} from '../support/code-blocks.js';
import {ANSWERERS, MANAGERS} from './cms/consent.js';

// Scripts that wait for a yes, with managers as they are published, and with the words of others.

const PAGE = 'docs/sites/cookie-consent.md';
const [pending, forTcf, forGoogle, forAnyOther, plain, forKlaro] = codeBlocksOf(PAGE);

/** The words of each manager that the page lists, in the place of those which it prints. */
const OTHERS = [...readFileSync(PAGE, 'utf8').matchAll(/^\| ([A-Z]\w+) +\| (`[^|]+)\|/gm)].map(
  ([, name = '', cell = '']) => {
    const words = [...cell.matchAll(/`([\w-]+="[^`]+")`/g)].map(([, word]) => word).join(' ');
    return {name, code: plain?.code.replace('data-category="functionality"', words) ?? ''};
  },
);

interface Case {
  name: string;
  code: string;
  makes: (code: string) => PageOfShop;
}
const CASES: Case[] = [
  {name: 'CookieConsent', code: plain?.code ?? '', makes: MANAGERS.CookieConsent},
  {name: 'Klaro', code: forKlaro?.code ?? '', makes: MANAGERS.Klaro},
  ...OTHERS.filter(({name}) => name !== 'Klaro').map((other) => ({
    ...other,
    makes: MANAGERS.another,
  })),
];

test.beforeEach(({page, site}) => servePrinted(page, site));

test('the words of four more managers are read from the page', () => {
  expect(CASES).toHaveLength(6);
  expect(new Set(CASES.map(({code}) => code)).size).toBe(6);
});

for (const {name, code, makes} of CASES) {
  test(`the chat waits for ${name}`, async ({page, visit, sendbird, widget}) => {
    await visit(makes(fillIn(code, sendbird)));
    const accept = page.getByRole('button', {name: 'Accept'});
    await expect(accept).toBeVisible();
    await expect(widget.host).toHaveCount(0);

    await accept.click();

    await expect(widget.launcher).toBeVisible();
    await expectChat(widget);
    const names = await widget.host.evaluate((host) => host.getAttributeNames());
    expect(names.sort()).toEqual(['api-host', 'app-id', 'bot-id', 'open', 'ws-host']);
  });
}

const kept = (page: Page) =>
  page.evaluate(() =>
    [localStorage, sessionStorage]
      .flatMap((area) => Object.keys(area))
      .filter((key) => key.startsWith('chat-ai-widget')),
  );

for (const {name, follow} of [
  {name: "IAB's TCF", follow: () => ANSWERERS.tcf(forTcf?.code ?? '')},
  {name: "Google's consent mode", follow: () => ANSWERERS.google(forGoogle?.code ?? '')},
  {name: 'CookieConsent', follow: () => ANSWERERS.CookieConsent(forAnyOther?.code ?? '')},
]) {
  test(`the chat follows ${name}, both ways`, async ({page, visit, sendbird, widget}) => {
    const {files = {}, body = ''} = follow();
    await visit({head: fillIn(pending?.code ?? '', sendbird), body, files});
    await expect(widget.host).toHaveAttribute('consent', 'pending');
    await expect(widget.launcher).toBeVisible();
    expect(await kept(page)).toEqual([]);

    await page.getByRole('button', {name: 'Accept'}).click();
    await expect(widget.host).toHaveAttribute('consent', 'granted');
    await expectChat(widget);
    expect(await kept(page)).not.toEqual([]);

    await page.getByRole('button', {name: 'Withdraw'}).click();
    await expect(widget.host).toHaveAttribute('consent', 'denied');
    expect(await kept(page)).toEqual([]);
    await expect(widget.host.getByText('Good morning')).toHaveCount(0);
  });
}
