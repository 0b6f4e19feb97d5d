import {expect} from '@open-wc/testing';

import {lazy} from '../../src/contract/lazy.js';
import {rejectionOf} from '../session/support.js';

describe('lazy', () => {
  it('loads nothing by itself', () => {
    let loads = 0;

    lazy(() => Promise.resolve(++loads));

    expect(loads).to.equal(0);
  });

  it('loads once', async () => {
    let loads = 0;
    const load = lazy(() => Promise.resolve(++loads));

    expect(await Promise.all([load(), load()])).to.deep.equal([1, 1]);
    expect(await load()).to.equal(1);
  });

  it('fails with chunk/failed', async () => {
    const cause = new TypeError('404');

    const error = await rejectionOf(lazy(() => Promise.reject(cause))());

    expect(error).to.deep.include({code: 'chunk/failed', retryable: true, cause});
  });

  it('forgets a failure', async () => {
    let loads = 0;
    const load = lazy(() => (++loads < 2 ? Promise.reject(new Error('404')) : Promise.resolve(7)));
    await rejectionOf(load());

    expect(await load()).to.equal(7);
  });

  it('asks another address than the one that failed, where the browser names it', async () => {
    const address = new URL('/src/i18n/locales/en.ts', location.href);
    const load = lazy<{en?: object}>(() => Promise.reject(new TypeError(`No module: ${address}`)));
    await rejectionOf(load());

    expect(await load()).to.have.property('en');
  });
});
