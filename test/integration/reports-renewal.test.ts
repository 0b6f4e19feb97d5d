import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

// What people reported of other chat widgets, each as it would happen here.
describe('reports: a session is renewed', () => {
  let server: LocalSendbird;
  let widget: TestWidget;

  const signedIn = () => ({'user-id': 'ada', 'token-endpoint': server.tokenEndpoint('ada')});

  beforeEach(async () => {
    server = await startLocalSendbird();
    widget = mountWidget(server, signedIn());
    await widget.open();
    await widget.untilConnected();
    widget.send('Before');
    await widget.untilEvent('message-received');
  });
  afterEach(() => server.stop());

  const states = () => widget.details('connection-change').map(({state}) => state);

  it('keeps its own renewal when the page sets a token (sendbird-uikit-react #969)', async () => {
    let answer: (token: string) => void = () => undefined;
    widget.element.addEventListener('session-token-required', (event) =>
      event.respondWith(new Promise((resolve) => (answer = resolve))),
    );
    await server.fault('expireToken', {userId: 'ada'});
    await widget.untilEvent('session-token-required', 2);

    const token = await server.issueToken('ada');
    widget.element.sessionToken = token;
    await widget.element.updateComplete;
    answer(token);
    await widget.untilEvent('session-refreshed');

    expect(widget.details('session-connected')).to.have.length(1);
    expect(states()).to.deep.equal(['connecting', 'online']);
  });

  it('hears of the connection and of the session (sendbird-uikit-react #307)', async () => {
    await server.fault('killSocket', {userId: 'ada'});
    await widget.until(() => states().join() === 'connecting,online,reconnecting,online');

    await server.fault('expireToken', {userId: 'ada'});

    await widget.untilEvent('session-refreshed');
  });

  it('renews where no token was there at first (sendbird-uikit-react #293)', async () => {
    expect(widget.element.sessionToken).to.equal(null);

    await server.fault('expireToken', {userId: 'ada'});
    await widget.untilEvent('session-refreshed');

    expect(states()).to.deep.equal(['connecting', 'online']);
  });

  it('renews a key that runs out before its token (community.sendbird.com t/1931)', async () => {
    await server.fault('expireKey', {userId: 'ada'});
    await widget.untilEvent('session-refreshed');
    widget.send('An hour later');
    await widget.untilEvent('message-received', 2);

    expect(widget.details('session-token-required')).to.have.length(1);
    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('tells of no error when it was renewed (sendbird-chat-sdk-flutter #61)', async () => {
    for (const count of [1, 2, 3]) {
      await server.fault('expireToken', {userId: 'ada'});
      await widget.untilEvent('session-refreshed', count);
    }

    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('goes on after a sleep in which the token ran out (BotFramework-WebChat #3292)', async () => {
    await server.fault('holdLogins');
    await server.fault('killSocket', {userId: 'ada'});
    await widget.until(() => states().includes('reconnecting'));
    await server.fault('expireToken', {userId: 'ada'});

    await server.fault('releaseLogins');
    await widget.until(() => states().at(-1) === 'online');
    widget.send('Good morning');
    await widget.untilEvent('message-received', 2);

    expect(widget.messages).to.deep.equal(['Before', 'Before', 'Good morning', 'Good morning']);
    expect(widget.details('session-token-required')).to.have.length(2);
    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('shows the conversation on the page after a renewal (BotFramework-WebChat #2899)', async () => {
    await server.fault('expireToken', {userId: 'ada'});
    await widget.untilEvent('session-refreshed');
    widget.element.remove();

    const reloaded = mountWidget(server, signedIn());
    await reloaded.open();

    await reloaded.untilMessage('Before');
  });

  it('is connected again after a fresh token (BotFramework-Services #84)', async () => {
    await server.answer('404', {times: 1});
    await server.fault('expireToken', {userId: 'ada'});
    await widget.until(() => widget.text.includes('We couldn’t sign you in.'));

    widget.button('Try again').click();
    await widget.until(() => !widget.text.includes('We couldn’t sign you in.'));
    widget.send('Thank you');
    await widget.untilEvent('message-received', 2);

    expect(states().at(-1)).to.equal('online');
  });

  it('repeats a call that came too late for its token (omnichannel-chat-widget #550)', async () => {
    const [channel] = (await server.state()).channels;
    for (let n = 1; n <= 50; n++) await server.say(channel!.url, 'echo', `Message ${n}`);
    widget.element.remove();
    const reloaded = mountWidget(server, signedIn());
    await reloaded.open();
    await reloaded.untilMessage('Message 50');
    expect(reloaded.messages).to.not.include('Before');

    await server.fault('failRest', {status: 400, code: 400302, path: '/messages'});
    reloaded.log.scrollTop = 0;
    await reloaded.untilMessage('Before');

    expect(reloaded.details('session-refreshed')).to.have.length(1);
    expect(reloaded.details('session-error')).to.deep.equal([]);
  });
});
