import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

const CDN = 'dist/cdn';

/** @returns {Record<string, string>} What each file of dist/cdn must be, by its path there. */
export function integrityOf() {
  const files = readdirSync(CDN, {recursive: true, encoding: 'utf8'});
  const scripts = files.filter((file) => file.endsWith('.js')).sort();
  return Object.fromEntries(scripts.map((file) => [file.replaceAll('\\', '/'), hashOf(file)]));
}

/**
 * What a page writes so that a browser runs nothing but these files: the tag with its hash, and an
 * import map with those of the chunks.
 *
 * @param {Record<string, string>} integrity
 * @param {string} base Address of the folder, with a slash at its end.
 */
export function integritySnippet(integrity, base) {
  const chunks = Object.entries(integrity).filter(([file]) => file.startsWith('chunks/'));
  const known = chunks.map(([file, hash]) => [base + file, hash]);
  const map = JSON.stringify({integrity: Object.fromEntries(known)}, null, 2);
  return `<script type="importmap">
${map}
</script>
<script
  src="${base}embed.js"
  integrity="${integrity['embed.js']}"
  crossorigin="anonymous"
  defer
></script>`;
}

/** @param {string} file */
function hashOf(file) {
  return `sha384-${createHash('sha384')
    .update(readFileSync(join(CDN, file)))
    .digest('base64')}`;
}
