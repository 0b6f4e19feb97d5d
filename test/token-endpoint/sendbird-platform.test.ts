import {expect} from '@open-wc/testing';

import {SendbirdPlatformError} from '../../src/token-endpoint/index.js';
import {API_TOKEN, ask, endpoint, issued, refused} from './support.js';

const HOST = 'https://api-app.sendbird.com';
const NOT_FOUND = 400201;
const ALREADY_EXISTS = 400202;

describe('calls of a token endpoint to Sendbird', () => {
  it('issue a token that lives for ten minutes', async () => {
    const before = Date.now();
    const {handle, calls} = endpoint([issued()]);

    await handle(ask());

    expect(calls).to.have.length(1);
    expect(calls[0]).to.include({url: `${HOST}/v3/users/ada/token`, apiToken: API_TOKEN});
    const {expires_at} = calls[0]!.body as {expires_at: number};
    expect(expires_at - before).to.be.within(600_000, 610_000);
  });

  it('issue a token that lives as long as the site says', async () => {
    const before = Date.now();
    const {handle, calls} = endpoint([issued()], {expiresIn: 5000});

    await handle(ask());

    const {expires_at} = calls[0]!.body as {expires_at: number};
    expect(expires_at - before).to.be.within(5000, 15_000);
  });

  it('tell the asked expiry when Sendbird tells none', async () => {
    const {handle, calls} = endpoint([Response.json({token: 'tok-1'})]);

    const response = await handle(ask());

    expect(await response.json()).to.deep.include(calls[0]!.body);
  });

  for (const [userId, path] of [
    ['ada/../grace', 'ada%2F..%2Fgrace'],
    ['a?b#c', 'a%3Fb%23c'],
    ['아다', '%EC%95%84%EB%8B%A4'],
  ] as const) {
    it(`encode the user id ${userId}`, async () => {
      const {handle, calls} = endpoint([issued()], {authenticate: () => ({userId})});

      await handle(ask({body: {}}));

      expect(calls[0]?.url).to.equal(`${HOST}/v3/users/${path}/token`);
    });
  }

  for (const userId of ['.', '..']) {
    it(`are not made for the user id "${userId}", which would name another path`, async () => {
      const {handle, calls} = endpoint([issued()], {authenticate: () => ({userId})});

      const response = await handle(ask({body: {}}));

      expect(response.status).to.equal(502);
      expect(calls).to.deep.equal([]);
    });
  }

  it('go to the given host', async () => {
    const {handle, calls} = endpoint([issued()], {apiHost: 'http://localhost:8080/'});

    await handle(ask());

    expect(calls[0]?.url).to.equal('http://localhost:8080/v3/users/ada/token');
  });

  it('create a user whom Sendbird does not know', async () => {
    const {handle, calls} = endpoint([refused(NOT_FOUND), Response.json({}), issued()], {
      authenticate: () => ({userId: 'ada', nickname: 'Ada', profileUrl: 'https://a.example/1'}),
    });

    const response = await handle(ask());

    expect(response.status).to.equal(200);
    expect(calls.map(({url}) => url)).to.deep.equal([
      `${HOST}/v3/users/ada/token`,
      `${HOST}/v3/users`,
      `${HOST}/v3/users/ada/token`,
    ]);
    expect(calls[1]).to.deep.include({
      apiToken: API_TOKEN,
      body: {user_id: 'ada', nickname: 'Ada', profile_url: 'https://a.example/1'},
    });
  });

  it('go on when another request created the user first', async () => {
    const {handle} = endpoint([refused(NOT_FOUND), refused(ALREADY_EXISTS), issued()]);

    const response = await handle(ask());

    expect(response.status).to.equal(200);
  });

  it('stop when the user cannot be created', async () => {
    const {handle, calls, errors} = endpoint([refused(NOT_FOUND), refused(400105)]);

    const response = await handle(ask());

    expect(response.status).to.equal(502);
    expect(calls).to.have.length(2);
    expect(errors[0]).to.be.instanceOf(SendbirdPlatformError);
    expect(errors[0]).to.include({status: 400, code: 400105});
  });

  it('create a user once only', async () => {
    const {handle, calls} = endpoint([refused(NOT_FOUND), Response.json({}), refused(NOT_FOUND)]);

    const response = await handle(ask());

    expect(response.status).to.equal(502);
    expect(calls).to.have.length(3);
  });
});
