import {expect} from '@open-wc/testing';

import {SingleFlight} from '../../src/session/single-flight.js';
import {rejectionOf, settled} from './support.js';

interface Start {
  signal: AbortSignal;
  resolve(value: string): void;
  reject(error: Error): void;
}

describe('SingleFlight', () => {
  let flights: SingleFlight<string>;
  let starts: Start[];

  beforeEach(() => {
    flights = new SingleFlight();
    starts = [];
  });

  const start = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => starts.push({signal, resolve, reject}));

  const join = (key = 'ada', controller = new AbortController()) => ({
    controller,
    answer: flights.join(key, controller.signal, start),
  });

  it('shares one answer among needs that arise together', async () => {
    const one = join();
    const two = join();

    starts[0]!.resolve('token');

    expect(await Promise.all([one.answer, two.answer])).to.deep.equal(['token', 'token']);
    expect(starts).to.have.length(1);
  });

  it('shares a failure too', async () => {
    const one = join();
    const two = join();

    starts[0]!.reject(new Error('no'));

    expect((await rejectionOf(one.answer)).message).to.equal('no');
    expect((await rejectionOf(two.answer)).message).to.equal('no');
  });

  it('keeps other keys apart', async () => {
    const ada = join('ada');
    const ben = join('ben');

    starts[0]!.resolve('for ada');
    starts[1]!.resolve('for ben');

    expect(await ada.answer).to.equal('for ada');
    expect(await ben.answer).to.equal('for ben');
  });

  for (const end of ['resolve', 'reject'] as const) {
    it(`starts anew after a flight that ended with ${end}`, async () => {
      const first = join();
      if (end === 'resolve') starts[0]!.resolve('first');
      else starts[0]!.reject(new Error('first'));
      await first.answer.catch(() => undefined);

      const second = join();
      starts[1]?.resolve('second');

      expect(await second.answer).to.equal('second');
    });
  }

  it('lets one leave while the other waits on', async () => {
    const one = join();
    const two = join();

    one.controller.abort(new Error('gone'));
    starts[0]!.resolve('token');

    expect((await rejectionOf(one.answer)).message).to.equal('gone');
    expect(await two.answer).to.equal('token');
    expect(starts[0]!.signal.aborted).to.equal(false);
  });

  it('aborts the work when the last one has left', async () => {
    const one = join();
    const two = join();

    one.controller.abort();
    two.controller.abort();
    await Promise.allSettled([one.answer, two.answer]);

    expect(starts[0]!.signal.aborted).to.equal(true);
  });

  it('starts anew for whoever comes after an abort', async () => {
    const first = join();
    first.controller.abort();
    await first.answer.catch(() => undefined);

    const second = join();
    starts[1]!.resolve('second');

    expect(await second.answer).to.equal('second');
    expect(starts[1]!.signal.aborted).to.equal(false);
  });

  it('does not let a late answer of an aborted flight end the next', async () => {
    const first = join();
    first.controller.abort();
    await first.answer.catch(() => undefined);
    const second = join();

    starts[0]!.resolve('late');
    await settled();
    const third = join();
    starts[1]!.resolve('second');

    expect(await Promise.all([second.answer, third.answer])).to.deep.equal(['second', 'second']);
    expect(starts).to.have.length(2);
  });

  it('rejects whoever left before boarding', async () => {
    const controller = new AbortController();
    controller.abort(new Error('too late'));

    const error = await rejectionOf(join('ada', controller).answer);

    expect(error.message).to.equal('too late');
    expect(starts[0]?.signal.aborted ?? true).to.equal(true);
  });

  it('makes an error of a reason that is none', async () => {
    const one = join();

    one.controller.abort('a word');

    expect((await rejectionOf(one.answer)).message).to.equal('aborted');
  });
});
