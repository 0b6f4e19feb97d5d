// Makes everything that a release consists of, in release/, of what is built: `npm run release`.
// With `-- --publish` it goes to npm, too; anything that speaks against that is said before.
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';

import {layOut} from './release/cdn.mjs';
import {sectionOf} from './release/changelog.mjs';
import {npm, packTo, withPackage} from './release/npm-package.mjs';
import {objectionsTo} from './release/objections.mjs';
import {sbom} from './release/sbom.mjs';
import {ZIP, zipPlugin} from './wordpress/plugin.mjs';

const {values} = parseArgs({
  options: {
    publish: {type: 'boolean', default: false},
    // Where, and whether with a proof of where it was built, which only CI can have.
    registry: {type: 'string'},
    provenance: {type: 'boolean', default: true},
  },
  allowNegative: true,
});

const OUT = 'release';
const about = JSON.parse(readFileSync('package.json', 'utf8'));
const {version} = about;
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const section = sectionOf(changelog, version);
const objections = objectionsTo(version, section);
if (!existsSync('dist/cdn/integrity.json')) objections.unshift('Nothing is built.');

if (values.publish && objections.length > 0) {
  console.error(`Nothing is published.\n${objections.map((line) => `  ${line}`).join('\n')}`);
  process.exit(1);
}

rmSync(OUT, {recursive: true, force: true});
mkdirSync(OUT);
const tarball = withPackage(about, (folder) => {
  const packed = packTo(folder, OUT);
  writeFileSync(join(OUT, `${about.name}-${version}.cdx.json`), sbom(folder));
  return packed;
});
layOut('dist/cdn', join(OUT, 'cdn'), version);
writeFileSync(join(OUT, ZIP), zipPlugin());
const notes = section ?? sectionOf(changelog, 'Unreleased') ?? '';
writeFileSync(join(OUT, 'notes.md'), `${notes}\n`);
writeFileSync(join(OUT, 'SHA256SUMS'), sums());

console.log(
  `${version}, in ${OUT}/:\n${readdirSync(OUT)
    .map((name) => `  ${name}`)
    .join('\n')}`,
);
if (values.publish) publish();
else console.log(['Nothing is published: that takes `--publish`.', ...objections].join('\n'));

function publish() {
  const options = ['--access', 'public', '--tag', version.includes('-') ? 'next' : 'latest'];
  if (values.provenance) options.push('--provenance');
  if (values.registry) options.push('--registry', values.registry);
  try {
    // Without the dot, npm takes it for a repository on GitHub.
    npm(['publish', `./${OUT}/${tarball}`, ...options]);
    console.log(`Published ${about.name}@${version}.`);
  } catch {
    console.error('Nothing is published. What npm says of it stands above.');
    process.exitCode = 1;
  }
}

/** Of every file, as `sha256sum --check` reads it. */
function sums() {
  const files = readdirSync(OUT, {recursive: true, withFileTypes: true});
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(OUT.length + 1))
    .sort();
  return paths.map((path) => `${sha256(join(OUT, path))}  ${path}\n`).join('');
}

/** @param {string} file */
function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
