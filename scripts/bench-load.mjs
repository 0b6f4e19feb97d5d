// What a launcher costs a page, and how soon the chat is there: `npm run bench:load`, or
// `npm run bench:load -- --only launcher --dist dist --dist ../other/dist`. Takes what is built, to a
// phone: "Slow 4G", a processor four times as slow, nothing in the cache. A button without any
// library and one with Lit stand beside it; all are visited in turn, as often as there are runs.
// Where other jobs keep the machine busy, Chromium slows the processor down by more than it is told;
// `--cpu 1` leaves that out, and only the network is slow.
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';

import {open} from '../test/bench/load.mjs';
import {median} from '../test/bench/median.mjs';

/** What the widget may take. @type {Record<string, Record<string, number>>} */
const BUDGETS = {
  launcher: {'÷ vanilla': 1.04, requests: 1, 'bytes, brotli': 4000},
  'closed, over a blank page': {globals: 0},
  'opened at once': {'composer, ms': 720, globals: 0},
  'opened after hovering': {'composer, ms': 60, globals: 0},
};

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '5'},
    only: {type: 'string', default: ''},
    cpu: {type: 'string', default: '4'},
    dist: {type: 'string', multiple: true, default: ['dist']},
  },
});
const missing = values.dist.find((folder) => !existsSync(`${folder}/cdn/embed.js`));
if (missing !== undefined) {
  console.error(`There is no ${missing}/cdn/embed.js: run \`npm run build\` first.`);
  process.exit(1);
}

const {names, measurements, close} = await open({
  builds: values.dist,
  slowdown: Number(values.cpu),
});
const widths = [...names, 'budget'].map((name) => Math.max(name.length + 2, 10));
print(`median of ${values.runs}, CPU ÷ ${values.cpu}`, [...names, 'budget']);
/** @type {string[]} */
const runs = [];
for (const [what, measure] of Object.entries(measurements)) {
  if (!what.includes(values.only)) continue;
  /** @type {Awaited<ReturnType<typeof measure>>[]} */
  const rounds = [];
  for (let run = 0; run < Number(values.runs); run++) rounds.push(await measure());
  console.log(`\n${what}`);
  for (const of of new Set(rounds.flatMap(Object.values).flatMap(Object.keys))) {
    const columns = names.map((name) => rounds.flatMap((round) => round[name]?.[of] ?? []));
    print(`  ${of}`, [...columns.map(median), BUDGETS[what]?.[of] ?? NaN].map(written));
    for (const [index, numbers] of columns.entries()) {
      if (!of.endsWith('ms') || numbers.length === 0) continue;
      runs.push(`${what}: ${of}, ${names[index]}: ${numbers.map(written).join('  ')}`);
    }
  }
}
console.log(`\nEach run\n${runs.join('\n')}`);
await close();

/** @param {string} label @param {string[]} cells */
function print(label, cells) {
  const padded = cells.map((cell, index) => cell.padStart(widths[index] ?? 0));
  console.log(label.padEnd(24) + padded.join(''));
}

/** @param {number} number */
function written(number) {
  if (Number.isNaN(number)) return '';
  const digits = Number.isInteger(number) || number >= 100 ? 0 : 2;
  return number.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
