// How long conversations hold: `npm run bench:list`, or `npm run bench:list -- --runs 1`. Times are
// milliseconds of the main thread: script, style, layout and paint. Each stands beside what the
// plainest page takes in the same run, one element per message and its textContent.
import {parseArgs} from 'node:util';

import {median} from '../test/bench/median.mjs';
import {open} from '../test/bench/stage.mjs';

/** @typedef {Awaited<ReturnType<Awaited<ReturnType<typeof open>>['page']>>} Subject */

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '3'},
    tokens: {type: 'string', default: '2000'},
    only: {type: 'string', default: ''},
  },
});
const tokens = Number(values.tokens);

/** @type {Record<string, (subject: Subject) => Promise<Record<string, number>>>} */
const MEASUREMENTS = {
  'first 1,000 messages': async (subject) => ({ms: await subject.fill(1000)}),
  'first 5,000 messages, then scrolled': async (subject) => ({
    ms: await subject.fill(5000),
    'ms per frame': await subject.scroll(),
  }),
  'an answer': (subject) => stream(subject, 20, 'prose'),
  'an answer after 5,000 messages': (subject) => stream(subject, 5000, 'prose'),
  'an answer of one list': (subject) => stream(subject, 20, 'list'),
  'an answer of one block of code': (subject) => stream(subject, 20, 'code'),
};

const browser = await open();
console.log(`${'median of '.padStart(50)}${values.runs}   widget    plain    ratio`);
for (const [what, measure] of Object.entries(MEASUREMENTS)) {
  if (!what.includes(values.only)) continue;
  const runs = [];
  for (let run = 0; run < Number(values.runs); run++) {
    runs.push({widget: await once('widget', measure), plain: await once('plain', measure)});
  }
  for (const unit of Object.keys(runs[0]?.widget ?? {})) {
    const widget = median(runs.map((run) => run.widget[unit] ?? NaN));
    const plain = median(runs.map((run) => run.plain[unit] ?? NaN));
    const ratio = median(runs.map((run) => (run.widget[unit] ?? NaN) / (run.plain[unit] ?? NaN)));
    const numbers = [widget, plain, ratio].map((number) => number.toFixed(2).padStart(9)).join('');
    console.log(`${what.padEnd(37)}${unit.padEnd(14)}${numbers}`);
  }
}
await browser.close();

/**
 * @param {'widget' | 'plain'} kind
 * @param {(subject: Subject) => Promise<Record<string, number>>} measure
 */
async function once(kind, measure) {
  const subject = await browser.page(kind);
  const measured = await measure(subject);
  await subject.close();
  return measured;
}

/**
 * @param {Subject} subject
 * @param {number} messages
 * @param {import('../test/bench/words.ts').Shape} shape
 */
async function stream(subject, messages, shape) {
  await subject.fill(messages);
  const quarters = await subject.stream(shape, tokens);
  const [first = NaN, , , last = NaN] = quarters;
  return {
    'ms per token': quarters.reduce((sum, quarter) => sum + quarter, 0) / 4,
    'last ÷ first': last / first,
  };
}
