// Chats at random until something is wrong: `npm run soak -- --seed 7 --steps 200 --tabs 2`. The
// same seed does the same again. Takes what is built; the last line counts the steps.
import {parseArgs} from 'node:util';

import {soak} from '../test/soak/soak.mjs';
import {nothingCounted, write} from './count-tests.mjs';

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: String(Date.now() % 100_000)},
    steps: {type: 'string', default: '150'},
    tabs: {type: 'string', default: '1'},
    verbose: {type: 'boolean', default: false},
  },
});
const seed = Number(values.seed);
const steps = Number(values.steps);
const tabs = Number(values.tabs);
if (![seed, steps, tabs].every(Number.isInteger) || steps < 1 || tabs < 1 || tabs > 3) {
  console.error('Usage: npm run soak -- --seed N --steps M --tabs 1..3 [--verbose]');
  process.exit(2);
}

console.log(`Seed ${seed}, ${steps} steps, ${tabs} ${tabs === 1 ? 'tab' : 'tabs'}`);
const failure = await soak({seed, steps, tabs, log: values.verbose ? console.log : () => {}});
if (failure) {
  console.log(`\nSeed ${seed}, step ${failure.step} of ${steps}, ${tabs} tab(s). It did:`);
  for (const action of failure.actions) console.log(`  ${action}`);
  console.log('\nWhat is wrong:');
  for (const mistake of failure.mistakes) console.log(`  ${mistake}`);
}
console.log(`${failure ? failure.step - 1 : steps} passed, ${failure ? 1 : 0} failed`);
process.exitCode = failure ? 1 : 0;
const name = `the soak › seed ${seed}, step ${failure?.step} of ${steps}, ${tabs} tab(s)`;
const result = failure ? {failed: 1, failures: [name]} : {passed: 1};
write([{...nothingCounted('chromium'), ...result}]);
