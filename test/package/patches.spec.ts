import {expect, test} from '@playwright/test';
import {rollup} from 'rollup';

import {patchOthers} from '../../scripts/build/patches.mjs';

/** Builds this code, with a patch of our own. */
async function build(code: string) {
  const patch = {
    what: 'an old way',
    where: /others/,
    pattern: /oldWay\((\w)\)/g,
    by: '$1',
    times: 1,
  };
  const module = {
    name: 'module',
    resolveId: (id: string) => id,
    load: () => code,
  };
  const bundle = await rollup({input: 'others.js', plugins: [module, patchOthers([patch])]});
  return (await bundle.generate({})).output[0].code;
}

test('what is left out of others’ modules is left out', async () => {
  expect(await build('console.log(oldWay(a));')).toBe('console.log(a);\n');
});

for (const [when, code] of Object.entries({
  'has gone': 'console.log(newWay(a));',
  'is there twice': 'console.log(oldWay(a), oldWay(b));',
})) {
  test(`a build fails, and names it, where what is to be left out ${when}`, async () => {
    await expect(build(code)).rejects.toThrow(/an old way: found (0|2) times, not 1/);
  });
}
