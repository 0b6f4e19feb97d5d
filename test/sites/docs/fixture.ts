import {readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

import {expect, test as base} from '../../e2e/fixture.js';

/** Where `npm run site:write` has put it, as `npm run test:sites` does first. */
const OUTPUT = '_site';

/** Its pages, by their paths. */
export function pagesOf(): string[] {
  const files = readdirSync(OUTPUT, {recursive: true, encoding: 'utf8'});
  return files.filter((file) => file.endsWith('.html')).sort();
}

/** As a visitor has it who has downloaded the site. */
export function onDisk(path: string): string {
  return pathToFileURL(resolve(OUTPUT)).href + `/${path}`;
}

export const test = base.extend<{
  /** Opens a page of the site from the disk, where there is no network, and no line in the console. */
  read: (path: string) => Promise<void>;
}>({
  read: async ({page, context, complaints}, use) => {
    await context.setOffline(true);
    page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    await use(async (path) => {
      await page.goto(onDisk(path));
    });
  },
});

export {expect};
