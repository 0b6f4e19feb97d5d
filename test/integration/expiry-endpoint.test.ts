import {aTimeout, expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

describe('an expiry and what the token endpoint makes of it', () => {
  let server: LocalSendbird;
  let widget: TestWidget;

  beforeEach(async () => {
    server = await startLocalSendbird();
    widget = mountWidget(server, {
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
    });
    await widget.open();
    await widget.untilConnected();
    widget.send('Before');
    await widget.untilEvent('message-received');
    widget.type('A draft');
  });
  afterEach(() => server.stop());

  const expireToken = () => server.fault('expireToken', {userId: 'ada'});
  const expireKey = () => server.fault('expireKey', {userId: 'ada'});
  const refreshed = (count = 1) => widget.untilEvent('session-refreshed', count);
  const reasons = () => widget.details('session-token-required').map(({reason}) => reason);

  const expectToGoOn = async () => {
    expect(widget.input.value).to.equal('A draft');
    widget.send('After');
    await widget.untilEvent('message-received', 2);
    expect(widget.messages).to.deep.equal(['Before', 'Before', 'After', 'After']);
    const {channels, sockets} = await server.state();
    expect(channels).to.have.length(1);
    expect(sockets).to.have.length(1);
  };

  const together = {
    'the key first': () => Promise.all([expireKey(), expireToken()]),
    'the token first': () => Promise.all([expireToken(), expireKey()]),
  };
  for (const [order, expire] of Object.entries(together)) {
    it(`renews key and token that expire at once, ${order}`, async () => {
      await expire();
      await refreshed();

      await expectToGoOn();
      expect(widget.details('session-error')).to.deep.equal([]);
    });
  }

  it('renews the token when its time is over by the clock', async () => {
    const soon = await startLocalSendbird({tokenExpiresIn: 2500});
    const brief = mountWidget(soon, {
      'user-id': 'ben',
      'token-endpoint': soon.tokenEndpoint('ben'),
    });
    await brief.open();
    await brief.untilEvent('session-refreshed', 2);

    brief.send('Still here');
    await brief.untilEvent('message-received');

    expect(brief.details('session-connected')).to.have.length(1);
    expect(brief.details('session-error')).to.deep.equal([]);
    await soon.stop();
  });

  it('renews a token that expires as soon as it is there', async () => {
    await expireToken();
    await refreshed();
    await expireToken();
    await refreshed(2);

    expect(reasons()).to.deep.equal(['initial', 'expired', 'expired']);
    await expectToGoOn();
  });

  it('renews once for two expiries that come together', async () => {
    await server.answer('ok', {times: 1, delay: 300});
    await expireToken();
    await expireToken();
    await refreshed();

    await expectToGoOn();
    expect(await server.tokenRequests()).to.have.length(2);
    expect(widget.details('session-refreshed')).to.have.length(1);
  });

  it('renews with a third token when two were refused', async () => {
    await server.answer('expired', {times: 2});

    await expireToken();
    await refreshed();

    expect(reasons()).to.deep.equal(['initial', 'expired', 'rejected', 'rejected']);
    expect(widget.details('session-error')).to.deep.equal([]);
    await expectToGoOn();
  });

  describe('where the SDK has no more patience', () => {
    const setTimeout = window.setTimeout.bind(window);
    // It waits a minute for a token, which is the least that can be set.
    const hasten = (handler: TimerHandler, ms?: number) =>
      setTimeout(handler, ms === 60_000 ? 200 : ms);

    beforeEach(() => Object.assign(window, {setTimeout: hasten}));
    afterEach(() => Object.assign(window, {setTimeout}));

    it('is connected by an endpoint that was slow', async () => {
      await server.answer('ok', {times: 1, delay: 1500});

      await expireToken();
      await refreshed();

      await expectToGoOn();
      expect(widget.details('session-error')).to.deep.equal([]);
    });
  });

  it('renews though Sendbird is away when the token comes', async () => {
    await server.answer('ok', {times: 1, delay: 500});
    await expireToken();
    await widget.untilEvent('session-token-required', 2);
    await server.fault('stopListening', {ms: 3000});
    await refreshed();

    await expectToGoOn();
    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('stops asking an endpoint whose tokens have all expired', async () => {
    await server.answer('expired');

    await expireToken();
    await widget.untilEvent('session-error');
    const asked = (await server.tokenRequests()).length;
    await aTimeout(1500);

    expect(asked).to.equal(4);
    expect(await server.tokenRequests()).to.have.length(asked);
    expect(widget.details('session-error')).to.have.length(1);
    expect(widget.details('session-error')[0]).to.deep.include({
      code: 'session/refresh-failed',
      retryable: true,
    });
    expect(widget.text).to.include('We couldn’t sign you in.');

    await server.answer('ok');
    widget.button('Try again').click();
    await refreshed();
    await expectToGoOn();
  });
});
