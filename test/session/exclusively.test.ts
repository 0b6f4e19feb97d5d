import {expect, waitUntil} from '@open-wc/testing';

import {exclusively} from '../../src/session/exclusively.js';
import {rejectionOf, settled} from './support.js';

describe('exclusively', () => {
  const {signal} = new AbortController();
  let count = 0;
  let name: string;

  beforeEach(() => {
    name = `lock-${++count}`;
  });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'locks');
  });

  const blockLocks = (value: unknown) =>
    Object.defineProperty(navigator, 'locks', {value, configurable: true});

  /** A work that goes on until it is told to finish. */
  const hold = async () => {
    let finish: () => void = () => undefined;
    let done: Promise<void> | undefined;
    await new Promise<void>((began) => {
      done = exclusively(name, signal, () => {
        began();
        return new Promise((resolve) => (finish = resolve));
      });
    });
    return () => {
      finish();
      return done;
    };
  };

  it('answers what the work answers', async () => {
    expect(await exclusively(name, signal, () => Promise.resolve(7))).to.equal(7);
  });

  it('does one work after the other', async () => {
    const finish = await hold();
    let works = 0;
    const second = exclusively(name, signal, () => Promise.resolve(++works));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(works).to.equal(0);

    await finish();

    expect(await second).to.equal(1);
  });

  it('waits for no work that was given up', async () => {
    const giveUp = new AbortController();
    let stuck: Promise<never> | undefined;
    await new Promise<void>((began) => {
      stuck = exclusively(name, giveUp.signal, () => {
        began();
        return new Promise(() => undefined);
      });
    });

    giveUp.abort();

    await rejectionOf(stuck as Promise<never>);
    expect(await exclusively(name, signal, () => Promise.resolve(7))).to.equal(7);
  });

  it('lets the next one begin when what the work stored has reached all tabs', async () => {
    const isHeld = async () =>
      (await navigator.locks.query()).held?.some((lock) => lock.name === name);

    await exclusively(name, signal, () => Promise.resolve());

    expect(await isHeld()).to.equal(true);
    await waitUntil(async () => !(await isHeld()), 'free again', {timeout: 5000});
  });

  it('does works of other names together', async () => {
    const finish = await hold();

    expect(await exclusively(`${name}-2`, signal, () => Promise.resolve(7))).to.equal(7);
    await finish();
  });

  it('fails as the work fails, and does not do it again', async () => {
    let works = 0;

    const failing = exclusively(name, signal, () => {
      works++;
      return Promise.reject(new Error('no'));
    });

    expect((await rejectionOf(failing)).message).to.equal('no');
    expect(works).to.equal(1);
  });

  it('stops waiting for its turn when it is aborted', async () => {
    const controller = new AbortController();
    const finish = await hold();
    let works = 0;
    const second = exclusively(name, controller.signal, () => Promise.resolve(works++));
    await settled();

    controller.abort(new Error('enough'));

    expect((await rejectionOf(second)).message).to.equal('enough');
    await finish();
    expect(works).to.equal(0);
  });

  const refuse = () => Promise.reject(new DOMException('Denied.', 'SecurityError'));
  for (const [where, locks] of Object.entries({missing: undefined, denied: {request: refuse}})) {
    it(`just does the work where locks are ${where}`, async () => {
      blockLocks(locks);

      expect(await exclusively(name, signal, () => Promise.resolve(7))).to.equal(7);
    });
  }
});
