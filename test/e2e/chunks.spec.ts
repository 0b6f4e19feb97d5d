import type {Page} from '@playwright/test';

import {expect, test} from './fixture.js';

// A network has no order: whichever part comes last, the chat must start.
const ORDERS = [
  ['window', 'chat', 'sendbird', 'ko'],
  ['window', 'ko', 'chat', 'sendbird'],
  ['chat', 'sendbird', 'ko', 'window'],
  ['sendbird', 'chat', 'window', 'ko'],
];

for (const order of ORDERS) {
  test(`chunks may come in any order: ${order.join(', ')}`, async ({
    page,
    visit,
    embed,
    widget,
  }) => {
    await delay(page, order);
    await visit({body: embed.tag({lang: 'ko'})});
    await widget.host.getByRole('button', {name: '채팅', exact: true}).click();
    const window = widget.host.getByRole('dialog');

    await window.getByRole('textbox').fill('안녕하세요');
    await window.getByRole('textbox').press('Enter');

    await expect(window.getByRole('log').getByText('안녕하세요')).toHaveCount(2);
  });
}

test('a chunk that did not load is loaded at the next try', async ({
  page,
  browserName,
  visit,
  widget,
  complaints,
}) => {
  // What imports that chunk finds it under its first address, which Firefox never fetches again.
  test.skip(browserName !== 'chromium', 'Firefox keeps an import that failed');
  let failing = true;
  // Tried again, it has another query.
  await page.route(/chunks.window/, (route) => (failing ? route.abort() : route.continue()));
  await visit();
  await widget.open();
  const again = widget.host.getByRole('button', {name: 'Try again'});
  await expect(again).toBeVisible();

  failing = false;
  complaints.length = 0;
  await again.click();

  await expect(widget.messages).toBeVisible();
  complaints.length = 0;
});

test('code can be read where its chunk never loads', async ({page, visit, widget, complaints}) => {
  await page.route(/chunks.code-block/, (route) => route.abort());
  await visit();
  await widget.open();

  await widget.say('```js\nconst a = 1;\n```');

  const code = widget.messages.locator('chat-ai-code-block');
  await expect(code).toHaveText('const a = 1;');
  await expect(code).toBeVisible();
  complaints.length = 0;
});

test('a transcript that could not be saved is told of, and saved at the next try', async ({
  page,
  browserName,
  visit,
  widget,
  complaints,
}) => {
  let failing = true;
  await page.route(/chunks.transcript/, (route) => (failing ? route.abort() : route.continue()));
  await visit();
  await widget.open();
  await widget.say('Hello');
  await expect(widget.messages.getByText('Hello')).toHaveCount(2);
  const save = async () => {
    await widget.window.getByRole('button', {name: 'Menu'}).click();
    await widget.window.getByRole('menuitem', {name: 'Text'}).click();
  };
  const notice = widget.window.getByText('couldn’t save');

  await save();
  await expect(notice).toBeVisible();

  failing = false;
  complaints.length = 0;
  // Firefox tells of no download.
  const saved = browserName === 'chromium' && page.waitForEvent('download');
  await save();
  if (saved) expect((await saved).suggestedFilename()).toBe('chat.txt');
  await expect(notice).toBeHidden();
});

async function delay(page: Page, order: string[]): Promise<void> {
  for (const [index, name] of order.entries()) {
    await page.route(`**/chunks/${name}-*.js`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, index * 250));
      await route.continue();
    });
  }
}
