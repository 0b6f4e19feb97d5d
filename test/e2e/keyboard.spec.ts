import {expect, test} from './fixture.js';

test.beforeEach(async ({visit, widget}) => {
  await visit();
  await expect(widget.launcher).toBeVisible();
});

test('a chat needs no mouse', async ({page, widget}) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', {name: 'Home'})).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(widget.launcher).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(widget.input).toBeFocused();
  await expect(widget.launcher).toHaveAttribute('aria-expanded', 'true');

  await page.keyboard.type('Without a mouse');
  await page.keyboard.press('Enter');
  await expect(widget.messages.getByText('Without a mouse')).toHaveCount(2);
  await expect(widget.input).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(widget.window).toBeHidden();
  await expect(widget.launcher).toBeFocused();
});

test('the window lets the keyboard out again', async ({page, widget}) => {
  await widget.open();
  await expect(widget.input).toBeFocused();

  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    if (await widget.host.evaluate((host) => document.activeElement !== host)) return;
  }

  throw new Error('The focus never left the widget.');
});

test('Shift and Enter make a new line', async ({page, widget}) => {
  await widget.open();
  await expect(widget.input).toBeFocused();

  await page.keyboard.type('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');

  await expect(widget.input).toHaveValue('one\ntwo');
});
