import {existsSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';

import type {Page} from '@playwright/test';
import type {AxeResults, RunOptions} from 'axe-core';

import {expect, pagesOf, test} from './docs/fixture.js';

// The documentation as a site: what is written, and how one finds it.

const AXE = 'node_modules/axe-core/axe.min.js';

/** A scene of the gallery provokes each. */
const EXPECTED = /ERR_INTERNET_DISCONNECTED|ERR_NAME_NOT_RESOLVED|config\/missing-app-id|invalid/;

test('has a page for each text of docs/, and for the changelog', () => {
  const pages = pagesOf();

  for (const page of ['index.html', 'changelog.html', 'sites/wix.html', 'frameworks/index.html']) {
    expect(pages).toContain(page);
  }
});

test('has no dead link, inside of the site or into the repository', () => {
  const html = new Map(pagesOf().map((page) => [page, readFileSync(`_site/${page}`, 'utf8')]));
  const dead: string[] = [];
  for (const [page, text] of html) {
    for (const link of linksOf(text)) {
      if (!isAlive(link, page, html)) dead.push(`${page}: ${link}`);
    }
  }

  expect(dead).toEqual([]);
});

test('is read from a disk, without a network and without a line in the console', async ({
  page,
  read,
}) => {
  test.setTimeout(300_000);
  for (const path of pagesOf().filter((path) => path !== 'gallery.html')) {
    await read(path);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    await expect(page.locator('chat-ai-widget:not(:defined)')).toHaveCount(0);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({colorScheme});

    test('every page is accessible', async ({page, read}) => {
      test.setTimeout(300_000);
      for (const path of pagesOf().filter((path) => path !== 'gallery.html')) {
        await read(path);
        await page.addScriptTag({path: AXE});
        expect.soft(await violations(page), path).toEqual([]);
      }
    });
  });
}

test('no page is wider than a phone', async ({page, read}) => {
  test.setTimeout(300_000);
  await page.setViewportSize({width: 360, height: 740});
  for (const path of pagesOf()) {
    await read(path);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(wider, path).toBeLessThanOrEqual(0);
  }
});

test('is searched without a server, by the keyboard', async ({page, read}) => {
  await read('index.html');
  await page.keyboard.press('/');
  await page.keyboard.type('rocket loader');

  const dialog = page.getByRole('dialog', {name: 'Search'});
  await expect(dialog.getByRole('status')).toContainText('found');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', {level: 1})).toHaveText(/Cloudflare|WordPress/);
});

test('a page below another finds its files, and what it is asked', async ({page, read, widget}) => {
  await read('sites/wix.html');
  await widget.host.getByRole('button', {name: 'Ask the docs'}).click();
  await widget.say('How do I theme the widget?');

  await expect(widget.messages).toContainText(/accent|custom propert/);
  await expect(page.getByRole('link', {name: 'Wix', exact: true})).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('light and dark are the reader’s choice, and kept', async ({page, read}) => {
  await read('index.html');
  await page.getByRole('combobox', {name: 'Light or dark'}).selectOption('dark');
  await read('theming.html');

  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('the gallery plays without a server', async ({page, read, complaints}) => {
  test.slow();
  for (const part of ['words', 'states']) {
    await read(`gallery.html?show=${part}`);
    for (const scene of await page.locator('[data-shows]').all()) {
      await scene.scrollIntoViewIfNeeded();
      const shown = scene.getByText((await scene.getAttribute('data-shows')) ?? '');
      await expect.soft(shown.last()).toBeVisible({timeout: 30_000});
    }
  }
  complaints.splice(0, Infinity, ...complaints.filter((line) => !EXPECTED.test(line)));
});

function linksOf(html: string): string[] {
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );
}

function isAlive(link: string, page: string, html: Map<string, string>): boolean {
  const repository = /^https:\/\/github\.com\/chat-ai-widget\/chat-ai-widget\/blob\/main\/([^#]+)/;
  const [, file] = repository.exec(link) ?? [];
  // What has a page here is read here; the line below each page alone leads to its text.
  if (file) return existsSync(file) && (!hasPage(file) || isSourceOf(page, file));
  if (/^[a-z]+:/.test(link)) return true;
  const [path = '', anchor] = link.replace(/\?[^#]*/, '').split('#');
  const target = path ? posix.join(posix.dirname(page), path) : page;
  if (!existsSync(`_site/${target}`)) return false;
  return !anchor || (html.get(target) ?? '').includes(` id="${anchor}"`);
}

function hasPage(file: string): boolean {
  return /^(docs\/.*|CHANGELOG|CONTRIBUTING)\.md$/.test(file);
}

function isSourceOf(page: string, file: string): boolean {
  const path = file.replace(/^docs\//, '').toLowerCase();
  return page === path.replace('readme.md', 'index.html').replace('.md', '.html');
}

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const {axe} = window as unknown as {
      axe: {run(options: RunOptions): Promise<AxeResults>};
    };
    // On a disk, style sheets can't be fetched, and frames not be spoken to.
    const results = await axe.run({preload: false, iframes: false});
    return results.violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
  });
}
