// Prints the recipes into docs/token-endpoint/: the code below a comment that names a file is that file.
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const FOLDER = 'docs/token-endpoint';
const PRINTED = /(<!-- (recipes\/[\w./-]+) -->\n\n```\w+\n)[^]*?(```)/g;

/** @param {string} page The text of one. */
export function withRecipes(page) {
  return page.replace(PRINTED, (_, before, file, after) => before + codeOf(file) + after);
}

/** The pages, and the files that they print. */
export function recipePages() {
  return readdirSync(FOLDER).map((name) => {
    const file = join(FOLDER, name);
    const text = readFileSync(file, 'utf8');
    return {file, text, prints: [...text.matchAll(PRINTED)].map(([, , printed = '']) => printed)};
  });
}

/** @param {string} file */
function codeOf(file) {
  return readFileSync(file, 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const {file, text} of recipePages()) writeFileSync(file, withRecipes(text));
}
