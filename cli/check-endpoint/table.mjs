/** @typedef {import('./run-checks.mjs').Result} Result */

const WIDTH = 96;

/**
 * A row of the table: what was checked, and below it what to mend.
 *
 * @param {Result} result
 */
export function inLines({name, flaw, unchecked}) {
  if (flaw) return [`✗ ${name}`, ...wrapped(flaw)];
  return unchecked ? [`– ${name} (not checked: ${unchecked})`] : [`✓ ${name}`];
}

/** @param {Result[]} results */
export function summary(results) {
  const flaws = results.filter(({flaw}) => flaw).length;
  const unchecked = results.filter((result) => result.unchecked).length;
  const hold = results.length - flaws - unchecked;
  return `${hold} hold, ${flaws} to mend, ${unchecked} not checked`;
}

/** @param {string} text */
function wrapped(text) {
  const indent = '    ';
  const lines = [indent];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length < WIDTH) lines[lines.length - 1] = `${line}${word} `;
    else lines.push(`${indent}${word} `);
  }
  return lines.map((line) => line.trimEnd());
}
