import {expect, test} from '@playwright/test';

import {shrink} from '../soak/shrink.mjs';
import {drawSteps, type Step} from '../soak/steps.mjs';

const draw = (count: number, seed = 7) => drawSteps({seed, count, tabs: 2});

test('a seed draws the same steps, of which a shorter run takes the first', () => {
  expect(draw(40)).toEqual(draw(200).slice(0, 40));
  expect(draw(40)).not.toEqual(draw(40, 8));
});

test('what may happen happens as often as its weight says, in each tab', () => {
  const steps = draw(5000);
  const share = (matches: (step: Step) => boolean) => steps.filter(matches).length / steps.length;

  expect(share(({name}) => name === 'send')).toBeCloseTo(0.14, 1);
  expect(share(({tab}) => tab === 0)).toBeCloseTo(0.5, 1);
  expect(share(({number}) => number < 0.25)).toBeCloseTo(0.25, 1);
});

test('what goes wrong because of two steps is told with those alone', async () => {
  const steps = draw(60);
  const causes = [steps[20], steps[59]];
  const play = (tried: Step[]) => {
    const isWrong = causes.every((cause) => cause && tried.includes(cause));
    return Promise.resolve(isWrong ? {steps: tried, lines: [], mistakes: []} : null);
  };

  const shortest = await shrink({steps, lines: [], mistakes: []}, {play, seconds: 10});

  expect(shortest.steps).toEqual(causes);
});
