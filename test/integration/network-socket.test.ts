import {aTimeout, expect} from '@open-wc/testing';

import {restoreOnline, setOnline} from '../session/support.js';
import {Visitor} from './visitor.js';

describe('a socket that breaks', () => {
  let ada: Visitor;

  beforeEach(async () => (ada = await Visitor.arrive({}, {pingInterval: 1})));
  afterEach(() => ada.leave());

  for (const code of [1000, 1001, 1011, 4000]) {
    it(`is taken up again when it is closed with ${code}`, async () => {
      await ada.begin();

      await ada.server.fault('closeSocket', {userId: 'ada', code});
      await ada.widget.until(() => ada.states.includes('reconnecting'));
      await ada.untilOnline();
      ada.widget.send('After');

      await ada.expectBoth(['Before', 'After']);
      await ada.expectSockets(1);
      expect(await ada.logins()).to.deep.equal(['token', 'key']);
      expect(ada.widget.sessionEvents).to.deep.equal([
        'session-token-required',
        'session-connected',
      ]);
    });
  }

  it('is replaced when it gives no sign of life any more', async function () {
    this.timeout(40_000);
    await ada.begin();

    await ada.server.fault('halfOpen', {userId: 'ada'});
    ada.widget.send('Into the void');
    await ada.say('Unheard');
    await ada.widget.until(() => ada.states.includes('reconnecting'));
    await ada.untilOnline();

    await ada.widget.untilEvent('message-sent', 2);
    await ada.expectBoth(['Before', 'Unheard', 'Into the void']);
    expect(ada.errors).to.deep.equal([]);
  });

  it('is one in the end when the server was busy', async () => {
    await ada.begin();

    await ada.server.fault('busy', {retryAfter: 1, userId: 'ada'});
    ada.widget.send('Meanwhile');
    await ada.widget.untilEvent('message-sent', 2);
    ada.widget.send('After');

    await ada.expectBoth(['Before', 'Meanwhile', 'After']);
    await ada.expectSockets(1);
    expect(ada.states).to.deep.equal(['connecting', 'online', 'reconnecting', 'online']);
    expect(await ada.logins()).to.deep.equal(['token', 'key']);
  });

  it('is had by a server that was too busy at first', async () => {
    await ada.server.fault('busy', {retryAfter: 1});

    await ada.begin();

    await ada.expectBoth(['Before']);
    await ada.expectSockets(1);
    expect(ada.states).to.deep.equal(['connecting', 'online']);
    expect(ada.errors).to.deep.equal([]);
  });

  it('is had by a server that was restarted and knows no key any more', async () => {
    await ada.begin();

    await ada.server.fault('forgetSessions');
    await ada.server.fault('stopListening', {ms: 300});
    await ada.widget.until(() => ada.states.includes('reconnecting'));
    ada.widget.send('After');
    await ada.untilOnline();

    await ada.expectBoth(['Before', 'After']);
    expect(ada.widget.sessionEvents).to.deep.equal([
      'session-token-required',
      'session-connected',
      'session-refreshed',
    ]);
  });

  it('is had by a server that was restarted and knows no token any more', async function () {
    this.timeout(40_000);
    await ada.begin();

    await ada.server.fault('forgetSessions', {tokens: true});
    await ada.server.fault('stopListening', {ms: 300});
    await ada.widget.until(() => ada.states.includes('reconnecting'));
    ada.widget.send('After');
    await ada.untilOnline();

    await ada.expectBoth(['Before', 'After']);
    expect(ada.widget.sessionEvents).to.deep.equal([
      'session-token-required',
      'session-connected',
      'session-token-required',
      'session-refreshed',
    ]);
  });

  it('is one, and quiet, after the network came and went five times', async function () {
    this.timeout(60_000);
    await ada.begin();

    for (let n = 1; n <= 5; n++) {
      setOnline(false);
      ada.widget.send(`Written ${n}`);
      await aTimeout(20);
      setOnline(true);
      await aTimeout(20);
    }
    restoreOnline();

    await ada.expectBoth(['Before', ...[1, 2, 3, 4, 5].map((n) => `Written ${n}`)]);
    await ada.untilOnline();
    await ada.expectSockets(1);
    // At the most: offline, reconnecting, online for each, and one more time for the SDK.
    expect(ada.states.length).to.be.at.most(2 + 5 * 3 + 2);
    // On a slow machine the SDK may renew its key in between; it is no trouble of the visitor's.
    expect(ada.widget.sessionEvents).to.not.include('session-error');
    expect(ada.widget.details('session-connected')).to.have.length(1);
  });
});
