import {readFileSync} from 'node:fs';

import {elementOf} from '../../scripts/generate-docs.mjs';
import {expect, test} from './fixture.js';

const {cssParts = []} = elementOf(readFileSync('custom-elements.json', 'utf8'));

test('on a phone the window is the whole screen', async ({page, visit, widget}) => {
  await page.setViewportSize({width: 390, height: 844});
  await visit();

  await widget.open();

  await expect(widget.input).toBeVisible();
  const box = await widget.window.boundingBox();
  expect(box).toEqual({x: 0, y: 0, width: 390, height: expect.closeTo(844, 1)});
  await widget.window.getByRole('button', {name: 'Close chat'}).click();
  await expect(widget.launcher).toBeVisible();
});

test('on a desk it leaves the page in sight', async ({page, visit, widget}) => {
  await page.setViewportSize({width: 1280, height: 800});
  await visit();

  await widget.open();

  await expect(widget.input).toBeVisible();
  const box = await widget.window.boundingBox();
  expect(box?.width).toBeLessThan(450);
  expect(box?.height).toBeLessThan(700);
});

/** Of messages that this bot does not send. */
const RARE = 'teaser source card cta form field choice submit feedback file'.split(' ');

test('a page reaches every part', async ({page, visit, embed, widget}) => {
  const rules = cssParts.map(({name}) => `chat-ai-widget::part(${name}) {--reached: yes}`);
  await visit({
    head: `<style>${rules.join('\n')}</style><script src="${embed.src}" defer></script>`,
    body: embed.tag({'bot-id': 'docs-bot'}),
  });

  await widget.open();

  await expect(widget.window.getByRole('button', {name: 'How do I theme it?'})).toBeVisible();
  for (const {name} of cssParts.filter(({name}) => !RARE.includes(name))) {
    await expect(page.locator(`[part~="${name}"]`).first(), name).toHaveCSS('--reached', 'yes');
  }
});

test('a page sets the custom properties', async ({visit, embed, widget}) => {
  await visit({
    head: `<style>
        chat-ai-widget {
          --chat-ai-accent: rgb(255, 255, 0);
          --chat-ai-surface: rgb(1, 2, 3);
          --chat-ai-radius: 5px;
          --chat-ai-font: monospace;
        }
      </style>
      <script src="${embed.src}" defer></script>`,
  });

  await widget.open();

  await expect(widget.launcher).toHaveCSS('background-color', 'rgb(255, 255, 0)');
  await expect(widget.window).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  await expect(widget.window).toHaveCSS('border-radius', '5px');
  await expect(widget.input).toHaveCSS('font-family', 'monospace');
});
