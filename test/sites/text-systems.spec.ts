import {execFileSync} from 'node:child_process';

import {expect, test} from '../e2e/fixture.js';
import {expectChat, fillIn, servePrinted} from '../e2e/printed.js';
import type {Widget} from '../e2e/widget.js';
import {codeBlocksOf} from '../support/code-blocks.js';
import {drupal, filterText, joomla} from './cms/text-filters.js';
import {load} from './load.mjs';
import {isThere} from './programs.mjs';

// Drupal and Joomla: the script comes by code of the theme, and what editors write is filtered.

const [library, , sentence, addedTag] = codeBlocksOf('docs/sites/drupal.md');
const [template, article] = codeBlocksOf('docs/sites/joomla.md');

test.beforeEach(({page, site}) => servePrinted(page, site));

/** A library as Drupal prints it: its external files with their attributes. */
async function drupalLibrary(yaml: string): Promise<string> {
  const {parse} = (await load('yaml')) as {parse: (text: string) => Libraries};
  const files = Object.values(parse(yaml)).flatMap(({js}) => Object.entries(js));
  return files
    .map(([src, {attributes}]) => {
      const printed = Object.entries(attributes).map(([name, value]) =>
        value === true ? name : `${name}="${value}"`,
      );
      return `<script src="${src}" ${printed.join(' ')}></script>`;
    })
    .join('');
}
type Libraries = Record<string, {js: Record<string, {attributes: Record<string, string | true>}>}>;

const joomlaTemplate = (code: string) =>
  execFileSync('php', ['test/sites/cms/joomla.php'], {input: code, encoding: 'utf8'});

async function expectAda(widget: Widget): Promise<void> {
  await expectChat(widget);
  await expect(widget.host).toHaveJSProperty('session.userId', 'ada');
}

test("a library of Drupal's makes a chat, and a link in a text opens it", async ({
  page,
  visit,
  sendbird,
  widget,
}) => {
  const text = filterText(sentence?.code ?? '', drupal());
  await visit({head: await drupalLibrary(fillIn(library?.code ?? '', sendbird)), body: text});

  await page.getByRole('link', {name: 'our bot'}).click();

  await expect(widget.window).toBeVisible();
  await expectAda(widget);
});

test('a text of Drupal whose format has our tag chats', async ({visit, embed, widget}) => {
  const [, tag = '', attributes = ''] = /<([\w-]+) ([^>]*)>/.exec(addedTag?.code ?? '') ?? [];
  // The local service is at an address of its own, and `ws:` is no protocol that Drupal knows.
  const added = {[tag]: `${attributes} api-host ws-host`};
  const text = filterText(embed.tag({mode: 'inline'}), drupal(added));
  expect(filterText(embed.tag(), drupal())).toBe('');

  await visit({body: text});

  await expectChat(widget);
});

test("a template of Joomla's makes a chat, and an article opens it", async ({
  page,
  visit,
  sendbird,
  widget,
}) => {
  test.skip(!isThere('PHP'), 'There is no PHP here.');
  const text = filterText(article?.code ?? '', joomla);
  await visit({head: joomlaTemplate(fillIn(template?.code ?? '', sendbird)), body: text});

  await page.getByRole('button', {name: 'ask where your order is'}).click();

  await expect(widget.messages.getByText('Where is my order?')).toHaveCount(2);
  await widget.window.getByRole('button', {name: 'Close'}).click();
  await page.getByRole('link', {name: 'our bot'}).click();
  await expect(widget.window).toBeVisible();
  await expectAda(widget);
});

test('a text of Joomla keeps no chat', ({embed}) => {
  const tags = `<p>Hello ${embed.tag()}</p><script src="${embed.src}"></script>`;

  expect(filterText(tags, joomla)).toBe('<p>Hello </p>');
});
