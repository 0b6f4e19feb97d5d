import {readFileSync} from 'node:fs';

import type {Page} from '@playwright/test';

import {integritySnippet} from '../../scripts/build/integrity.mjs';
import {addressOf, expectToOpen, ownLines} from './embedding.js';
import {expect, test} from './fixture.js';

// Only Chromium reads the integrity of modules from an import map.
test.skip(({browserName}) => browserName !== 'chromium', 'Import maps have no integrity there.');

/** What `npm run integrity` tells a page to write. */
function snippet(src: string): string {
  const integrity = readFileSync('dist/cdn/integrity.json', 'utf8');
  return integritySnippet(JSON.parse(integrity) as Record<string, string>, new URL('.', src).href);
}

/** Lets a file come from another hand, with a line more than it should have. */
async function tamper(page: Page, pattern: RegExp): Promise<void> {
  await page.route(pattern, async (route) => {
    const response = await route.fetch();
    const body = `${await response.text()}\n;globalThis.tampered = true;`;
    await route.fulfill({response, body});
  });
}

const wasRun = (page: Page) => page.evaluate(() => 'tampered' in window);

test('a page that says what each file must be has a chat', async ({visit, embed, widget}) => {
  await visit({head: snippet(embed.src)});

  await expectToOpen(widget);
  await widget.say('Good morning');
  await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
});

for (const chunk of ['window', 'chat', 'sendbird']) {
  test(`the chunk ${chunk}, tampered with, is never run, and that is told`, async ({
    page,
    visit,
    embed,
    widget,
    complaints,
  }) => {
    await tamper(page, addressOf(chunk));
    await visit({head: snippet(embed.src)});

    await widget.open();
    const again = widget.host.getByRole('button', {name: 'Try again'});
    for (let tries = 0; tries < 3; tries++) {
      await again.click();
      await page.waitForTimeout(1000);
      expect(await wasRun(page), `after ${tries + 1} more tries`).toBe(false);
      await expect(again).toBeVisible();
    }

    expect(ownLines(complaints)[0]).toMatch(/chunk\/failed/);
    complaints.length = 0;
  });
}

test('the script, tampered with, is not run', async ({page, visit, embed, widget, complaints}) => {
  await tamper(page, /embed\.js/);
  await visit({head: snippet(embed.src).replace('defer', `defer ${embed.data()}`), body: ''});
  await page.waitForLoadState('networkidle');

  expect(await wasRun(page)).toBe(false);
  await expect(widget.host).toHaveCount(0);
  complaints.length = 0;
});
