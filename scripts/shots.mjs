// Pictures of the gallery, for the eyes of whoever changes a style: `npm run shots`, after a build.
import {mkdir, rm} from 'node:fs/promises';

import {chromium} from '@playwright/test';

import {startSite} from '../demo/server/site.mjs';
import {start} from '../demo/server/start.mjs';
import {browserArgs, findBrowser} from './browser.mjs';

const FOLDER = 'shots';
const SIZES = {phone: {width: 390, height: 844}, desktop: {width: 1280, height: 900}};
const PAGES = ['gallery', 'inline', 'full'];

/** What stands above and below a part of the gallery, in px. */
const MARGIN = 100;

/** What a scene of the gallery provokes. */
const EXPECTED = /unreachable\.invalid/;

/** @typedef {import('@playwright/test').Page} Page */

const sendbird = await start({wordDelay: 1});
const site = await startSite({sendbird});
const browser = await chromium.launch({executablePath: findBrowser(), args: browserArgs});
/** @type {string[]} */
const complaints = [];
await rm(FOLDER, {recursive: true, force: true});
await mkdir(FOLDER);

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    for (const dir of ['ltr', 'rtl']) {
      const page = await browser.newPage({viewport, colorScheme: theme, reducedMotion: 'reduce'});
      const look = `${size}-${theme}-${dir}`;
      listen(page, look);
      for (const name of PAGES) {
        await page.goto(`${site.url}/demo/${name}.html?theme=${theme}&dir=${dir}`);
        await settle(page);
        await take(page, `${FOLDER}/${name}-${look}`);
      }
      await page.close();
    }
  }
}

await browser.close();
await Promise.all([site.stop(), sendbird.stop()]);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;

/**
 * @param {Page} page
 * @param {string} look
 */
function listen(page, look) {
  page.on('pageerror', (error) => complaints.push(`${look}: ${error.message}`));
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    const text = `${message.text()} (${message.location().url})`;
    if (isComplaint && !EXPECTED.test(text)) complaints.push(`${look}: ${text}`);
  });
}

/**
 * Until each chat shows what it is there for.
 *
 * @param {Page} page
 */
async function settle(page) {
  for (const scene of await page.locator('[data-shows]').all()) {
    await scene.scrollIntoViewIfNeeded();
    const shows = (await scene.getAttribute('data-shows')) ?? '';
    await scene.getByText(shows).last().waitFor({timeout: 60_000});
  }
  // The network never rests: in one scene, files are on their way for good.
  await page.waitForTimeout(1_000);
}

/**
 * The gallery part by part: in one picture, nothing could be made out. A window as high as a part
 * has all of it in view, and so drawn.
 *
 * @param {Page} page
 * @param {string} path
 */
async function take(page, path) {
  const parts = await page.locator('section[id]').all();
  if (parts.length === 0) await page.screenshot({path: `${path}.png`});
  const {width = 0, height = 0} = page.viewportSize() ?? {};
  for (const part of parts) {
    const box = await part.boundingBox();
    await page.setViewportSize({width, height: Math.ceil(box?.height ?? height) + MARGIN});
    await part.screenshot({path: `${path}-${await part.getAttribute('id')}.png`});
  }
  await page.setViewportSize({width, height});
}
