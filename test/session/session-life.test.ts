import {expect, waitUntil} from '@open-wc/testing';

import {WidgetError} from '../../src/errors.js';
import {rememberedGuest} from '../../src/session/guest.js';
import {restoreOnline, setOnline, settled} from './support.js';
import {refused, TestSession, UNREACHABLE} from './test-session.js';

const made = {
  looks: {},
  guest: {
    userId: 'guest-1',
    token: 'guest-token',
    expiresAt: Date.now() + 60_000,
    channelUrl: 'channel-1',
  },
};

/** An endpoint that says who it is. */
const endpointOf = (userId: string) =>
  new URL(`data:application/json,{"token":"abc","user_id":"${userId}"}`);

describe('SessionController: the life', () => {
  const sessions: TestSession[] = [];

  const connect = async (...args: ConstructorParameters<typeof TestSession>) => {
    const session = new TestSession(...args);
    sessions.push(session);
    if (args[0]?.userId === null) session.backEnd.settingsOutcome = made;
    return session.connect();
  };
  afterEach(() => {
    restoreOnline();
    for (const {controller} of sessions.splice(0)) controller.stop();
    sessionStorage.clear();
  });

  describe('a renewal', () => {
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

  it('fails when Sendbird does not take the new token', async () => {
    const session = await connect();

    session.news.refreshFailed(new WidgetError('session/refresh-failed', 'No.', {retryable: true}));

    expect(session.told).to.deep.equal(['disconnected', 'error']);
    expect(session.details[0]).to.have.property('code', 'session/refresh-failed');
    expect(session.backEnd.connections[0]).to.have.property('disconnects', 1);
  });

  const endings = [
    {code: 400310, reason: 'revoked'},
    {code: 400300, reason: 'deactivated'},
    {code: 400301, reason: 'deleted'},
    {code: undefined, reason: 'revoked'},
    {code: 400302, reason: 'revoked'},
  ];
  for (const {code, reason} of endings) {
    it(`closes once as ${reason} when Sendbird ends it with ${String(code)}`, async () => {
      const session = await connect();
      const {news} = session;

      news.ended(code);
      news.ended(code);

      expect(session.told).to.deep.equal(['disconnected', 'closed']);
      expect(session.details).to.deep.equal([{userId: 'ada', reason}]);
    });
  }

  it('replaces a guest whom Sendbird has ended', async () => {
    const session = await connect({userId: null});

    session.news.ended(400301);

    expect(session.told).to.deep.equal(['disconnected', 'closed', 'replaced']);
    expect(rememberedGuest(session.storage)).to.equal(null);
  });

  it('reconnects by itself when the socket drops', async () => {
    const session = await connect();

    session.news.dropped();
    session.news.resumed();

    expect(session.statuses).to.deep.equal(['reconnecting', 'connected']);
    expect(session.told).to.deep.equal(['resumed']);
    expect(session.backEnd.connects).to.have.length(1);
  });

  it('opens another connection when one is lost', async function () {
    this.timeout(20_000);
    const session = await connect();

    session.news.lost();
    await session.until('connected');

    expect(session.told).to.deep.equal(['disconnected', 'token-required', 'refreshed', 'opened']);
    expect(session.details[0]).to.deep.equal({userId: 'ada', reason: 'expired'});
    expect(session.backEnd.connections[0]).to.have.property('disconnects', 1);
  });

  it('tries again and again while nobody answers', async function () {
    this.timeout(20_000);
    const session = await connect();
    session.backEnd.outcomes.push(UNREACHABLE, UNREACHABLE);

    session.news.lost();
    await waitUntil(() => session.status === 'connected', 'connected', {timeout: 15_000});

    expect(session.backEnd.connects).to.have.length(4);
    expect(session.told).to.not.include('error');
  });

  it('closes when it is refused for good while it reconnects', async () => {
    const session = await connect();
    session.backEnd.outcomes.push(refused(400310));

    session.news.lost();
    await session.until('closed');

    expect(session.details.at(-1)).to.deep.equal({userId: 'ada', reason: 'revoked'});
  });

  it('does not open another connection when it was stopped', async () => {
    const session = await connect();
    session.news.lost();

    session.controller.stop();
    await new Promise((resolve) => setTimeout(resolve, 1100));

    expect(session.backEnd.connects).to.have.length(1);
    expect(session.told).to.deep.equal(['disconnected']);
  });

  it('hears nothing of a connection that was given up', async () => {
    const session = await connect();
    const {news} = session;
    session.controller.stop();
    session.told.length = 0;

    news.refreshed();
    news.refreshFailed(UNREACHABLE);
    news.ended(400310);
    news.dropped();
    news.resumed();
    news.lost();
    await settled();

    expect(session.told).to.deep.equal([]);
    expect(session.statuses).to.deep.equal([]);
  });

  it('stops without a word', async () => {
    const session = await connect();

    session.controller.stop();

    expect(session.told).to.deep.equal(['disconnected']);
    expect(session.backEnd.connects[0]!.signal.aborted).to.equal(true);
    expect(session.backEnd.connections[0]).to.have.property('disconnects', 1);
  });

  describe('close', () => {
    it('says why, once', async () => {
      const session = await connect();

      session.controller.close('signed-out');
      session.controller.close('user-changed');

      expect(session.told).to.deep.equal(['disconnected', 'closed']);
      expect(session.details).to.deep.equal([{userId: 'ada', reason: 'signed-out'}]);
      expect(session.controller.closeReason).to.equal('signed-out');
      expect(session.statuses).to.deep.equal(['closed']);
    });

    it('says nothing of a session that never began', () => {
      const session = new TestSession();

      session.controller.close('signed-out');

      expect(session.status).to.equal('closed');
      expect(session.told).to.deep.equal([]);
    });

    it('is for good', async () => {
      const session = await connect();
      session.controller.close('signed-out');

      session.controller.start();
      await settled();

      expect(session.status).to.equal('closed');
      expect(session.backEnd.connects).to.have.length(1);
    });
  });

  it('starts again by itself once a network is back', async () => {
    const session = await connect();
    session.backEnd.outcomes.push(UNREACHABLE);
    setOnline(false);
    session.news.refreshFailed(UNREACHABLE);
    expect(session.status).to.equal('failed');

    setOnline(true);
    await session.untilTold('error');
    await waitUntil(() => session.backEnd.connects.length === 2);

    expect(session.told).to.include('token-required');
  });

  it('waits for the page after an error that another try does not mend', async () => {
    const session = await connect();
    setOnline(false);
    session.news.refreshFailed(new WidgetError('token/refused', 'No.'));

    setOnline(true);
    await settled();

    expect(session.status).to.equal('failed');
    expect(session.backEnd.connects).to.have.length(1);
  });
});
