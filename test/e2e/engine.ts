import * as playwright from '@playwright/test';
import type {Page} from '@playwright/test';

import {expect as expectInWebKit} from '../webkit/matchers.js';
import {WebKitPage} from '../webkit/page.js';
import {test as testInWebKit} from '../webkit/test.js';

const isWebKit = process.env.BROWSER === 'webkit';

/** Playwright drives Chromium and Firefox; WebKitGTK speaks WebDriver alone. */
export const test = isWebKit ? (testInWebKit as typeof playwright.test) : playwright.test;
export const expect = isWebKit ? expectInWebKit : playwright.expect;

/** Playwright tells at once what a console complains about; WebDriver has to be asked. */
export async function askForComplaints(page: Page | WebKitPage): Promise<void> {
  if (page instanceof WebKitPage) await page.leave();
}
