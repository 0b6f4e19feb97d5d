import {copyFileSync} from 'node:fs';
import {join} from 'node:path';

import {npm} from './npm-package.mjs';
import {git} from './objections.mjs';

/**
 * What the package is made of, as CycloneDX. Two runs on one commit give the same: it has the time of
 * the commit, and no number that is drawn.
 *
 * Left to `--omit dev`, npm leaves out whatever a tool of ours needs as well, such as Lit. So it looks
 * at the package that has no tools.
 *
 * @param {string} folder With the package as it goes to npm.
 */
export function sbom(folder) {
  copyFileSync('package-lock.json', join(folder, 'package-lock.json'));
  npm(['prune', '--package-lock-only', '--offline', '--no-audit', '--no-fund'], folder);
  const bom = JSON.parse(
    npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], folder),
  );
  delete bom.serialNumber;
  bom.metadata.timestamp = git('log', '-1', '--format=%cI');
  return `${JSON.stringify(bom, null, 2)}\n`;
}
