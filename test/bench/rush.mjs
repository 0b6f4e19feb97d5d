import {build} from 'esbuild';

/** @typedef {typeof import('../../src/session/token-client.js')} TokenClient */
/** @typedef {{now(): number, random(): number, setTimeout(run: () => void, ms: number): number, clearTimeout(id: number): void}} Clock */

/**
 * @typedef {object} Rush
 * @property {number} widgets How many need a token at the same moment.
 * @property {number} [outage] How long the endpoint is down then, in ms.
 * @property {number} [perSecond] How many tokens Sendbird issues in a second; 429 to the others.
 * @property {() => number} random
 */

/** What takes time, or chance, in the widget's own code: here it takes none. */
const IN_CLOCK = {
  'performance.now': 'clock.now',
  'Math.random': 'clock.random',
  setTimeout: 'clock.setTimeout',
  clearTimeout: 'clock.clearTimeout',
  'navigator.onLine': 'true',
};
const WITH_CLOCK = 'let clock; export function useClock(given) { clock = given; }';

/** As long as the widget goes on, in ms. */
const END = 60_000;

/**
 * Widgets whose tokens run out in the same moment, with the code by which they ask again, on a clock
 * of its own. Counts for each second how many have asked, and how many have their token.
 *
 * @param {Rush} rush
 */
export async function simulateRush({widgets, outage = 0, perSecond = Infinity, random}) {
  const {patiently, WidgetError, useClock} = await loadTokenClient();
  const {clock, run} = createClock(random);
  useClock(clock);

  const seconds = Array.from({length: END / 1000}, () => ({asked: 0, served: 0}));
  const failed = () => {
    throw new WidgetError('token/unreachable', 'Down, or too many.', {retryable: true});
  };
  const ask = async () => {
    const now = clock.now();
    const second = seconds[Math.floor(now / 1000)];
    if (!second) return failed();
    second.asked++;
    if (now < outage || second.served >= perSecond) return failed();
    second.served++;
  };

  let gaveUp = 0;
  for (let widget = 0; widget < widgets; widget++) {
    patiently(ask, new AbortController().signal).catch(() => gaveUp++);
  }
  await run(END);
  return {seconds, gaveUp};
}

/** @returns {Promise<TokenClient & {WidgetError: typeof import('../../src/contract/errors.js').WidgetError, useClock(clock: Clock): void}>} */
async function loadTokenClient() {
  const contents = `export {patiently} from './src/session/token-client.js';
    export {WidgetError} from './src/contract/errors.js';`;
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: process.cwd()},
    bundle: true,
    format: 'esm',
    write: false,
    define: IN_CLOCK,
    banner: {js: WITH_CLOCK},
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
}

/**
 * Goes from one ms to the next, as fast as the machine can.
 *
 * @param {() => number} random
 */
function createClock(random) {
  /** @type {Map<number, Array<() => void>>} */
  const due = new Map();
  let now = 0;
  /** @type {Clock} */
  const clock = {
    now: () => now,
    random,
    setTimeout(run, ms) {
      const at = now + Math.max(1, Math.ceil(ms));
      const others = due.get(at);
      if (others) others.push(run);
      else due.set(at, [run]);
      return 0;
    },
    // Nothing is called off in a rush.
    clearTimeout() {},
  };
  /** @param {number} end */
  async function run(end) {
    for (; now <= end; now++) {
      const ready = due.get(now) ?? [];
      for (const call of ready) call();
      due.delete(now);
      // What was promised goes on before the next ms.
      if (now === 0 || ready.length > 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return {clock, run};
}
