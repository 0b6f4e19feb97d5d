// What a token costs the server that issues it: `npm run bench:endpoint`, or with `-- --seconds 2`.
// The endpoint is loaded by autocannon on the loopback interface, in turn with handlers that do next
// to nothing; Sendbird is a server that answers at once. CPU time is that of the endpoint's process,
// so that a busy machine changes the rates, and the rest hardly.
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {parseArgs} from 'node:util';

import {median} from '../test/bench/median.mjs';
import {installParts} from './install-parts.mjs';

/** @typedef {import('../test/bench/endpoint/server.mjs').Usage} Usage */
/** @typedef {{'requests/s': number, 'CPU per request, µs': number, 'p99, ms': number}} Measures */
/** @typedef {{requests: {average: number, total: number}, latency: {p99: number}, non2xx: number, errors: number}} Load */

const FOLDER = 'test/bench/endpoint';
const WHAT = {
  '/empty': 'an empty handler',
  '/nobody': 'the endpoint, nobody signed in',
  '/call': 'an empty handler that makes the call',
  '/token': 'the endpoint, a token issued',
};

const {values} = parseArgs({
  options: {
    seconds: {type: 'string', default: '5'},
    runs: {type: 'string', default: '3'},
    connections: {type: 'string', default: '50'},
  },
});
if (!existsSync('dist/token-endpoint/index.js')) {
  console.error('There is no dist/token-endpoint: run `npm run build` first.');
  process.exit(1);
}
installParts([FOLDER]);
/** @type {(options: object) => Promise<Load>} */
const load = createRequire(new URL(`../${FOLDER}/package.json`, import.meta.url))('autocannon');

const platform = fork(`${FOLDER}/platform.mjs`);
const [platformPort] = await once(platform, 'message');
const server = fork(`${FOLDER}/server.mjs`, {
  execArgv: ['--expose-gc'],
  env: {...process.env, API_HOST: `http://127.0.0.1:${platformPort}`},
});
const [port] = await once(server, 'message');

let requests = 0;
for (const path of Object.keys(WHAT)) await measure(path, 1);
requests = 0;
/** What is in the heap after each run: a first one fills caches of Node's. @type {number[]} */
const heaps = [];
/** @type {Record<string, Measures[]>} */
const measured = {};
for (let run = 0; run < Number(values.runs); run++) {
  for (const path of Object.keys(WHAT)) {
    (measured[path] ??= []).push(await measure(path, Number(values.seconds)));
  }
  heaps.push((await usage()).heap);
}

for (const [path, name] of Object.entries(WHAT)) {
  console.log(`\n${name}`);
  for (const of of /** @type {Array<keyof Measures>} */ (Object.keys(measured[path]?.[0] ?? {}))) {
    const middle = median((measured[path] ?? []).map((measures) => measures[of]));
    console.log(`  ${of.padEnd(22)} ${middle.toFixed(of === 'requests/s' ? 0 : 1).padStart(8)}`);
  }
}
const inMegabytes = heaps.map((heap) => (heap / 1e6).toFixed(1));
console.log(`\n${requests} requests; heap after each run: ${inMegabytes.join(', ')} MB`);
server.kill();
platform.kill();

/**
 * @param {string} path
 * @param {number} duration In seconds.
 * @returns {Promise<Measures>}
 */
async function measure(path, duration) {
  const {cpu} = await usage();
  const result = await load({
    url: `http://127.0.0.1:${port}${path}`,
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin'},
    body: '{"reason": "initial"}',
    connections: Number(values.connections),
    duration,
  });
  if (result.errors + result.non2xx > 0) throw new Error(`${path} failed under load.`);
  requests += result.requests.total;
  const {cpu: end} = await usage();
  return {
    'requests/s': result.requests.average,
    'CPU per request, µs': (end - cpu) / result.requests.total,
    'p99, ms': result.latency.p99,
  };
}

/** @returns {Promise<Usage>} */
async function usage() {
  server.send('How much?');
  const [told] = await once(server, 'message');
  return told;
}
