import {aTimeout, expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {tracesOf} from '../support/traces.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

const ADA = 'ada-1815';
const BEN = 'ben-1706';

/** Everything of Ada's that somebody else could come to see. */
const OF_ADA = [
  ADA,
  'Ada Lovelace',
  'Written by Ada',
  'Grace Hopper',
  'Told to Ada',
  'Ada’s draft',
];

describe('another user', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const attributesOf = (as: string, nickname: string) => ({
    'bot-id': 'silent',
    'user-id': as,
    'token-endpoint': server.tokenEndpoint(as),
    nickname,
  });
  const mountAda = () => mountWidget(server, attributesOf(ADA, 'Ada Lovelace'));
  const set = (widget: TestWidget, attributes: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(attributes)) {
      widget.element.setAttribute(name, value);
    }
  };
  const nameAda = (widget: TestWidget) => set(widget, attributesOf(ADA, 'Ada Lovelace'));
  const nameBen = (widget: TestWidget) => set(widget, attributesOf(BEN, 'Ben'));

  const connectedUsers = (widget: TestWidget) =>
    widget.details('session-connected').map(({userId}) => userId);
  const socketsOf = async () => (await server.state()).sockets.map(({userId}) => userId);
  const untilSockets = async (...userIds: readonly string[]) => {
    const wanted = userIds.join();
    for (let n = 0; n < 200 && (await socketsOf()).join() !== wanted; n++) await aTimeout(20);
    expect(await socketsOf()).to.deep.equal(userIds);
  };

  /** Ada is in the middle of it: a message of hers, one of an agent, one unread, and a draft. */
  const chatAsAda = async () => {
    const widget = mountAda();
    await widget.open();
    await widget.untilConnected();
    widget.send('Written by Ada');
    await widget.untilEvent('message-sent');
    const [channel] = (await server.state()).channels;
    await server.createUser('grace', 'Grace Hopper');
    await server.fault('join', {channelUrl: channel!.url, userId: 'grace'});
    await server.say(channel!.url, 'grace', 'Told to Ada');
    await widget.untilMessage('Told to Ada');
    widget.type('Ada’s draft');
    widget.element.hide();
    await server.say(channel!.url, 'grace', 'Told to Ada behind her back');
    await widget.untilEvent('unread-change');
    return widget;
  };

  /** Ben is connected, in a conversation of his own, and nothing tells that Ada was here. */
  const expectBenAlone = async (widget: TestWidget) => {
    expect(widget.element.session).to.deep.equal({status: 'connected', userId: BEN, guest: false});
    expect(await tracesOf(...OF_ADA)).to.deep.equal([]);
    await untilSockets(BEN);
    widget.send('Hello from Ben');
    await widget.untilEvent('message-sent', widget.details('message-sent').length + 1);
    expect(widget.messages).to.deep.equal(['Hello from Ben']);
    expect(await tracesOf(...OF_ADA)).to.deep.equal([]);
    await untilSockets(BEN);
  };

  it('finds nothing of the one before: no message, draft, name, count or cache', async () => {
    const widget = await chatAsAda();
    expect(await tracesOf(...OF_ADA)).to.include.members([
      `${ADA} in document`,
      `${ADA} in localStorage`,
      'Ada Lovelace in document',
      'Written by Ada in document',
      'Grace Hopper in document',
      'Told to Ada in document',
      'Ada’s draft in document',
    ]);
    expect(widget.details('unread-change').at(-1)).to.deep.equal({count: 1});

    nameBen(widget);
    await widget.untilEvent('session-connected', 2);

    expect(widget.details('unread-change').at(-1)).to.deep.equal({count: 0});
    await expectBenAlone(widget);
  });

  it('is not shown anything of the one before while they are still being connected', async () => {
    const widget = await chatAsAda();
    await server.fault('holdLogins');

    nameBen(widget);
    await widget.until(() => widget.element.session.status === 'connecting');

    expect(await tracesOf(...OF_ADA)).to.deep.equal([]);
    await server.fault('releaseLogins');
    await widget.untilEvent('session-connected', 2);
  });

  it('takes over while the token is being asked for', async () => {
    await server.answer('hang', {times: 1});
    const widget = mountAda();
    await widget.open();
    await widget.untilEvent('session-token-required');
    widget.send('Written by Ada');
    await widget.untilMessage('Written by Ada');

    nameBen(widget);
    await widget.untilConnected();

    expect(connectedUsers(widget)).to.deep.equal([BEN]);
    expect(widget.details('session-closed')).to.deep.equal([{userId: ADA, reason: 'user-changed'}]);
    expect(widget.details('session-error')).to.deep.equal([]);
    await expectBenAlone(widget);
  });

  it('takes over while the login is under way', async () => {
    await server.fault('holdLogins');
    const widget = mountAda();
    await widget.open();
    await widget.until(() => widget.element.session.status === 'connecting');
    widget.send('Written by Ada');
    await widget.untilMessage('Written by Ada');

    nameBen(widget);
    await widget.untilEvent('session-token-required', 2);
    await server.fault('releaseLogins');
    await widget.untilConnected();

    expect(connectedUsers(widget)).to.deep.equal([BEN]);
    expect(widget.details('session-error')).to.deep.equal([]);
    await expectBenAlone(widget);
  });

  it('takes over while the token is being renewed', async () => {
    const widget = await chatAsAda();
    await server.answer('hang', {times: 1});
    await server.fault('expireToken', {userId: ADA});
    await widget.untilEvent('session-token-required', 2);

    nameBen(widget);
    await widget.untilEvent('session-connected', 2);

    expect(widget.details('session-refreshed')).to.deep.equal([]);
    expect(widget.details('session-error')).to.deep.equal([]);
    await expectBenAlone(widget);
  });

  it('takes over while a message is on its way, whose sender is told that it is over', async () => {
    const widget = await chatAsAda();
    await server.fault('dropAcks');
    const sending = widget.element
      .sendMessage('Written by Ada, too')
      .catch((error: unknown) => error);
    await widget.untilMessage('Written by Ada, too');

    nameBen(widget);
    await widget.untilEvent('session-connected', 2);

    expect(await sending).to.have.property('code', 'message/failed');
    expect(widget.details('message-sent')).to.have.length(1);
    expect(widget.details('session-error')).to.deep.equal([]);
    await expectBenAlone(widget);
  });

  it('comes and goes: the last one stays, with one socket', async () => {
    const widget = await chatAsAda();

    for (const name of [nameBen, nameAda, nameBen, nameAda, nameBen]) {
      name(widget);
      await widget.element.updateComplete;
    }
    await widget.untilEvent('session-connected', 2);
    await untilSockets(BEN);

    expect(connectedUsers(widget)).to.deep.equal([ADA, BEN]);
    expect(widget.details('session-closed').map(({userId}) => userId)).to.deep.equal([
      ADA,
      BEN,
      ADA,
      BEN,
      ADA,
    ]);
    expect(widget.details('session-error')).to.deep.equal([]);
    await expectBenAlone(widget);
  });

  it('comes and goes while logins take their time, and is never heard of', async () => {
    const widget = await chatAsAda();
    await server.fault('holdLogins');

    nameBen(widget);
    await widget.until(() => widget.element.session.status === 'connecting');
    nameAda(widget);
    await widget.untilEvent('session-token-required', 3);
    await server.fault('releaseLogins');
    await widget.untilEvent('session-connected', 2);
    await untilSockets(ADA);

    expect(connectedUsers(widget)).to.deep.equal([ADA, ADA]);
    expect(widget.details('session-error')).to.deep.equal([]);
    await widget.untilMessage('Told to Ada behind her back');
    expect(await tracesOf(BEN)).to.deep.equal([]);
  });

  it('finds nothing of one whose sign-in ended, where the endpoint alone names both', async () => {
    const widget = await chatAsAda();
    widget.element.removeAttribute('user-id');
    await widget.untilEvent('session-connected', 2);
    await widget.untilMessage('Written by Ada');
    await server.answer('401', {times: 1});
    await server.fault('expireToken', {userId: ADA});
    await widget.until(() => widget.details('session-closed').at(-1)?.reason === 'declined');
    expect(await tracesOf('Written by Ada')).to.deep.equal(['Written by Ada in document']);

    await server.fault('holdLogins');
    set(widget, {'token-endpoint': server.tokenEndpoint(BEN), nickname: 'Ben'});
    await widget.until(() => widget.element.session.status === 'connecting');

    expect(await tracesOf(...OF_ADA)).to.deep.equal([]);
    await server.fault('releaseLogins');
    await widget.untilConnected();
    await expectBenAlone(widget);
  });

  it('is declined where the site still signs in the one before, and sees nothing', async () => {
    const widget = await chatAsAda();

    set(widget, {'user-id': BEN, nickname: 'Ben'});
    await widget.untilEvent('session-closed', 2);

    expect(widget.details('session-closed').at(-1)).to.deep.equal({
      userId: BEN,
      reason: 'declined',
    });
    // What is left is the attribute of the page itself.
    widget.element.removeAttribute('token-endpoint');
    expect(await tracesOf(...OF_ADA)).to.deep.equal([]);
    await untilSockets();
  });
});
