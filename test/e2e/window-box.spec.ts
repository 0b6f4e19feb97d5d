import {expect, test} from './fixture.js';

test('a large window is larger', async ({page, visit, embed, widget}) => {
  await page.setViewportSize({width: 1280, height: 900});
  await visit({body: embed.tag({expanded: ''})});
  await widget.open();

  await expect(widget.window).toHaveCSS('inline-size', '743px');
});

test('all of a conversation is printed, light', async ({
  page,
  visit,
  embed,
  widget,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'Firefox is not told about print');
  const style = 'block-size: 320px';
  await visit({body: embed.tag({mode: 'inline', connect: 'load', theme: 'dark', style})});
  const region = widget.host.getByRole('region');
  const input = region.getByRole('textbox', {name: 'Write a message…'});
  for (const text of ['One', 'Two', 'Three']) {
    await input.fill(text);
    await input.press('Enter');
    await expect(region.getByText(text)).toHaveCount(2);
  }

  await page.emulateMedia({media: 'print'});

  await expect.poll(() => region.evaluate((box) => box.clientHeight)).toBeGreaterThan(400);
  expect(await region.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
  await expect(region).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});
