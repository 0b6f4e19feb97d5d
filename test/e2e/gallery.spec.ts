import type {Locator, Page} from '@playwright/test';
import type {AxeResults, RunOptions} from 'axe-core';

import type {ChatAiWidget} from '../../src/index.js';
import {expect, test} from './fixture.js';

const AXE = 'node_modules/axe-core/axe.min.js';

/** One scene each provokes these. */
const EXPECTED = /ERR_NAME_NOT_RESOLVED|config\/missing-app-id/;

test.describe('every message and every state', () => {
  test.skip(
    ({browserName}) => browserName !== 'chromium',
    'The pages are the same in all browsers',
  );
  test.use({reducedMotion: 'reduce'});
  test.setTimeout(240_000);

  for (const part of ['words', 'attachments', 'visitor', 'states']) {
    test(`is accessible, light and dark, and fits a narrow phone: ${part}`, async ({
      page,
      site,
      complaints,
    }) => {
      const scenes = await settle(page, `${site.url}/demo/gallery.html?theme=light&show=${part}`);
      await page.addScriptTag({path: AXE});
      for (const scene of scenes) {
        expect.soft(await violations(scene), await nameOf(scene)).toEqual([]);
      }

      await page.locator('chat-ai-widget').evaluateAll((widgets) => {
        for (const widget of widgets as ChatAiWidget[]) widget.theme = 'dark';
      });
      for (const scene of scenes) {
        const found = await violations(scene, {runOnly: 'color-contrast'});
        expect.soft(found, `${await nameOf(scene)}, dark`).toEqual([]);
      }

      await page.setViewportSize({width: 320, height: 640});
      for (const scene of scenes) {
        expect.soft(await overflow(scene), `${await nameOf(scene)}, narrow`).toBe(0);
      }

      const others = complaints.filter((complaint) => !EXPECTED.test(complaint));
      complaints.splice(0, Infinity, ...others);
    });
  }

  for (const name of ['inline', 'full']) {
    test(`is accessible as ${name}.html`, async ({page, site}) => {
      const [scene] = await settle(page, `${site.url}/demo/${name}.html`);
      await page.addScriptTag({path: AXE});

      expect(await violations(scene!)).toEqual([]);
    });
  }
});

/** The chats of a page, each as soon as it shows what it is there for. */
async function settle(page: Page, url: string): Promise<Locator[]> {
  await page.goto(url);
  const scenes = page.locator('[data-shows]');
  await scenes.first().waitFor();
  const all = await scenes.all();
  for (const scene of all) {
    await scene.scrollIntoViewIfNeeded();
    const shown = scene.getByText((await scene.getAttribute('data-shows')) ?? '');
    await expect(shown.last(), await nameOf(scene)).toBeVisible({timeout: 30_000});
  }
  return all;
}

function nameOf(scene: Locator): Promise<string> {
  return scene.evaluate((element) => element.querySelector('h3')?.textContent ?? element.localName);
}

async function violations(scene: Locator, options: RunOptions = {}): Promise<string[]> {
  await scene.scrollIntoViewIfNeeded();
  return scene.evaluate(async (element, options) => {
    const {axe} = window as unknown as {
      axe: {run(root: Element, options: RunOptions): Promise<AxeResults>};
    };
    const results = await axe.run(element, options);
    return results.violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
  }, options);
}

/** How much wider than the list of messages its content is. */
function overflow(scene: Locator): Promise<number> {
  return scene.getByRole('log').evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth);
}
