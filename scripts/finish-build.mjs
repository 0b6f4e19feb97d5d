// What is left to do when everything is built: `dist/cdn/integrity.json`, what editors and frameworks
// know of the element, and the sizes, which fail the build where they are over their budget.
import {writeFileSync} from 'node:fs';

import {writeEditorData} from './build/editor-data.mjs';
import {integrityOf} from './build/integrity.mjs';
import {measure} from './build/sizes.mjs';

writeFileSync('dist/cdn/integrity.json', `${JSON.stringify(integrityOf(), null, 2)}\n`);
writeEditorData('dist/editors');

const measured = measure();
console.log(`\n${'bytes, brotli'.padStart(45)}   at most`);
for (const {what, bytes, budget} of measured) {
  const over = bytes > budget ? '  too large' : '';
  console.log(
    `${what.padEnd(34)}${String(bytes).padStart(11)}${String(budget).padStart(10)}${over}`,
  );
}
process.exitCode = measured.some(({bytes, budget}) => bytes > budget) ? 1 : 0;
