// Chats at random until something is wrong: `npm run soak -- --seed 7 --steps 200 --tabs 2`. The
// same seed does the same again; what went wrong is then tried with fewer and fewer steps. Takes what
// is built; the last line counts the steps.
import {parseArgs} from 'node:util';

import {shrink} from '../test/soak/shrink.mjs';
import {soak} from '../test/soak/soak.mjs';
import {drawSteps} from '../test/soak/steps.mjs';
import {nothingCounted, write} from './count-tests.mjs';

/** @typedef {import('../test/soak/soak.mjs').Failure} Failure */

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: String(Date.now() % 100_000)},
    steps: {type: 'string', default: '150'},
    tabs: {type: 'string', default: '1'},
    only: {type: 'string'},
    shrink: {type: 'string', default: '300'},
    verbose: {type: 'boolean', default: false},
  },
});
const seed = Number(values.seed);
const tabs = Number(values.tabs);
const seconds = Number(values.shrink);
const only = values.only?.split(',').map(Number);
const count = only ? Math.max(...only) : Number(values.steps);
const areIntegers = [seed, tabs, seconds, count, ...(only ?? [])].every(Number.isInteger);
if (!areIntegers || count < 1 || tabs < 1 || tabs > 3) {
  console.error(
    'Usage: npm run soak -- --seed N [--steps M | --only 3,14,15] --tabs 1..3 [--shrink SECONDS] [--verbose]',
  );
  process.exit(2);
}

const drawn = drawSteps({seed, count, tabs});
const steps = only ? drawn.filter(({place}) => only.includes(place)) : drawn;
const options = {tabs, log: values.verbose ? console.log : () => {}};
console.log(`Seed ${seed}, ${steps.length} steps, ${tabs} ${tabs === 1 ? 'tab' : 'tabs'}`);
const failure = await soak(steps, options);
if (failure) {
  print(failure, 'It did:');
  if (seconds > 0) await printShortest(failure);
}
const taken = failure?.steps.length ?? 0;
console.log(`${failure ? taken - 1 : steps.length} passed, ${failure ? 1 : 0} failed`);
process.exitCode = failure ? 1 : 0;
const name = `the soak › seed ${seed}, step ${taken} of ${steps.length}, ${tabs} tab(s)`;
const result = failure ? {failed: 1, failures: [name]} : {passed: 1};
write([{...nothingCounted('chromium'), ...result}]);

/** @param {Failure} found @param {string} title */
function print(found, title) {
  console.log(
    `\nSeed ${seed}, step ${found.steps.length} of ${steps.length}, ${tabs} tab(s). ${title}`,
  );
  for (const line of found.lines) console.log(`  ${line}`);
  console.log('\nWhat is wrong:');
  for (const mistake of found.mistakes) console.log(`  ${mistake}`);
}

/** @param {Failure} found */
async function printShortest(found) {
  console.log(`\nThe same with fewer steps, for up to ${seconds} s:`);
  const shortest = await shrink(found, {
    seconds,
    play: async (some) => {
      const again = await soak(some, options);
      console.log(`  ${some.length}: ${again ? 'wrong' : 'nothing wrong'}`);
      return again;
    },
  });
  print(shortest, 'The shortest:');
  const places = shortest.steps.map(({place}) => place).join(',');
  console.log(`\nnpm run soak -- --seed ${seed} --tabs ${tabs} --only ${places}\n`);
}
