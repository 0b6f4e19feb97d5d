// Runs the widget on other people's sites: in a CMS, in frameworks, behind servers in each language.
// What they need is large, so it is installed here and not by `npm test`. Arguments are Playwright's:
// `npm run test:sites -- wordpress`.
import {execFileSync} from 'node:child_process';
import {dirname} from 'node:path';

import {PROGRAMS} from '../test/sites/programs.mjs';
import {installMissing} from './debian.mjs';
import {installBrowsers} from './install-browsers.mjs';
import {installParts} from './install-parts.mjs';
import {conclude, run} from './lanes.mjs';

const {ready, notes} = await installBrowsers([]);
if (!ready) {
  console.error(notes.join('\n'));
  process.exit(1);
}
const {missing, why} = await installMissing(PROGRAMS);
for (const {name} of missing) notes.push(`What needs ${name} is skipped: none here. ${why}`);

installParts(packagesIn(['recipes', 'sites', 'test/sites']));

const eleventy = 'node_modules/@11ty/eleventy/cmd.cjs';
const config = '--config=sites/docs/eleventy.config.mjs';
execFileSync(process.execPath, [eleventy, config], {stdio: ['ignore', 2, 2]});

const args = ['test', '--config', 'playwright.sites.config.mjs', ...process.argv.slice(2)];
conclude(await run('node_modules/@playwright/test/cli.js', args), notes);

/**
 * Each has a package of its own, so that the product's tree stays small.
 *
 * @param {string[]} folders
 */
function packagesIn(folders) {
  const files = folders.map((folder) => `${folder}/**/package-lock.json`);
  const listed = execFileSync('git', ['ls-files', ...files], {encoding: 'utf8'});
  return listed.split('\n').filter(Boolean).map(dirname);
}
