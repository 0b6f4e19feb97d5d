import {expect} from '@open-wc/testing';

import {backOff, online, sleep} from '../../src/session/wait.js';
import {rejectionOf, restoreOnline, setOnline, settled} from './support.js';

describe('sleep', () => {
  it('resolves after its time', async () => {
    const began = performance.now();

    await sleep(30, new AbortController().signal);

    expect(performance.now() - began).to.be.within(29, 2000);
  });

  it('rejects with the reason as soon as it is aborted', async () => {
    const controller = new AbortController();
    const sleeping = sleep(60_000, controller.signal);

    controller.abort(new Error('enough'));

    expect((await rejectionOf(sleeping)).message).to.equal('enough');
  });

  it('rejects at once when it was aborted before', async () => {
    const error = await rejectionOf(sleep(60_000, AbortSignal.abort(new Error('too late'))));

    expect(error.message).to.equal('too late');
  });

  it('makes an error of a reason that is none', async () => {
    const controller = new AbortController();
    const sleeping = sleep(60_000, controller.signal);

    controller.abort('a word');

    expect((await rejectionOf(sleeping)).message).to.equal('a word');
  });
});

describe('online', () => {
  afterEach(restoreOnline);

  it('resolves at once where there is a network', async () => {
    await online(new AbortController().signal);
  });

  it('waits for the network', async () => {
    setOnline(false);
    let back = false;
    const waiting = online(new AbortController().signal).then(() => (back = true));
    await settled();
    expect(back).to.equal(false);

    setOnline(true);
    await waiting;

    expect(back).to.equal(true);
  });

  it('rejects as soon as it is aborted', async () => {
    setOnline(false);
    const controller = new AbortController();
    const waiting = online(controller.signal);

    controller.abort(new Error('enough'));

    expect((await rejectionOf(waiting)).message).to.equal('enough');
  });

  it('rejects at once when it was aborted before', async () => {
    setOnline(false);

    const error = await rejectionOf(online(AbortSignal.abort(new Error('too late'))));

    expect(error.message).to.equal('too late');
  });
});

describe('backOff', () => {
  const cases = [
    {attempt: 0, limit: 1000},
    {attempt: 1, limit: 2000},
    {attempt: 4, limit: 16_000},
    {attempt: 5, limit: 20_000},
    {attempt: 60, limit: 20_000},
    {attempt: 10, max: 60_000, limit: 60_000},
  ];
  for (const {attempt, max, limit} of cases) {
    it(`is anything up to ${limit} ms after ${attempt} tries, at most ${max ?? 'its default'}`, () => {
      const waits = Array.from({length: 500}, () => backOff(attempt, max));

      expect(Math.min(...waits)).to.be.within(0, limit * 0.1);
      expect(Math.max(...waits)).to.be.within(limit * 0.9, limit);
    });
  }
});
