// What an endpoint meets when ten thousand widgets need a token in the same moment, in a simulation
// that takes seconds: `npm run bench:rush`, or with `-- --widgets 1000 --seed 7`.
import {parseArgs} from 'node:util';

import {simulateRush} from '../test/bench/rush.mjs';
import {createRandom} from '../test/bench/random.mjs';

const {values} = parseArgs({
  options: {widgets: {type: 'string', default: '10000'}, seed: {type: 'string', default: '1'}},
});
const widgets = Number(values.widgets);
const SPANS = [0, 1, 5, 10, 20, 30, 40, 51];

const rushes = {
  'it is down for 20 s': {outage: 20_000},
  'it is down for 40 s': {outage: 40_000},
  'Sendbird issues 200 a second': {perSecond: 200},
  'Sendbird issues 20 a second': {perSecond: 20},
};
for (const [name, rush] of Object.entries(rushes)) {
  const random = createRandom(Number(values.seed));
  const {seconds, gaveUp} = await simulateRush({widgets, random, ...rush});
  console.log(`\n${widgets} at once, and ${name}\n  seconds   most asked in one   tokens`);
  for (const [index, from] of SPANS.slice(0, -1).entries()) {
    const span = seconds.slice(from, SPANS[index + 1]);
    const asked = Math.max(...span.map((second) => second.asked));
    const served = span.reduce((sum, second) => sum + second.served, 0);
    const last = from + span.length - 1;
    const cells = [
      `${from}–${last}`.padEnd(8),
      String(asked).padStart(18),
      String(served).padStart(9),
    ];
    console.log(`  ${cells.join('')}`);
  }
  console.log(`  gave up, with a button to try again: ${gaveUp}`);
}
