import {expect} from '@open-wc/testing';

import {rememberedGuest} from '../../src/memory/guest.js';
import {TestSession} from './test-session.js';

const made = {
  looks: {},
  guest: {
    userId: 'guest-1',
    token: 'guest-token',
    channelUrl: 'channel-1',
  },
};

/** An endpoint that says who it is. */
const endpointOf = (userId: string) =>
  new URL(`data:application/json,{"token":"abc","user_id":"${userId}"}`);

describe('SessionController: a renewal', () => {
  const sessions: TestSession[] = [];

  const connect = async (...args: ConstructorParameters<typeof TestSession>) => {
    const session = new TestSession(...args);
    sessions.push(session);
    if (args[0]?.userId === null) session.backEnd.settingsOutcome = made;
    return session.connect();
  };
  afterEach(() => {
    for (const {controller} of sessions.splice(0)) controller.stop();
    sessionStorage.clear();
  });

  it('asks the page, and tells once it is done', async () => {
    const session = await connect();
    session.answers.push('new');

    const token = await session.news.renew();
    session.news.refreshed();

    expect(token).to.equal('new');
    expect(session.told).to.deep.equal(['token-required', 'refreshed']);
    expect(session.details).to.deep.equal([{userId: 'ada', reason: 'expired'}, {userId: 'ada'}]);
    expect(session.status).to.equal('connected');
  });

  it('is shared by those who ask together', async () => {
    const session = await connect();

    const tokens = await Promise.all([session.news.renew(), session.news.renew()]);

    expect(tokens[0]).to.equal(tokens[1]);
    expect(session.told).to.deep.equal(['token-required']);
  });

  it('says “rejected” when the new token is refused as well', async () => {
    const session = await connect();
    await session.news.renew();

    await session.news.renew();

    expect(session.details.map(({reason}) => reason)).to.deep.equal(['expired', 'rejected']);
  });

  it('says “expired” again after one that was good', async () => {
    const session = await connect();
    await session.news.renew();
    session.news.refreshed();

    await session.news.renew();

    expect(session.details.at(-1)).to.have.property('reason', 'expired');
  });

  it('closes the session when the page declines', async () => {
    const session = await connect();
    session.answers.push(null);

    const token = await session.news.renew();

    expect(token).to.equal(null);
    expect(session.told).to.deep.equal(['token-required', 'disconnected', 'closed']);
    expect(session.details.at(-1)).to.deep.equal({userId: 'ada', reason: 'declined'});
  });

  it('fails the session where there is no token', async () => {
    const session = await connect({}, false);

    const token = await session.news.renew();

    expect(token).to.equal(null);
    expect(session.told).to.deep.equal(['token-required', 'disconnected', 'error']);
    expect(session.details.at(-1)).to.have.property('code', 'token/missing');
    expect(session.status).to.equal('failed');
  });

  it('fails the session when the source fails', async () => {
    const session = await connect();
    session.answers.push(Promise.reject(new Error('no way')));

    const token = await session.news.renew();

    expect(token).to.equal(null);
    expect(session.details.at(-1)).to.have.property('code', 'token/unreachable');
  });

  it('replaces a guest, who has nothing but the token', async () => {
    const session = await connect({userId: null});

    const token = await session.news.renew();

    expect(token).to.equal(null);
    expect(session.told).to.deep.equal(['disconnected', 'closed', 'replaced']);
    expect(session.details).to.deep.equal([{userId: 'guest-1', reason: 'user-changed'}]);
    expect(rememberedGuest(session.storage)).to.equal(null);
  });

  it('closes the session when the endpoint names somebody else', async () => {
    const tokenEndpoint = endpointOf('ada');
    const session = await connect({userId: null, tokenEndpoint}, false);
    tokenEndpoint.href = endpointOf('ben').href;

    const token = await session.news.renew();

    expect(token).to.equal(null);
    expect(session.told).to.deep.equal(['token-required', 'disconnected', 'closed', 'replaced']);
    expect(session.details.at(-1)).to.deep.equal({userId: 'ada', reason: 'user-changed'});
  });

  it('comes to nothing when the session ends meanwhile', async () => {
    const session = await connect();
    session.answers.push(new Promise<string>(() => undefined));

    const renewal = session.news.renew();
    session.controller.close('signed-out');

    expect(await renewal).to.equal(null);
    expect(session.told).to.deep.equal(['token-required', 'disconnected', 'closed']);
  });
});
