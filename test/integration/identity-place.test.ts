import {aTimeout, expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {tracesOf} from '../support/traces.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

const OF_BEFORE = ['Said before', 'A draft', 'Not sent yet', 'Grace Hopper'];

describe('another place to chat', () => {
  let server: LocalSendbird;
  let other: LocalSendbird;

  beforeEach(async () => {
    [server, other] = await Promise.all([startLocalSendbird(), startLocalSendbird()]);
  });
  afterEach(() => Promise.all([server.stop(), other.stop()]));

  const set = (widget: TestWidget, attributes: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(attributes)) {
      widget.element.setAttribute(name, value);
    }
  };
  const socketsOf = async (at: LocalSendbird) => (await at.state()).sockets.length;
  const untilNoSocket = async (at: LocalSendbird) => {
    for (let n = 0; n < 200 && (await socketsOf(at)); n++) await aTimeout(20);
    expect(await socketsOf(at)).to.equal(0);
  };

  /** In the middle of a chat with `silent`, with a message that could not leave. */
  const chat = async () => {
    const widget = mountWidget(server, {
      'bot-id': 'silent',
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
    });
    await widget.open();
    await widget.untilConnected();
    widget.send('Said before');
    await widget.untilEvent('message-sent');
    const [channel] = (await server.state()).channels;
    await server.createUser('grace', 'Grace Hopper');
    await server.fault('join', {channelUrl: channel!.url, userId: 'grace'});
    await server.say(channel!.url, 'grace', 'Said before, too');
    await widget.untilMessage('Said before, too');
    await server.fault('holdLogins');
    await server.fault('killSocket');
    await widget.until(() => widget.element.session.status === 'reconnecting');
    widget.send('Not sent yet');
    await widget.untilMessage('Not sent yet');
    widget.type('A draft');
    await server.fault('releaseLogins');
    return widget;
  };

  const places = {
    'another bot': () => ({'bot-id': 'echo'}),
    'another application': () => ({
      'app-id': other.appId,
      'api-host': other.apiHost,
      'ws-host': other.wsHost,
      'token-endpoint': other.tokenEndpoint('ada'),
    }),
    'other hosts of the same application': () => ({
      'api-host': other.apiHost,
      'ws-host': other.wsHost,
      'token-endpoint': other.tokenEndpoint('ada'),
    }),
  };
  for (const [place, attributes] of Object.entries(places)) {
    it(`is ${place}: nothing comes along, and one session is left`, async () => {
      const widget = await chat();

      set(widget, attributes());
      await widget.untilEvent('session-connected', 2);
      expect(await tracesOf(...OF_BEFORE)).to.deep.equal([]);
      widget.send('Said there');
      await widget.until(() =>
        widget.details('message-sent').some(({text}) => text === 'Said there'),
      );

      expect(widget.messages[0]).to.equal('Said there');
      expect(widget.details('session-closed')).to.deep.equal([
        {userId: 'ada', reason: 'user-changed'},
      ]);
      expect(await tracesOf(...OF_BEFORE)).to.deep.equal([]);
      if (place !== 'another bot') await untilNoSocket(server);
    });
  }

  it('is another ws-host alone: the session starts anew there', async () => {
    const widget = await chat();

    set(widget, {'ws-host': other.wsHost});
    await widget.untilEvent('session-error');

    // The other server knows nothing of this token.
    expect(widget.details('session-error')[0]).to.have.property('sendbirdCode', 400111);
    await untilNoSocket(server);
    set(widget, {'ws-host': server.wsHost});
    await widget.untilEvent('session-connected', 2);
    await widget.untilMessage('Said before');
  });

  it('and back again: the conversation is the one of before', async () => {
    const widget = await chat();

    set(widget, {'bot-id': 'echo'});
    await widget.untilEvent('session-connected', 2);
    set(widget, {'bot-id': 'silent'});
    await widget.untilEvent('session-connected', 3);

    await widget.untilMessage('Said before');
    expect(await socketsOf(server)).to.equal(1);
  });
});
