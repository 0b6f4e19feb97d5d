import {expect, test} from '../e2e/fixture.js';
import {expectChat, fillIn, servePrinted} from '../e2e/printed.js';
import {ROUTERS, routedPages} from './routers.js';
import {codeBlocksOf} from '../support/code-blocks.js';

// What the pages on Turbo and htmx print, with the real ones; routers.spec.ts tries the rest.

const PAGES = {turbo: ['Turbo'], htmx: ['htmx', 'htmx with idiomorph']};

test.beforeEach(({page, site}) => servePrinted(page, site));

for (const [name, routers] of Object.entries(PAGES)) {
  const [head, inBody] = codeBlocksOf(`docs/sites/${name}.md`);

  for (const router of routers) {
    for (const block of [head, inBody]) {
      test(`${block?.name ?? name} goes on from page to page with ${router}`, async ({
        page,
        visit,
        sendbird,
        widget,
      }) => {
        const code = fillIn(block?.code ?? '', sendbird);
        const place = block === head ? {head: code, body: ''} : {head: '', body: code};
        await visit(routedPages(ROUTERS[router]!, place));
        await expectChat(widget);
        await widget.input.fill('A draft');

        await page.getByRole('link', {name: 'To Two'}).click();
        await expect(page.getByRole('heading', {level: 1})).toHaveText('Two');
        // Longer than an element that is gone keeps its chat.
        await page.waitForTimeout(1500);

        await expect(widget.host).toHaveCount(1);
        await expect(widget.input).toHaveValue('A draft');
        await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
      });
    }
  }
}
