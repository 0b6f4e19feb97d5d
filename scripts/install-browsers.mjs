// The browsers that tests run in.
import {NO_CHROMIUM, findFirefox, findWebKit, lookForChromium} from './browser.mjs';
import {installMissing} from './debian.mjs';

/** @typedef {import('./debian.mjs').Need} Need */

/** @type {Need} */
const CHROMIUM = {
  name: 'Chromium',
  packages: ['chromium'],
  isThere: () => Boolean(lookForChromium()),
};

/** @type {Need[]} */
const OTHERS = [
  {name: 'Firefox', packages: ['firefox-esr'], isThere: () => Boolean(findFirefox())},
  {name: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb'], isThere: findWebKit},
];

/**
 * Gets those that this machine lacks. Tells whether there is one in the end that tests can run in,
 * and what to say of those that are missing.
 *
 * @param {Need[]} others What is wanted besides Chromium.
 */
export async function installBrowsers(others = OTHERS) {
  const {missing, why} = await installMissing([CHROMIUM, ...others]);
  if (missing.includes(CHROMIUM)) return {ready: false, notes: [`${NO_CHROMIUM} ${why}`]};
  const notes = missing.map(({name}) => `Tests in ${name} are skipped: none here. ${why}`);
  return {ready: true, notes};
}
