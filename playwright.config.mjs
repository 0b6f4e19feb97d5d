import {defineConfig} from '@playwright/test';

import {browserArgs, findBrowser, findFirefox} from './scripts/browser.mjs';

const chromium = {executablePath: findBrowser(), args: browserArgs};
const firefox = findFirefox();

const driven = [
  {name: 'package', testMatch: 'package/**/*.spec.ts'},
  {name: 'chromium', testMatch: 'e2e/**/*.spec.ts', use: {launchOptions: chromium}},
  ...(firefox
    ? [
        {
          name: 'firefox',
          testMatch: 'e2e/**/*.spec.ts',
          // Several tabs and page life take minutes there; nothing in these is Firefox's own.
          testIgnore:
            /(tabs|page-life|two-versions|gallery|leaks|network|bfcache|printed-code|mistakes|embed-made|embed-ways|globals|official-widget|phone)\.spec\.ts/,
          // Any Firefox there is, by WebDriver BiDi; Playwright's own would be a download.
          use: {
            browserName: /** @type {const} */ ('firefox'),
            channel: 'moz-firefox',
            launchOptions: {executablePath: firefox},
          },
        },
      ]
    : []),
];

/** Playwright can't drive this one: test/webkit/ does. What is another there than elsewhere. */
const webkit = {
  name: 'webkit',
  testMatch: /(bfcache|csp|embed|keyboard|looks|page-life|properties|window-box)\.spec\.ts/,
  use: {browserName: /** @type {const} */ ('webkit'), trace: /** @type {const} */ ('off')},
};

export default defineConfig({
  testDir: 'test',
  // Two run at once, and each empties its own.
  outputDir: `test-results/${process.env.BROWSER ?? 'driven'}`,
  // Tests mostly wait; one for each core of a small machine.
  workers: 2,
  timeout: 30_000,
  expect: {timeout: 10_000},
  forbidOnly: true,
  retries: 1,
  reporter: [['list'], ['./scripts/count-tests.mjs']],
  use: {trace: 'on-first-retry'},
  projects: process.env.BROWSER === 'webkit' ? [webkit] : driven,
});
