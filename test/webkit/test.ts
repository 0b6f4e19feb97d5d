import {test as base} from '@playwright/test';
import {build} from 'esbuild';

import {startWebKit} from '../../scripts/webkit/driver.mjs';
import type {WebKit} from '../../scripts/webkit/driver.mjs';
import {WebKitPage} from './page.js';

interface Started {
  webkit: {driver: WebKit; tools: string};
}

/**
 * Playwright's `test`, with a page in WebKitGTK, which Playwright itself can't drive. What plain
 * WebDriver has no word for skips the test that needs it.
 */
export const test = base.extend<object, Started>({
  webkit: [
    async ({}, use) => {
      const [driver, tools] = await Promise.all([startWebKit(), bundleTools()]);
      await use({driver, tools});
      await driver.stop();
    },
    {scope: 'worker'},
  ],

  page: async ({webkit: {driver, tools}}, use) => {
    const page = new WebKitPage(driver, tools, lacks);
    await page.setViewportSize({width: 1280, height: 720});
    await use(orSkipped(page) as never);
    // Another test is another visitor. What is kept by origin has another one with each shop.
    await driver.delete('/cookie');
    await driver.open('about:blank');
  },

  context: async ({}, use) => use(orSkipped({}) as never),
});

async function bundleTools(): Promise<string> {
  const entryPoints = ['test/webkit/in-page.ts'];
  const {outputFiles} = await build({entryPoints, bundle: true, minify: true, write: false});
  return outputFiles[0]?.text ?? '';
}

function lacks(what: string): void {
  test.skip(true, `Plain WebDriver has no ${what}`);
}

function orSkipped(thing: object): object {
  return new Proxy(thing, {
    get(target, name) {
      // Symbols, `then` and what begins so is asked for by those who only look what it is.
      if (name in target || typeof name === 'symbol' || /^(then$|_)/.test(name)) {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      }
      lacks(name);
      return undefined;
    },
  });
}
