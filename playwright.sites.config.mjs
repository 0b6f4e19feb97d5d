import {defineConfig} from '@playwright/test';

import {browserArgs, findBrowser} from './scripts/browser.mjs';

export default defineConfig({
  testDir: 'test/sites',
  outputDir: 'test-results/sites',
  workers: 2,
  // Other people's servers start, build and install.
  timeout: 120_000,
  expect: {timeout: 15_000},
  forbidOnly: true,
  retries: 1,
  reporter: [['list'], ['./scripts/count-tests.mjs']],
  use: {trace: 'on-first-retry', launchOptions: {executablePath: findBrowser(), args: browserArgs}},
  projects: [{name: 'sites'}],
});
