import {expect, test} from '@playwright/test';

import {simulateRush} from '../bench/rush.mjs';
import {createRandom} from '../bench/random.mjs';

// What docs/scaling.md says of many widgets whose tokens run out in the same moment.

const WIDGETS = 2000;

test('after an outage, widgets come back spread out, and none is left out', async () => {
  const outage = 20_000;
  const {seconds, gaveUp} = await simulateRush({widgets: WIDGETS, outage, random: createRandom(1)});

  const served = seconds.map((second) => second.served);
  expect(gaveUp).toBe(0);
  expect(sum(served)).toBe(WIDGETS);
  expect(sum(served.slice(20, 40))).toBe(WIDGETS);
  expect(Math.max(...served)).toBeLessThan(0.15 * WIDGETS);
});

test('the longer it lasts, the less they ask', async () => {
  const {seconds} = await simulateRush({
    widgets: WIDGETS,
    outage: 40_000,
    random: createRandom(2),
  });

  const asked = seconds.map((second) => second.asked);
  expect(asked[0]).toBeLessThan(2.5 * WIDGETS);
  expect(Math.max(...asked.slice(1))).toBeLessThan(0.7 * WIDGETS);
  expect(Math.max(...asked.slice(10))).toBeLessThan(0.2 * WIDGETS);
});

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
