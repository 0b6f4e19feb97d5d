import {expect} from '@open-wc/testing';

import type {TokenAnswer, TokenReason, TokenRequiredEvent} from '../../src/contract/events.js';
import type {Looks} from '../../src/contract/looks.js';
import {rememberedGuest, rememberGuest} from '../../src/memory/guest.js';
import type {Guest} from '../../src/memory/guest.js';
import {WidgetStorage} from '../../src/memory/storage.js';
import type {SettingsRequest} from '../../src/session/back-end.js';
import {Declined, identify, isNewGuest} from '../../src/session/identity.js';
import type {IdentitySources} from '../../src/session/identity.js';
import {codeOf, configOf, rejectionOf} from './support.js';

const ENDPOINT = new URL('data:application/json,{"token":"abc","user_id":"ben"}');

const made: Guest = {
  userId: 'guest-1',
  token: 'guest-token',
  channelUrl: 'channel-1',
};

describe('identify', () => {
  const storage = new WidgetStorage('session', 'APP', 'echo');
  let requests: SettingsRequest[];
  let guest: Guest | null;
  let looks: Looks[];

  beforeEach(() => {
    requests = [];
    guest = made;
    looks = [];
  });
  afterEach(() => sessionStorage.clear());

  const sourcesOf = (
    config: Partial<IdentitySources['config']>,
    answer?: TokenAnswer,
  ): IdentitySources => {
    const target = new EventTarget();
    target.addEventListener('session-token-required', (event) => {
      if (answer !== undefined) (event as TokenRequiredEvent).respondWith(answer);
    });
    const looked = (some: Looks) => looks.push(some);
    const settings = (request: SettingsRequest) => {
      requests.push(request);
      return Promise.resolve({looks: {accent: 'red'}, guest});
    };
    const sources = {target, config: configOf(config), storage, backEnd: {settings}, looked};
    return {...sources, user: null, handler: undefined};
  };

  const {signal} = new AbortController();
  const find = (sources: IdentitySources, reason: TokenReason = 'initial') =>
    identify(sources, reason, signal);

  const guestIdentity = {
    userId: 'guest-1',
    token: 'guest-token',
    guest: true,
    channelUrl: 'channel-1',
  };
  const user = {userId: 'ada', guest: false, channelUrl: null};

  it('makes a guest where nobody is named and nobody can be asked', async () => {
    const identity = await find(sourcesOf({userId: null, apiHost: 'https://proxy.example'}));

    expect(identity).to.deep.equal(guestIdentity);
    expect(requests).to.deep.equal([
      {appId: 'APP', botId: 'echo', apiHost: 'https://proxy.example', guest: 'create', signal},
    ]);
    expect(rememberedGuest(storage)).to.deep.equal(made);
    expect(looks).to.deep.equal([{accent: 'red'}]);
  });

  it('is the guest of before', async () => {
    rememberGuest(storage, made);

    const identity = await find(sourcesOf({userId: null}));

    expect(identity).to.deep.equal(guestIdentity);
    expect(requests).to.deep.equal([]);
  });

  it('fails with settings/unreachable where Sendbird makes no guest', async () => {
    guest = null;

    expect(await codeOf(find(sourcesOf({userId: null})))).to.equal('settings/unreachable');
  });

  it('is a guest where the page says that nobody is signed in', async () => {
    const sources = sourcesOf({userId: null, tokenEndpoint: ENDPOINT}, null);

    expect(await find(sources)).to.deep.equal(guestIdentity);
  });

  it('is who the endpoint says', async () => {
    const identity = await find(sourcesOf({userId: null, tokenEndpoint: ENDPOINT}));

    expect(identity).to.deep.equal({...user, userId: 'ben', token: 'abc'});
  });

  it('is who the page names, with the token of the page', async () => {
    expect(await find(sourcesOf({}, 'abc'))).to.deep.equal({...user, token: 'abc'});
  });

  it('is who the page names without a token where there is no source of one', async () => {
    expect(await find(sourcesOf({}))).to.deep.equal({...user, token: null});
  });

  it('refuses a token for somebody else than the page names', async () => {
    const finding = find(sourcesOf({tokenEndpoint: ENDPOINT}));

    expect(await codeOf(finding)).to.equal('token/user-mismatch');
  });

  it('throws when the page declines, and never falls back to a guest', async () => {
    const thrown = await rejectionOf(find(sourcesOf({}, null)));

    expect(thrown).to.be.instanceOf(Declined);
    expect(requests).to.deep.equal([]);
  });

  it('takes sessionToken for the first connect', async () => {
    const identity = await find(sourcesOf({sessionToken: 'given'}, 'asked for'));

    expect(identity).to.deep.equal({...user, token: 'given'});
  });

  for (const reason of ['expired', 'rejected'] as const) {
    it(`does not take sessionToken again when it is ${reason}`, async () => {
      const identity = await find(sourcesOf({sessionToken: 'given'}, 'asked for'), reason);

      expect(identity).to.have.property('token', 'asked for');
    });
  }

  it('makes nothing of a sessionToken of nobody', async () => {
    const sources = sourcesOf({userId: null, sessionToken: 'x', tokenEndpoint: ENDPOINT});

    expect(await find(sources)).to.deep.include({userId: 'ben', token: 'abc'});
  });

  describe('isNewGuest', () => {
    it('is true where a guest is to be made', () => {
      expect(isNewGuest(sourcesOf({userId: null}))).to.equal(true);
    });

    const others = [{userId: 'ada'}, {userId: null, tokenEndpoint: ENDPOINT}];
    for (const config of others) {
      it(`is false for ${JSON.stringify(config)}`, () => {
        expect(isNewGuest(sourcesOf(config))).to.equal(false);
      });
    }

    it('is false for the guest of before', () => {
      rememberGuest(storage, made);

      expect(isNewGuest(sourcesOf({userId: null}))).to.equal(false);
    });
  });
});
