import {expect, waitUntil} from '@open-wc/testing';

import {restoreOnline, setOnline} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

describe('a token that expires while nobody is there', () => {
  let server: LocalSendbird;
  let widget: TestWidget;

  beforeEach(async () => {
    // A socket without a sign of life is noticed within two seconds.
    server = await startLocalSendbird({pingInterval: 1});
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
  afterEach(async () => {
    restoreOnline();
    setHidden(false);
    await server.stop();
  });

  const expireToken = () => server.fault('expireToken', {userId: 'ada'});
  const refreshed = (count = 1) => widget.untilEvent('session-refreshed', count);
  const lastState = () => widget.details('connection-change').at(-1)?.state;
  const channelUrl = async () => (await server.state()).channels[0]!.url;

  const serverIsBack = async () => {
    const isBack = () =>
      server.state().then(
        () => true,
        () => false,
      );
    await waitUntil(isBack, 'the server is back', {timeout: 5000});
  };

  /** What the visitor finds on coming back. */
  const expectAllWell = async () => {
    await widget.until(() => lastState() === 'online');
    expect(widget.input.value).to.equal('A draft');
    widget.send('After');
    await widget.untilEvent('message-received', 2);
    expect(widget.messages).to.deep.equal(['Before', 'Before', 'After', 'After']);
    expect(widget.details('session-closed')).to.deep.equal([]);
    expect(widget.details('session-error')).to.deep.equal([]);
    expect(widget.details('session-refreshed')).to.have.length(1);
    expect((await server.state()).sockets).to.have.length(1);
    expect((await server.state()).channels).to.have.length(1);
  };

  it('is renewed on a page that is hidden', async () => {
    setHidden(true);
    await expireToken();
    await refreshed();
    await server.say(await channelUrl(), 'echo', 'Are you there?');
    await widget.untilEvent('unread-change');
    expect(widget.details('unread-change')).to.deep.equal([{count: 1}]);

    setHidden(false);
    await widget.untilEvent('unread-change', 2);

    expect(widget.details('unread-change').at(-1)).to.deep.equal({count: 0});
    expect(widget.input.value).to.equal('A draft');
    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('is renewed after a sleep of the machine that froze the page', async () => {
    await server.fault('halfOpen', {userId: 'ada'});
    document.dispatchEvent(new Event('freeze'));
    await expireToken();

    document.dispatchEvent(new Event('resume'));
    await refreshed();

    await expectAllWell();
  });

  it('is renewed after a sleep that nothing told of', async () => {
    await server.fault('halfOpen', {userId: 'ada'});
    await expireToken();
    await refreshed();

    await expectAllWell();
  });

  it('is renewed after a sleep that the network told of', async () => {
    await server.fault('halfOpen', {userId: 'ada'});
    await expireToken();
    setOnline(false);
    setOnline(true);
    await refreshed();

    await expectAllWell();
  });

  it('is renewed once the network is back', async () => {
    await server.fault('halfOpen', {userId: 'ada'});
    await expireToken();
    await server.fault('stopListening', {ms: 1000});
    setOnline(false);
    await widget.until(() => lastState() === 'offline');
    await serverIsBack();
    expect(await server.tokenRequests()).to.have.length(1);

    setOnline(true);
    await refreshed();

    await expectAllWell();
  });

  it('is renewed though the network comes and goes meanwhile', async () => {
    await server.answer('hang', {times: 1});
    await expireToken();
    await widget.untilEvent('session-token-required', 2);

    setOnline(false);
    await widget.until(() => lastState() === 'offline');
    setOnline(true);
    await refreshed();

    await expectAllWell();
  });
});

/** Makes the browser say that the page is in the background, or back in front. */
function setHidden(hidden: boolean) {
  if (hidden === document.hidden) return;
  if (hidden) {
    Object.defineProperty(document, 'hidden', {value: true, configurable: true});
    const visibilityState = {value: 'hidden', configurable: true};
    Object.defineProperty(document, 'visibilityState', visibilityState);
  } else {
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(document, 'visibilityState');
  }
  document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
}
