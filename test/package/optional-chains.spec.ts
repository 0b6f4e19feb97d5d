import {expect, test} from '@playwright/test';

import {rollup} from 'rollup';

import {optionalChains} from '../../scripts/build/optional-chains.mjs';

/** As older browsers read it, and what becomes of it. What is kept is used elsewhere, too. */
const CASES = [
  ['null===(a=b.c)||void 0===a?void 0:a.d', '(a=b.c)?.d'],
  ['null===(a=b)||void 0===a?void 0:a[d]', '(a=b)?.[d]'],
  ['null===(a=b)||void 0===a?void 0:a(d)', '(a=b)?.(d)'],
  ['null===(a=b)||void 0===a?void 0:a.d.e(a.f)', '(a=b)?.d.e(a.f)'],
  ['null!==(a=b)&&void 0!==a?a:c||d', '(a=b)??(c||d)'],
  ['null!==(e=null===(a=b)||void 0===a?void 0:a.d)&&void 0!==e?e:c', '(e=(a=b)?.d)??(c)'],
  ['null===(a=b)||void 0===c?void 0:a.d', null],
  ['null===(a=b)||void 0===a?void 0:a.d+1', null],
  ['null===(a=b)||void 0===a?0:a.d', null],
  ['null!==(a=b)&&void 0!==a?c:a', null],
] as const;

for (const [older, newer] of CASES) {
  test(`${older} is ${newer ? `written ${newer}` : 'left alone'}`, async () => {
    expect(await build(older, '/@sendbird/chat/index.js')).toContain(newer ?? older);
  });
}

test('nobody else’s code is written anew', async () => {
  const [[older]] = CASES;
  expect(await build(older, '/elsewhere/index.js')).toContain(older);
});

async function build(expression: string, id: string): Promise<string> {
  const source = {
    name: 'source',
    resolveId: () => id,
    load: () => `export default (a,b,c,d,e)=>[(${expression}), a, e]`,
  };
  const {generate} = await rollup({input: id, plugins: [source, optionalChains()]});
  const {output} = await generate({format: 'es'});
  return output[0].code;
}
