import type {Page} from '@playwright/test';

import {expect, test} from './fixture.js';

/** What the clipboard holds, as one finds out who may not ask. */
async function pasted(page: Page): Promise<string> {
  const field = page.getByRole('textbox', {name: 'Notes'});
  await field.fill('');
  await field.press('ControlOrMeta+v');
  return field.inputValue();
}

test.beforeEach(async ({page, visit, embed, widget}) => {
  // As on a page without HTTPS.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await visit({body: `<textarea aria-label="Notes"></textarea>${embed.tag()}`});
  await widget.open();
});

test('what is selected and copied is what is seen', async ({page, widget}) => {
  for (const text of ['One', '**Two**']) {
    await widget.say(text);
    await expect(widget.messages.getByText(/One|Two/)).toHaveCount(text === 'One' ? 2 : 4);
  }
  const boxes = widget.messages.locator('.bubble');
  const first = await boxes.first().boundingBox();
  const last = await boxes.last().boundingBox();
  if (!first || !last) throw new Error('There is nothing to select.');

  await page.mouse.move(first.x + 4, first.y + 12);
  await page.mouse.down();
  await page.mouse.move(last.x + 20, last.y + 20, {steps: 5});
  await page.mouse.move(last.x + last.width - 4, last.y + 20, {steps: 5});
  await page.mouse.up();
  await page.keyboard.press('ControlOrMeta+c');

  const lines = (await pasted(page)).split('\n').map((line) => line.trim());
  const isSaid = (line: string) => line !== '' && !/^\d+:\d\d/.test(line);
  expect(lines.filter(isSaid)).toEqual(['One', 'Echo', 'One', '**Two**', 'Echo', 'Two']);
});

test('code is copied on a page without HTTPS, too', async ({page, widget}) => {
  await widget.say('```js\nlet it = be;\n```');

  await widget.messages.getByRole('button', {name: 'Copy'}).click();

  await expect(widget.messages.getByRole('button', {name: 'Copied'})).toBeFocused();
  expect(await pasted(page)).toBe('let it = be;');
});
