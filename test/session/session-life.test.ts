import {expect, waitUntil} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import {rememberedGuest} from '../../src/memory/guest.js';
import {configOf, restoreOnline, setOnline, settled} from './support.js';
import {refused, TestSession, UNREACHABLE} from './test-session.js';

const made = {
  looks: {},
  guest: {
    userId: 'guest-1',
    token: 'guest-token',
    channelUrl: 'channel-1',
  },
};

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

  for (const code of [undefined, 400302]) {
    it(`connects anew when it was closed with ${String(code)}, which is no end`, async () => {
      const session = await connect();

      session.news.ended(code);
      await session.until('connected');

      expect(session.told).to.deep.equal(['disconnected', 'token-required', 'refreshed', 'opened']);
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

  it('rests and wakes without a word to the page', async () => {
    const session = await connect();

    session.controller.rest();
    session.controller.wake();
    session.news.resumed();

    expect(session.statuses).to.deep.equal(['resting', 'reconnecting', 'connected']);
    expect(session.backEnd.connections[0]!.naps).to.deep.equal(['rest', 'wake']);
    expect(session.told).to.deep.equal(['resumed']);
  });

  it('rests only while it is connected, and wakes only from that', async () => {
    const session = await connect();
    session.news.dropped();

    session.controller.rest();
    session.controller.wake();

    expect(session.status).to.equal('reconnecting');
    expect(session.backEnd.connections[0]!.naps).to.deep.equal([]);
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

  it('takes over another name for the next connection', async () => {
    const session = await connect({nickname: 'Ada'});

    session.controller.configure(configOf({nickname: 'Countess'}));
    session.news.lost();
    await session.until('connected');

    expect(session.backEnd.connects.map(({nickname}) => nickname)).to.deep.equal([
      'Ada',
      'Countess',
    ]);
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
