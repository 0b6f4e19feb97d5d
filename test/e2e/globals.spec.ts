import type {Page} from '@playwright/test';

import {untilIdle} from './embedding.js';
import {expect, test} from './fixture.js';

const namesOf = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(window));

const SCRIPTS = {
  'the script': (src: string) => `<script src="${src}" defer></script>`,
  'the module': (src: string) =>
    `<script type="module" src="${src.replace('embed.js', 'chat-ai-widget.js')}"></script>`,
  'everything in one file': (src: string) =>
    `<script src="${src.replace('embed.js', 'chat-ai-widget.single.js')}" defer></script>`,
};

for (const [name, script] of Object.entries(SCRIPTS)) {
  test(`${name} leaves nothing on window, neither at first nor after a chat`, async ({
    page,
    visit,
    embed,
    widget,
  }) => {
    await visit({head: '', body: ''});
    const blank = await namesOf(page);
    const added = async () => (await namesOf(page)).filter((each) => !blank.includes(each));

    await visit({head: script(embed.src)});
    await expect(widget.launcher).toBeVisible();
    await untilIdle(page);
    expect(await added(), 'before it is opened').toEqual([]);

    await widget.open();
    await widget.say('**Good** morning');
    await expect(widget.messages.getByText('morning')).toHaveCount(2);
    await widget.window.getByRole('button', {name: 'Menu'}).click();
    await widget.window.getByRole('button', {name: 'Menu'}).click();
    await widget.launcher.click();
    expect(await added(), 'after a chat').toEqual([]);
  });
}

test('until a visitor comes near, one file is loaded', async ({page, visit, embed, widget}) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  await visit();
  await expect(widget.launcher).toBeVisible();

  await untilIdle(page);

  expect(files.filter((file) => file.includes('/dist/'))).toEqual([embed.src]);
});
