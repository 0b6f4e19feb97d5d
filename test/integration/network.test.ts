import {expect, waitUntil} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

describe('a bad network', () => {
  let server: LocalSendbird;
  let widget: TestWidget;

  beforeEach(async () => {
    server = await startLocalSendbird();
    widget = mountWidget(server, {
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
    });
  });
  afterEach(() => server.stop());

  const states = () => widget.details('connection-change').map(({state}) => state);

  const textsOnServer = async () => {
    const {channels} = await server.state();
    return channels.flatMap(({messages}) =>
      messages.filter(({user}) => user?.user_id === 'ada').map(({message}) => message),
    );
  };

  const connect = async () => {
    await widget.open();
    await widget.untilConnected();
    widget.send('Before');
    await widget.untilEvent('message-received');
  };

  it('takes up a socket that was killed, and what was missed', async () => {
    await connect();
    const [channel] = (await server.state()).channels;

    await server.fault('killSocket', {userId: 'ada'});
    await server.say(channel!.url, 'echo', 'While you were away');
    await widget.untilMessage('While you were away');
    await widget.until(() => states().length === 4);

    expect(states()).to.deep.equal(['connecting', 'online', 'reconnecting', 'online']);
    expect(widget.sessionEvents).to.deep.equal(['session-token-required', 'session-connected']);
    expect(await server.tokenRequests()).to.have.length(1);
    expect(widget.details('message-received').at(-1)).to.have.property(
      'text',
      'While you were away',
    );
  });

  it('sends once what was written while the connection was gone', async () => {
    await connect();
    await server.fault('stopListening', {ms: 1500});
    await widget.until(() => states().includes('reconnecting'));

    widget.send('Written offline');
    widget.send('And another');
    await widget.untilEvent('message-sent', 3);

    expect(await textsOnServer()).to.deep.equal(['Before', 'Written offline', 'And another']);
    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('sends once, in order, what was written before the session was up', async () => {
    await server.fault('holdLogins');
    await widget.open();
    widget.send('One');
    widget.send('Two');
    widget.send('Three');
    await widget.until(() => widget.messages.join() === 'One,Two,Three');

    await server.fault('releaseLogins');
    await widget.untilEvent('message-sent', 3);

    expect(await textsOnServer()).to.deep.equal(['One', 'Two', 'Three']);
  });

  it('does not double a message whose acknowledgement was lost', async function () {
    this.timeout(40_000);
    await connect();
    await server.fault('dropAcks', {times: 1});

    widget.send('Once');
    await server.fault('say', {
      channelUrl: (await server.state()).channels[0]!.url,
      userId: 'echo',
      text: 'Meanwhile',
    });
    await widget.until(() => widget.messages.filter((text) => text === 'Once').length === 2);
    // The SDK waits ten seconds for an acknowledgement before it gives up.
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    await widget.untilEvent('message-sent', 2);

    expect(await textsOnServer()).to.deep.equal(['Before', 'Once']);
    // Ours, and the echo of it.
    expect(widget.messages.filter((text) => text === 'Once')).to.have.length(2);
  });

  it('shows a refused message with a way on', async () => {
    await connect();
    const channelUrl = (await server.state()).channels[0]!.url;
    await server.fault('mute', {channelUrl, userId: 'ada'});
    widget.element.sendMessage('Hear me').catch(() => undefined);
    await widget.untilEvent('session-error');
    expect(widget.details('session-error')[0]).to.deep.include({
      code: 'message/failed',
      sendbirdCode: 900021,
    });
    await widget.until(() => Boolean(widget.button('Resend')));

    await server.fault('mute', {channelUrl, userId: 'ada', muted: false});
    widget.button('Resend').click();
    await widget.untilEvent('message-sent', 2);

    expect(await textsOnServer()).to.deep.equal(['Before', 'Hear me']);
  });

  it('forgets a refused message when it is deleted', async () => {
    await connect();
    const channelUrl = (await server.state()).channels[0]!.url;
    await server.fault('mute', {channelUrl, userId: 'ada'});
    widget.element.sendMessage('Never mind').catch(() => undefined);
    await widget.until(() => Boolean(widget.button('Delete')));

    widget.button('Delete').click();
    await widget.until(() => !widget.messages.includes('Never mind'));

    expect(await textsOnServer()).to.deep.equal(['Before']);
  });

  it('says that the chat cannot be reached, and connects on a retry', async () => {
    await server.fault('refuseLogins', {code: 500901, times: 2});
    await widget.open();
    await widget.untilEvent('session-error');
    expect(widget.details('session-error')[0]).to.deep.include({
      code: 'connect/unreachable',
      retryable: true,
    });

    widget.button('Try again').click();
    await widget.untilConnected();

    expect(widget.details('session-connected')).to.have.length(1);
  });

  it('connects anew when the SDK has given up', async function () {
    this.timeout(120_000);
    await connect();

    // Longer than the SDK's own tries: at once, and after 1, 2, 4, 8 and 8 seconds.
    await server.fault('stopListening', {ms: 26_000});
    await widget.until(() => states().includes('reconnecting'));
    const isBack = () => states().at(-1) === 'online';
    await waitUntil(isBack, 'online again', {timeout: 110_000, interval: 200});
    widget.send('Back again');
    await widget.untilEvent('message-sent', 2);

    expect(await textsOnServer()).to.deep.equal(['Before', 'Back again']);
  });

  it('takes another channel when its own is deleted', async () => {
    await connect();
    const [channel] = (await server.state()).channels;

    await server.fault('deleteChannel', {channelUrl: channel!.url});
    await widget.until(() => !widget.messages.includes('Before'));
    widget.send('Still here');
    await widget.untilEvent('message-sent', 2);

    const {channels} = await server.state();
    expect(channels.map(({url}) => url)).to.not.include(channel!.url);
    expect(await textsOnServer()).to.deep.equal(['Still here']);
  });

  for (const code of [1000, 1011]) {
    it(`takes what is written to a channel that was deleted after a close with ${code}`, async () => {
      await connect();
      const [channel] = (await server.state()).channels;

      await server.fault('failRest', {status: 429, code: 500910, times: 1, path: 'changelogs'});
      await server.fault('closeSocket', {userId: 'ada', code});
      await server.fault('deleteChannel', {channelUrl: channel!.url});
      widget.send('Still here');
      await widget.untilEvent('message-sent', 2);

      expect(await textsOnServer()).to.deep.equal(['Still here']);
      expect(widget.details('session-error')).to.deep.equal([]);
    });
  }

  it('takes no messages while the channel is frozen', async () => {
    await connect();
    const [channel] = (await server.state()).channels;

    await server.fault('freeze', {channelUrl: channel!.url, frozen: true});
    await widget.until(() => widget.input.disabled || widget.input.readOnly);
    await server.fault('freeze', {channelUrl: channel!.url, frozen: false});

    await widget.until(() => !widget.input.disabled && !widget.input.readOnly);
  });
});
