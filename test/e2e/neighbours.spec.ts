import type {Page} from '@playwright/test';

import {expect, test} from './fixture.js';
import {FOCUS_TRAPS, bundle} from './neighbours.js';

const TALL = Array.from({length: 60}, (_, line) => `Line ${line}`).join('\n');

test.use({viewport: {width: 1000, height: 800}});

for (const [name, source] of Object.entries(FOCUS_TRAPS)) {
  test(`${name} leaves the focus to whoever writes in the chat`, async ({
    page,
    visit,
    embed: {src, tag},
    widget,
  }) => {
    const content = '<div class="modal-dialog"><input aria-label="Name" /></div>';
    const dialog = `<div id="dialog" class="modal" tabindex="-1">${content}</div>`;
    await visit({
      head: `<script src="${src}" defer></script><script src="/trap.js" defer></script>`,
      body: dialog + tag(),
      files: {'/trap.js': await bundle(source)},
    });
    await widget.open();
    await expect(widget.input).toBeFocused();
    await page.evaluate('trap()');
    await expect(page.locator('#dialog:focus-within')).toBeVisible();

    await widget.input.click();
    await page.keyboard.type('Written slowly', {delay: 10});
    await expect(widget.input).toHaveValue('Written slowly');
    await page.keyboard.press('Enter');

    await expect(widget.messages.getByText('Written slowly')).toHaveCount(2);
    await expect(widget.input).toBeFocused();
    await page.getByRole('textbox', {name: 'Name'}).first().click();
    await expect(page.locator('#dialog:focus-within')).toBeVisible();
  });
}

test('a page that makes its own scrolling of the wheel leaves the list its own', async ({
  page,
  visit,
  embed: {src, tag},
  widget,
}) => {
  const lenis = "import Lenis from 'lenis'; new Lenis({autoRaf: true});";
  await visit({
    head: `<script src="${src}" defer></script><script src="/lenis.js" defer></script>`,
    body: `<div style="block-size: 5000px"></div>${tag()}`,
    files: {'/lenis.js': await bundle(lenis)},
  });
  await widget.open();
  await widget.say(TALL);
  await expect(widget.messages.getByText('Line 59')).toHaveCount(2);
  const list = () => widget.messages.evaluate((log) => Math.round(log.scrollTop));
  const end = await list();

  await widget.messages.hover();
  await page.mouse.wheel(0, -200);
  await expect.poll(list).toBe(end - 200);
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await page.mouse.move(100, 100);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('Dark Reader leaves the ground of code a shade of its text', async ({
  page,
  visit,
  embed: {src, tag},
  widget,
}) => {
  const reader = "import {enable} from 'darkreader'; window.darken = () => enable({});";
  await visit({
    head: `<script src="${src}" defer></script><script src="/reader.js" defer></script>`,
    body: tag({theme: 'light'}),
    files: {'/reader.js': await bundle(reader)},
  });
  await widget.open();
  await widget.say('`In line`\n\n```js\nlet it = be;\n```');
  const block = widget.messages.locator('chat-ai-code-block');
  await expect(block).toBeVisible();

  await page.evaluate('darken()');

  const sheets = () => block.evaluate(({shadowRoot}) => shadowRoot?.adoptedStyleSheets.length);
  await expect.poll(sheets).toBeGreaterThan(1);
  for (const code of [block, widget.messages.getByText('In line', {exact: true})]) {
    await expect(code).toHaveCSS('background-color', / \/ 0\.0[68]\)$/);
  }
});

test.describe('a modal dialog of the page', () => {
  const body = '<dialog><button>In the dialog</button></dialog>';
  const show = (page: Page) => page.evaluate(() => document.querySelector('dialog')?.showModal());

  test('costs the chat behind it nothing', async ({page, visit, embed, widget}) => {
    await visit({body: body + embed.tag({'bot-id': 'stream'})});
    await widget.open();
    await widget.say('Tell me all');
    await widget.input.fill('A draft');

    await show(page);
    await expect(page.getByRole('button', {name: 'In the dialog'})).toBeFocused();
    await page.keyboard.type('lost');
    await expect(widget.messages.locator('[aria-busy=false]')).toContainText('That was all of it.');
    await page.keyboard.press('Escape');

    await expect(page.locator('dialog')).toBeHidden();
    await expect(widget.input).toHaveValue('A draft');
    await widget.input.press('Enter');
    await expect(widget.messages.getByText('A draft')).toBeVisible();
  });

  test('takes the chat in, which closes alone', async ({page, visit, embed, widget}) => {
    await visit({body: body + embed.tag()});
    await widget.open();
    await widget.input.fill('A draft');

    await show(page);
    await page.evaluate(() => {
      const widget = document.querySelector('chat-ai-widget');
      if (widget) document.querySelector('dialog')?.append(widget);
    });
    await widget.input.press('Enter');
    await expect(widget.messages.getByText('A draft')).toHaveCount(2);

    await page.keyboard.press('Escape');
    await expect(widget.window).toBeHidden();
    await expect(page.locator('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toBeHidden();
  });
});
