import {expect} from '@open-wc/testing';

import {createTokenEndpoint} from '../../src/token-endpoint/index.js';
import type {TokenEndpointOptions} from '../../src/token-endpoint/index.js';
import {API_TOKEN, ask, endpoint, everythingIn, fakeSendbird, issued, refused} from './support.js';
import type {Asking} from './support.js';

describe('createTokenEndpoint', () => {
  it('answers with a token for the user who is signed in', async () => {
    const {handle} = endpoint([issued()]);

    const response = await handle(ask());

    expect(response.status).to.equal(200);
    expect(await response.json()).to.deep.equal({
      token: 'tok-1',
      expires_at: 1795331445973,
      user_id: 'ada',
    });
  });

  it('lets the site decide who it is when the request claims nobody', async () => {
    const {handle} = endpoint([issued()], {authenticate: () => Promise.resolve({userId: 'grace'})});

    const response = await handle(ask({body: {reason: 'initial'}}));

    expect(await response.json()).to.have.property('user_id', 'grace');
  });

  it('hands the request to authenticate', async () => {
    const seen: Array<string | null> = [];
    const authenticate = (request: Request) => {
      seen.push(request.headers.get('Authorization'));
      return null;
    };
    const {handle} = endpoint([], {authenticate});

    await handle(ask({headers: {Authorization: 'Bearer abc'}}));

    expect(seen).to.deep.equal(['Bearer abc']);
  });

  interface Case {
    when: string;
    asking?: Asking;
    options?: Partial<TokenEndpointOptions>;
    sendbird?: Array<Response | Error | 'never'>;
    status: number;
    error?: string;
    told?: boolean;
  }
  const throwing = () => {
    throw new Error(`database at db.internal says ${API_TOKEN}`);
  };
  const cases: Case[] = [
    {when: 'nobody is signed in', options: {authenticate: () => null}, status: 204},
    {
      when: 'nobody is signed in, whoever is claimed',
      asking: {body: {user_id: 'ada'}},
      options: {authenticate: () => null},
      status: 204,
    },
    {
      when: 'somebody else is claimed',
      asking: {body: {user_id: 'grace'}},
      status: 403,
      error: 'user-mismatch',
    },
    {
      when: 'an empty user is claimed',
      asking: {body: {user_id: ''}},
      status: 403,
      error: 'user-mismatch',
    },
    {when: 'the method is GET', asking: {method: 'GET'}, status: 405, error: 'method-not-allowed'},
    {when: 'the method is PUT', asking: {method: 'PUT'}, status: 405, error: 'method-not-allowed'},
    {when: 'the body is empty', asking: {body: ''}, status: 400, error: 'bad-request'},
    {when: 'the body is not JSON', asking: {body: 'user_id=ada'}, status: 400},
    {when: 'the body is a JSON array', asking: {body: []}, status: 400},
    {when: 'the body is JSON null', asking: {body: null}, status: 400},
    {when: 'the body is a JSON string', asking: {body: '"ada"'}, status: 400},
    {when: 'the claim is not a string', asking: {body: {user_id: 7}}, status: 400},
    {
      when: 'the body is larger than 4 kB',
      asking: {body: {user_id: 'ada', padding: 'x'.repeat(4096)}},
      status: 400,
    },
    {
      when: 'the body is sent as text',
      asking: {headers: {'Content-Type': 'text/plain'}},
      status: 400,
    },
    {
      when: 'the body is sent as a type that only begins like JSON',
      asking: {headers: {'Content-Type': 'application/jsonp'}},
      status: 400,
    },
    {
      when: 'authenticate throws',
      options: {authenticate: throwing},
      status: 500,
      error: 'authentication-failed',
      told: true,
    },
    {
      when: 'authenticate rejects',
      options: {authenticate: () => Promise.reject(new Error(API_TOKEN))},
      status: 500,
      told: true,
    },
    {
      when: 'authenticate forgets the user id',
      options: {authenticate: () => ({}) as {userId: string}},
      asking: {body: {}},
      status: 500,
      told: true,
    },
    {
      when: 'Sendbird refuses',
      sendbird: [refused(400401)],
      status: 502,
      error: 'sendbird-failed',
      told: true,
    },
    {when: 'Sendbird is down', sendbird: [new TypeError(API_TOKEN)], status: 502, told: true},
    {
      when: 'Sendbird answers HTML',
      sendbird: [new Response(`<p>${API_TOKEN}</p>`, {status: 503})],
      status: 502,
      told: true,
    },
    {when: 'Sendbird answers no token', sendbird: [Response.json({})], status: 502, told: true},
    {
      when: 'Sendbird answers too late',
      sendbird: ['never'],
      options: {timeout: 10},
      status: 502,
      told: true,
    },
  ];
  for (const {when, asking, options, sendbird = [], status, error, told = false} of cases) {
    it(`answers ${status} when ${when}`, async () => {
      const {handle, errors} = endpoint(sendbird, options);

      const response = await handle(ask(asking));

      expect(response.status).to.equal(status);
      expect(response.headers.get('Cache-Control')).to.equal('no-store');
      expect(errors).to.have.length(told ? 1 : 0);
      if (error) expect(await response.clone().json()).to.deep.equal({error});
      expect(await everythingIn(response)).not.to.contain(API_TOKEN);
    });
  }

  it('names the methods it knows when it refuses another', async () => {
    const {handle} = endpoint([]);

    const response = await handle(ask({method: 'GET'}));

    expect(response.headers.get('Allow')).to.equal('POST, OPTIONS');
  });

  it('accepts a content type with a charset', async () => {
    const {handle} = endpoint([issued()]);

    const response = await handle(
      ask({headers: {'Content-Type': 'application/json; charset=utf-8'}}),
    );

    expect(response.status).to.equal(200);
  });

  it('asks nothing of Sendbird for a request that it refuses', async () => {
    const {handle, calls} = endpoint([]);

    await handle(ask({body: {user_id: 'grace'}}));

    expect(calls).to.deep.equal([]);
  });

  for (const unset of ['appId', 'apiToken']) {
    for (const value of [undefined, '']) {
      it(`answers 500 where ${unset} is ${JSON.stringify(value)}, and says so`, async () => {
        const {handle, calls, errors} = endpoint([], {[unset]: value});

        const response = await handle(ask());

        expect(response.status).to.equal(500);
        expect(response.headers.get('Cache-Control')).to.equal('no-store');
        expect(await response.json()).to.deep.equal({error: 'not-configured'});
        expect(String(errors[0])).to.contain(`${unset} is missing`);
        expect(calls).to.deep.equal([]);
      });
    }
  }

  it('reads the environment that is there with the first request', async () => {
    const environment: {appId?: string} = {};
    const {fetch} = fakeSendbird(issued());
    const handle = createTokenEndpoint({
      get appId() {
        return environment.appId;
      },
      apiToken: API_TOKEN,
      authenticate: () => ({userId: 'ada'}),
      fetch,
    });

    environment.appId = 'APP';

    expect((await handle(ask())).status).to.equal(200);
  });
});
