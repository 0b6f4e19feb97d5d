import {expect} from '@open-wc/testing';

import type {TokenRequiredEvent} from '../../src/contract/events.js';
import type {SessionHandlerLike} from '../../src/contract/session.js';
import {askForToken} from '../../src/session/token-source.js';
import type {TokenNeed} from '../../src/session/token-source.js';
import {codeOf, configOf, rejectionOf} from './support.js';

/** An endpoint that answers with this token. */
const endpointOf = (token: string) =>
  new URL(`data:application/json,${encodeURIComponent(JSON.stringify({token}))}`);

describe('askForToken', () => {
  let target: EventTarget;
  beforeEach(() => {
    target = new EventTarget();
  });

  const ask = (change: Partial<TokenNeed> = {}) =>
    askForToken({
      target,
      config: configOf(),
      handler: undefined,
      userId: 'ada',
      reason: 'initial',
      signal: new AbortController().signal,
      ...change,
    });

  const listen = (act: (event: TokenRequiredEvent) => void) =>
    target.addEventListener('session-token-required', (event) => act(event as TokenRequiredEvent));

  const handlerOf = (act: SessionHandlerLike['onSessionTokenRequired']) => ({
    onSessionTokenRequired: act,
  });

  describe('the order of the sources', () => {
    const handler = handlerOf((resolve) => resolve('of the handler'));
    const config = configOf({tokenEndpoint: endpointOf('of the endpoint')});

    it('has a listener that answers first', async () => {
      listen((event) => event.respondWith('of the listener'));

      expect(await ask({handler, config})).to.have.property('token', 'of the listener');
    });

    it('has the handler second', async () => {
      listen(() => undefined);

      expect(await ask({handler, config})).to.have.property('token', 'of the handler');
    });

    it('has the endpoint third', async () => {
      expect(await ask({config})).to.have.property('token', 'of the endpoint');
    });

    it('ends with none', async () => {
      expect(await ask()).to.equal(null);
    });
  });

  it('tells listeners who needs it, and why', async () => {
    const controller = new AbortController();
    const seen: unknown[] = [];
    listen(({detail, bubbles, composed}) => seen.push({detail, bubbles, composed}));

    await ask({reason: 'rejected', signal: controller.signal});

    const detail = {userId: 'ada', reason: 'rejected', signal: controller.signal};
    expect(seen).to.deep.equal([{detail, bubbles: true, composed: true}]);
  });

  it('waits for a promise', async () => {
    listen((event) => event.respondWith(Promise.resolve('later')));

    expect(await ask()).to.deep.equal({kind: 'token', token: 'later', userId: 'ada'});
  });

  const ends: ReadonlyArray<{answer: unknown; userId: string | null; kind: string}> = [
    {answer: null, userId: 'ada', kind: 'declined'},
    {answer: undefined, userId: 'ada', kind: 'declined'},
    {answer: null, userId: null, kind: 'nobody'},
  ];
  for (const {answer, userId, kind} of ends) {
    it(`takes ${String(answer)} for ${String(userId)} as ${kind}`, async () => {
      listen((event) => event.respondWith(answer as string));

      expect(await ask({userId})).to.deep.equal({kind});
    });
  }

  const malformed: ReadonlyArray<{answer: unknown; userId?: null}> = [
    {answer: ''},
    {answer: 42},
    {answer: {token: 'abc'}},
    {answer: 'abc', userId: null},
  ];
  for (const {answer, userId} of malformed) {
    it(`fails with token/malformed for ${JSON.stringify(answer)}`, async () => {
      listen((event) => event.respondWith(answer as string));

      expect(await codeOf(ask(userId === null ? {userId} : {}))).to.equal('token/malformed');
    });
  }

  describe('respondWith', () => {
    it('takes the first answer, and throws at a second', async () => {
      const thrown: unknown[] = [];
      listen((event) => event.respondWith('first'));
      listen((event) => {
        try {
          event.respondWith('second');
        } catch (error) {
          thrown.push(error);
        }
      });

      expect(await ask()).to.have.property('token', 'first');
      expect(thrown).to.have.length(1);
      expect(thrown[0]).to.be.instanceOf(DOMException).with.property('name', 'InvalidStateError');
    });

    it('throws when it comes too late', async () => {
      let late: TokenRequiredEvent | undefined;
      listen((event) => (late = event));
      await ask();

      expect(() => late?.respondWith('abc'))
        .to.throw(DOMException)
        .with.property('name', 'InvalidStateError');
    });
  });

  describe('tokenHeaders', () => {
    const configWith = (tokenHeaders: () => object) =>
      configOf({tokenEndpoint: endpointOf('of the endpoint'), tokenHeaders});

    it('asks again when their promise fails', async () => {
      const answers = [Promise.reject(new TypeError('Failed to fetch')), Promise.resolve({a: '1'})];
      const config = configWith(() => answers.shift()!);

      expect(await ask({config})).to.have.property('token', 'of the endpoint');
      expect(answers).to.be.empty;
    });

    it('fails at once when the function throws', async () => {
      let count = 0;
      const config = configWith(() => {
        count++;
        throw new Error('a mistake');
      });

      const error = await rejectionOf(ask({config}));

      expect(error).to.deep.include({code: 'token/unreachable', retryable: true});
      expect(count).to.equal(1);
    });

    it('stops waiting for them when it is aborted', async () => {
      const controller = new AbortController();
      const config = configWith(() => new Promise(() => undefined));
      const asking = ask({config, signal: controller.signal});

      controller.abort(new Error('no need'));

      expect((await rejectionOf(asking)).message).to.equal('no need');
    });
  });

  const failing = [
    {
      when: 'a listener’s promise fails',
      set: () => {
        listen((event) => event.respondWith(Promise.reject(new Error('no way'))));
        return undefined;
      },
    },
    {
      when: 'the handler rejects',
      set: () => handlerOf((_, reject) => reject(new Error('no way'))),
    },
    {
      when: 'the handler rejects without a word',
      set: () => handlerOf((_, reject) => reject()),
    },
    {
      when: 'the handler throws',
      set: () =>
        handlerOf(() => {
          throw new Error('no way');
        }),
    },
    {
      when: 'the handler’s promise fails',
      set: () => handlerOf(() => Promise.reject(new Error('no way'))),
    },
  ];
  for (const {when, set} of failing) {
    it(`fails with token/unreachable when ${when}`, async () => {
      const error = await rejectionOf(ask({handler: set()}));

      expect(error).to.deep.include({code: 'token/unreachable', retryable: true});
      expect(error.cause).to.be.instanceOf(Error);
    });
  }

  it('stops waiting when it is aborted', async () => {
    const controller = new AbortController();
    const asking = ask({handler: handlerOf(() => undefined), signal: controller.signal});

    controller.abort(new Error('no need'));

    expect((await rejectionOf(asking)).message).to.equal('no need');
  });

  it('does not wait when it was aborted before', async () => {
    const signal = AbortSignal.abort(new Error('too late'));

    const asking = ask({handler: handlerOf((resolve) => resolve('abc')), signal});

    expect((await rejectionOf(asking)).message).to.equal('too late');
  });
});
