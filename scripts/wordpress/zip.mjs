// `npm run site:wordpress`: writes the zip that WordPress installs.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';

import {ZIP, zipPlugin} from './plugin.mjs';

if (!existsSync('dist/cdn/embed.js')) {
  console.error('There is no dist/cdn/ yet: run `npm run build` first.');
  process.exit(1);
}
const file = `release/${ZIP}`;
const zip = zipPlugin();
mkdirSync('release', {recursive: true});
writeFileSync(file, zip);
console.log(`${file}: ${Math.round(zip.length / 1000)} kB`);
