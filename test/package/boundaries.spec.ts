import {execFileSync} from 'node:child_process';

import {expect, test} from '@playwright/test';

interface Cruise {
  summary: {
    totalCruised: number;
    violations: Array<{from: string; to: string; rule: {name: string}}>;
  };
}

// A checker that finds no module at all finds no violation either.
test('who may import whom is checked, in every module', () => {
  const {summary} = cruise('src');

  expect(summary.violations.map(({rule, from, to}) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(80);
});

function cruise(folder: string): Cruise {
  const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const args = [depcruise, '--output-type', 'json', folder];
  return JSON.parse(execFileSync(process.execPath, args, {maxBuffer: 1e8}).toString()) as Cruise;
}
