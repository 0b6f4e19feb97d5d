import {execFileSync} from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join, resolve} from 'node:path';

import type {LocalSendbird} from '../../demo/server/start.mjs';
import {expect, test} from '../e2e/fixture.js';
import {expectChat, fillIn, servePrinted} from '../e2e/printed.js';
import {codeBlocksOf} from '../support/code-blocks.js';

// A site on Astro, really built, with its client router.

const SITE = resolve('sites/astro');
const LAYOUT = 'src/layouts/Page.astro';

/** Its pages and scripts, by their paths. */
function build(sendbird: LocalSendbird): Record<string, string> {
  // Within the site, so that its packages are found as they are there.
  mkdirSync(join(SITE, '.astro'), {recursive: true});
  const folder = mkdtempSync(join(SITE, '.astro/built-'));
  try {
    for (const name of ['src', 'astro.config.mjs', 'package.json']) {
      cpSync(join(SITE, name), join(folder, name), {recursive: true});
    }
    const layout = join(folder, LAYOUT);
    writeFileSync(layout, fillIn(readFileSync(layout, 'utf8'), sendbird));
    const env = {...process.env, ASTRO_TELEMETRY_DISABLED: '1'};
    const astro = join(SITE, 'node_modules/astro/astro.js');
    execFileSync(process.execPath, [astro, 'build'], {cwd: folder, env, stdio: 'pipe'});

    const files = readdirSync(join(folder, 'dist'), {recursive: true, encoding: 'utf8'});
    return Object.fromEntries(
      files
        .filter((file) => /\.(html|js)$/.test(file))
        .map((file) => [
          `/${file.replace('index.html', '')}`,
          readFileSync(join(folder, 'dist', file), 'utf8'),
        ]),
    );
  } finally {
    rmSync(folder, {recursive: true});
  }
}

test('a chat goes on from page to page of a site on Astro', async ({
  page,
  site,
  visit,
  sendbird,
  widget,
}) => {
  // It is built first.
  test.slow();
  await servePrinted(page, site);
  const files = build(sendbird);
  await visit({html: files['/'] ?? '', files});
  await page.evaluate(() => Object.assign(window, {isMarked: true}));
  await page.getByRole('link', {name: 'Ask our bot'}).click();
  await expectChat(widget);
  await expect(widget.host).toHaveJSProperty('session.userId', 'ada');
  await widget.input.fill('A draft');

  await page.getByRole('link', {name: 'Two'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Two');
  // Longer than an element that is gone keeps its chat.
  await page.waitForTimeout(1500);

  expect(await page.evaluate(() => 'isMarked' in window), 'by the router').toBe(true);
  await expect(widget.host).toHaveCount(1);
  await expect(widget.input).toHaveValue('A draft');
  await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
  expect(site.answers.requests).toHaveLength(1);
});

test('the page on Astro prints lines of its layout', () => {
  const words = (text: string) => text.replace(/\s+/g, ' ');
  const layout = words(readFileSync(join(SITE, LAYOUT), 'utf8'));

  for (const {code} of codeBlocksOf('docs/sites/astro.md')) {
    expect(layout).toContain(words(code).trim());
  }
});
