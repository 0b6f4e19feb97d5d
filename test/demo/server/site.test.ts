import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {createSdk, refusalOf} from './sdk.js';

describe('demo site', () => {
  let server: LocalSendbird;

  beforeEach(async () => (server = await startLocalSendbird()));
  afterEach(() => server.stop());

  const ask = (as: string, init: RequestInit = {}) =>
    fetch(server.tokenEndpoint(as), {
      method: 'POST',
      headers: {'Content-Type': 'application/json', Accept: 'application/json'},
      body: JSON.stringify({reason: 'initial'}),
      redirect: 'manual',
      ...init,
    });

  it('issues a token that lets its user in', async () => {
    const reply = (await (await ask('ada')).json()) as {token: string; user_id: string};
    const sdk = createSdk(server);

    const user = await sdk.connect('ada', reply.token);

    expect(reply.user_id).to.equal('ada');
    expect(user.userId).to.equal('ada');
    await sdk.disconnect();
  });

  it('issues none to nobody', async () => {
    expect((await ask('')).status).to.equal(204);
  });

  it('remembers who asked', async () => {
    await server.answer('500', {times: 1});
    await ask('ada');
    await ask('ada', {body: JSON.stringify({reason: 'expired', user_id: 'ada'})});

    const [first, second] = await server.tokenRequests();
    expect(first).to.deep.include({reason: 'initial', answer: '500'});
    expect(second).to.deep.include({reason: 'expired', user_id: 'ada', answer: 'ok'});
    expect(first?.headers).to.include({accept: 'application/json'});
  });

  for (const status of [401, 403, 404, 429, 500, 503, 204]) {
    it(`answers ${status} when told`, async () => {
      await server.answer(String(status));

      const response = await ask('ada');

      expect(response.status).to.equal(status);
    });
  }

  it('answers in the order it was told, then as it stands', async () => {
    await server.answer('404');
    await server.answer('500', {times: 2});
    await server.answer('403', {times: 1});

    const statuses: number[] = [];
    for (let times = 0; times < 4; times++) statuses.push((await ask('ada')).status);

    expect(statuses).to.deep.equal([500, 500, 403, 404]);
  });

  it('answers as it should again', async () => {
    await server.answer('null');
    const declined: unknown = await (await ask('ada')).json();
    await server.answer('ok');

    expect(declined).to.deep.equal({token: null});
    expect(await (await ask('ada')).json()).to.have.property('user_id', 'ada');
  });

  it('says when to come back', async () => {
    await server.answer('429', {retryAfter: 3});

    expect((await ask('ada')).headers.get('Retry-After')).to.equal('3');
  });

  it('leads to a login page', async () => {
    await server.answer('login-page');

    expect((await ask('ada')).type).to.equal('opaqueredirect');
  });

  it('takes its time', async () => {
    await server.answer('slow', {delay: 200});
    const asked = performance.now();

    expect((await ask('ada')).status).to.equal(200);

    expect(performance.now() - asked).to.be.greaterThan(190);
  });

  it('never answers, until the asker gives up', async () => {
    await server.answer('hang');

    const error = await ask('ada', {signal: AbortSignal.timeout(200)}).catch((e: unknown) => e);

    expect(error).to.have.property('name', 'TimeoutError');
  });

  it('hands out a token that is too old already', async () => {
    await server.answer('expired');
    const {token} = (await (await ask('ada')).json()) as {token: string};

    expect(await refusalOf(createSdk(server).connect('ada', token))).to.equal(400302);
  });

  it('answers for somebody else', async () => {
    await server.answer('other-user');

    expect(await (await ask('ada')).json()).to.have.property('user_id', 'somebody-else');
  });

  it('knows its own signed-in people', async () => {
    const json = {method: 'POST', headers: {'Content-Type': 'application/json'}};
    const withCookie = {...json, credentials: 'include' as const};
    const page = (path: string) => server.siteUrl + path;
    const signIn = (user: string) =>
      fetch(page('/sign-in'), {...withCookie, body: JSON.stringify({user})});

    const stranger = await signIn('eve');
    await signIn('ben');
    const issued = await ask('', {credentials: 'include'});
    await fetch(page('/sign-out'), withCookie);
    const afterwards = await ask('', {credentials: 'include'});

    expect(stranger.status).to.equal(400);
    expect(await issued.json()).to.have.property('user_id', 'ben');
    expect(afterwards.status).to.equal(204);
  });

  it('answers with the part of a file that is asked for, as films are', async () => {
    const file = `${server.siteUrl}/demo/server/files/lamp.webm`;
    const whole = await (await fetch(file)).arrayBuffer();

    const part = await fetch(file, {headers: {Range: 'bytes=4-9'}});

    expect(part.status).to.equal(206);
    expect(new Uint8Array(await part.arrayBuffer())).to.deep.equal(
      new Uint8Array(whole.slice(4, 10)),
    );
  });

  const paths = [
    {path: '/demo/server/site.mjs', status: 200, type: 'text/javascript; charset=utf-8'},
    {path: '/package.json', status: 404, type: 'text/plain'},
    {path: '/demo/%2e%2e/package.json', status: 404, type: 'text/plain'},
    {path: '/demo/..%2fpackage.json', status: 404, type: 'text/plain'},
    {path: '/demo/.hidden', status: 404, type: 'text/plain'},
    {path: '/demo/nothing.html', status: 404, type: 'text/plain'},
  ];
  for (const {path, status, type} of paths) {
    it(`answers ${status} for ${path}`, async () => {
      const response = await fetch(server.siteUrl + path);

      expect(response.status).to.equal(status);
      expect(response.headers.get('Content-Type')).to.equal(type);
    });
  }

  it('knows no other answers', async () => {
    const error = await server.answer('418').catch((thrown: unknown) => thrown);

    expect(error)
      .to.have.property('message')
      .that.matches(/Unknown answer "418"\. Known: .*ok/);
  });
});
