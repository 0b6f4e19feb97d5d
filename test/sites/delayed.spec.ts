import {expect, test} from '../e2e/fixture.js';
import {expectChat, fillIn, servePrinted} from '../e2e/printed.js';
import {codeBlocksOf} from '../support/code-blocks.js';
import {OPTIMISERS, delayed, rocketLoader} from './cms/delayed.js';

// What puts scripts off until somebody moves, and the words by which it leaves one alone.

const [printed] = codeBlocksOf('docs/sites/wordpress-optimisers.md');
const [, leftAlone] = codeBlocksOf('docs/sites/cloudflare.md');
const WORDS = /^ +(data-(cfasync|no-\w+|wpmeteor-\w+)="\w+"|nowprocket)\n/gm;

test.beforeEach(({page, site}) => servePrinted(page, site));

for (const [name, optimiser] of Object.entries(OPTIMISERS)) {
  test(`a script that ${name} puts off makes a chat after the first move`, async ({
    page,
    visit,
    sendbird,
    widget,
  }) => {
    const code = fillIn(printed?.code ?? '', sendbird).replace(WORDS, '');
    await visit(delayed(code, optimiser));
    await page.waitForLoadState('networkidle');
    await expect(widget.host).toHaveCount(0);

    await page.mouse.move(5, 5);

    await expect(widget.launcher).toBeVisible();
    await expectChat(widget);
  });

  if (!optimiser.word) continue;

  test(`a script with the word of ${name} is not put off`, async ({visit, sendbird, widget}) => {
    await visit(delayed(fillIn(printed?.code ?? '', sendbird), optimiser));

    await expect(widget.launcher).toBeVisible();
    await expectChat(widget);
  });
}

test('Rocket Loader leaves alone what says so', ({sendbird}) => {
  const {head = ''} = rocketLoader(fillIn(leftAlone?.code ?? '', sendbird));

  expect(head).not.toContain('text/javascript');
});

test('the words are none of our attributes', async ({visit, sendbird, widget}) => {
  await visit({head: fillIn(printed?.code ?? '', sendbird), body: ''});

  await expect(widget.launcher).toBeVisible();
  const names = await widget.host.evaluate((host) => host.getAttributeNames());
  expect(names.sort()).toEqual(['api-host', 'app-id', 'bot-id', 'ws-host']);
});
