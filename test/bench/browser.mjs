import {chromium} from '@playwright/test';

import {browserArgs, findBrowser} from '../../scripts/browser.mjs';

export const launch = () => chromium.launch({executablePath: findBrowser(), args: browserArgs});

/**
 * Makes a function that tells what Chromium has counted for a page: seconds of its main thread,
 * bytes of its heap.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<() => Promise<Record<string, number>>>}
 */
export async function metricsOf(page) {
  const session = await page.context().newCDPSession(page);
  // Time on the processor, not on the wall: other jobs on the machine do not count.
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  return async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  };
}
