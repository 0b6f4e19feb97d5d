import {expect} from '@open-wc/testing';

import {requestToken} from '../../src/session/token-client.js';
import type {Patience, TokenRequest} from '../../src/session/token-client.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {codeOf, rejectionOf, restoreOnline, setOnline, settled} from './support.js';

const HASTE: Patience = {answer: 5000, total: 50};

describe('requestToken', () => {
  let server: LocalSendbird;
  let as: string;
  let count = 0;

  before(async () => {
    server = await startLocalSendbird();
  });
  after(() => server.stop());
  beforeEach(async () => {
    // One user per test: the requests are counted by user.
    as = `ada-${++count}`;
    await server.answer('ok');
  });
  afterEach(restoreOnline);

  const ask = (
    change: Partial<TokenRequest> = {},
    patience: Patience = {answer: 5000, total: 5000},
    signal = new AbortController().signal,
  ) => {
    const endpoint = new URL(server.tokenEndpoint(as));
    const request = {endpoint, userId: as, reason: 'initial', credentials: 'omit', headers: {}};
    return requestToken({...request, ...change} as TokenRequest, signal, patience);
  };

  /** The requests of this test alone. */
  const requests = async () =>
    (await server.tokenRequests()).filter(({user_id: userId}) => userId === as);

  it('answers the token of the endpoint', async () => {
    const reply = await ask();

    expect(reply).to.have.property('kind', 'token');
    expect(reply).to.have.property('userId', as);
    expect(reply)
      .to.have.property('token')
      .that.matches(/^[0-9a-f]{40}$/);
  });

  it('says who asks, why, and what it wants', async () => {
    await ask({reason: 'expired'});

    const [request] = await requests();
    expect(request).to.deep.include({user_id: as, reason: 'expired'});
    expect(request?.headers).to.deep.include({
      'content-type': 'application/json',
      accept: 'application/json',
      'cache-control': 'no-cache',
    });
  });

  it('claims nobody where nobody is named', async () => {
    const before = (await server.tokenRequests()).length;

    const reply = await ask({userId: null});

    expect(reply).to.have.property('userId', as);
    const asked = (await server.tokenRequests()).slice(before);
    expect(asked.map(({user_id: userId}) => userId)).to.deep.equal([undefined]);
  });

  it('adds the headers of the page', async () => {
    await ask({headers: {'X-Nonce': '42'}});

    expect((await requests())[0]?.headers).to.have.property('x-nonce', '42');
  });

  it('does not let the page change what the body is', async () => {
    await ask({headers: {'content-type': 'text/plain', accept: 'text/html'}});

    const [request] = await requests();
    expect(request?.headers).to.deep.include({
      'content-type': 'application/json',
      accept: 'application/json',
    });
  });

  const ends = [
    {answer: '204', kind: 'declined'},
    {answer: '401', kind: 'declined'},
    {answer: '403', kind: 'declined'},
    {answer: 'null', kind: 'declined'},
    {answer: '204', kind: 'nobody', userId: null},
    {answer: '401', kind: 'declined', userId: null},
    {answer: 'null', kind: 'declined', userId: null},
  ];
  for (const {answer, kind, userId} of ends) {
    const who = userId === null ? 'nobody' : 'a user';
    it(`is ${kind} by ${answer} where ${who} is named`, async () => {
      await server.answer(answer);

      expect(await ask(userId === null ? {userId} : {})).to.deep.equal({kind});
    });
  }

  const refusals = [
    {answer: '404', code: 'token/refused'},
    {answer: 'login-page', code: 'token/redirected'},
    {answer: 'html', code: 'token/malformed'},
    {answer: 'malformed', code: 'token/malformed'},
    {answer: 'other-user', code: 'token/user-mismatch'},
  ];
  for (const {answer, code} of refusals) {
    it(`fails with ${code} by ${answer}, and does not ask again`, async () => {
      await server.answer(answer);

      expect(await codeOf(ask())).to.equal(code);
      expect(await requests()).to.have.length(1);
    });
  }

  const failures = ['429', '500', '503'];
  for (const answer of failures) {
    it(`asks again after ${answer}`, async () => {
      await server.answer(answer, {times: 1, retryAfter: 0});

      expect(await ask()).to.have.property('kind', 'token');
      expect(await requests()).to.have.length(2);
    });
  }

  it('gives up when its patience is at an end', async () => {
    await server.answer('429', {retryAfter: 0.7});

    const error = await rejectionOf(ask({}, {answer: 5000, total: 1900}));

    expect(error).to.deep.include({code: 'token/unreachable', retryable: true});
    expect((await requests()).length).to.be.within(2, 3);
  });

  it('waits as long as it is told to', async () => {
    await server.answer('503', {times: 1, retryAfter: 0.3});
    const began = performance.now();

    await ask();

    expect(performance.now() - began).to.be.within(299, 4000);
  });

  it('comes back a while after that, for others were told the same', async () => {
    await server.answer('503', {times: 3, retryAfter: 0.3});
    const waits = await Promise.all(
      [1, 2, 3].map(async (visitor) => {
        const began = performance.now();
        await ask({endpoint: new URL(`${server.tokenEndpoint(as)}&visitor=${visitor}`)});
        return performance.now() - began;
      }),
    );

    expect(Math.max(...waits) - Math.min(...waits)).to.be.above(20);
  });

  it('does not ask at once even if it is told that it may', async () => {
    await server.answer('503', {retryAfter: 0});

    await rejectionOf(ask({}, {answer: 5000, total: 1500}));

    expect((await requests()).length).to.be.below(10);
  });

  describe('told to wait until a date', () => {
    const fetch = window.fetch.bind(window);
    const HEADERS = {
      Date: 'Wed, 21 Oct 2015 07:28:00 GMT',
      'Retry-After': 'Wed, 21 Oct 2015 07:28:01 GMT',
    };

    const answerOnce = (headers: HeadersInit) => {
      window.fetch = () => {
        window.fetch = fetch;
        return Promise.resolve(new Response(null, {status: 503, headers}));
      };
    };
    afterEach(() => (window.fetch = fetch));

    it('reckons by the clock of the server', async () => {
      answerOnce(HEADERS);
      const began = performance.now();

      await ask();

      expect(performance.now() - began).to.be.at.least(999);
    });

    it('takes its own time where that clock cannot be read', async () => {
      answerOnce({'Retry-After': new Date(Date.now() + 86_400_000).toUTCString()});

      expect(await ask()).to.have.property('kind', 'token');
    });
  });

  it('gives up at once when it is told to wait longer than it can', async () => {
    await server.answer('503', {times: 1, retryAfter: 3600});

    expect(await codeOf(ask())).to.equal('token/unreachable');
    expect(await requests()).to.have.length(1);
  });

  it('fails with token/timeout when no answer comes in time', async () => {
    await server.answer('hang');

    const error = await rejectionOf(ask({}, {answer: 60, total: 100}));

    expect(error).to.deep.include({code: 'token/timeout', retryable: true});
  });

  it('takes an answer that comes in time after one that did not', async () => {
    await server.answer('hang', {times: 1});

    expect(await ask({}, {answer: 100, total: 5000})).to.have.property('kind', 'token');
  });

  it('fails with token/unreachable where there is no server', async () => {
    const endpoint = new URL('http://127.0.0.1:1/chat-token');

    const error = await rejectionOf(ask({endpoint}, HASTE));

    expect(error).to.deep.include({code: 'token/unreachable', retryable: true});
  });

  it('rejects with the reason when it is aborted', async () => {
    await server.answer('hang');
    const controller = new AbortController();
    const asking = ask({}, undefined, controller.signal);

    controller.abort(new Error('no need'));

    expect((await rejectionOf(asking)).message).to.equal('no need');
  });

  it('shares one request among those who ask together', async () => {
    const [one, two] = await Promise.all([ask(), ask({reason: 'expired'})]);

    expect(one).to.deep.equal(two);
    expect(await requests()).to.have.length(1);
  });

  it('asks for others apart', async () => {
    await Promise.all([ask(), ask({headers: {'X-Nonce': '1'}}), ask({credentials: 'include'})]);

    expect(await requests()).to.have.length(3);
  });

  it('waits for the network instead of asking', async () => {
    setOnline(false);
    const asking = ask();
    await settled();
    expect(await requests()).to.have.length(0);

    setOnline(true);

    expect(await asking).to.have.property('kind', 'token');
  });

  it('does not count the time without a network', async () => {
    await server.answer('429', {times: 1, retryAfter: 0});
    setOnline(false);
    const asking = ask({}, {answer: 5000, total: 1500});

    await new Promise((resolve) => setTimeout(resolve, 1600));
    setOnline(true);

    expect(await asking).to.have.property('kind', 'token');
  });

  for (const answer of ['other-user', 'malformed', 'expired', '500'] as const) {
    it(`has no token in what it says of ${answer}`, async () => {
      const token = await server.issueToken(as);
      await server.answer(answer);

      const said = await ask({}, HASTE).then(() => '', String);

      expect(said).to.not.match(/[0-9a-f]{40}/);
      expect(token).to.match(/[0-9a-f]{40}/);
    });
  }
});
