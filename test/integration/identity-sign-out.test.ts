import {aTimeout, expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {tracesOf} from '../support/traces.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

const ADA = 'ada-1815';
const BEN = 'ben-1706';
const OF_ADA = [ADA, 'Written by Ada', 'Not sent yet', 'Ada’s draft'];

describe('signing out', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const attributesOf = (as: string) => ({
    'bot-id': 'silent',
    'user-id': as,
    'token-endpoint': server.tokenEndpoint(as),
  });
  const mount = (as = ADA) => mountWidget(server, attributesOf(as));
  /** As a page does, once its own sign-out is done. */
  const nobody = (widget: TestWidget) => {
    widget.element.removeAttribute('user-id');
    widget.element.removeAttribute('token-endpoint');
  };
  const socketsOf = async () => (await server.state()).sockets.map(({userId}) => userId);
  const untilNoSocket = async () => {
    for (let n = 0; n < 200 && (await socketsOf()).length; n++) await aTimeout(20);
    expect(await socketsOf()).to.deep.equal([]);
  };

  const chat = async (widget: TestWidget) => {
    await widget.open();
    await widget.untilConnected();
    widget.send('Written by Ada');
    await widget.untilEvent('message-sent');
    widget.type('Ada’s draft');
  };

  /** Leaves a page with a message that has not left. */
  const leaveUnsent = async () => {
    const widget = mount();
    await chat(widget);
    await server.fault('holdLogins');
    await server.fault('killSocket');
    await widget.until(() => widget.element.session.status === 'reconnecting');
    widget.send('Not sent yet');
    await widget.untilMessage('Not sent yet');
    widget.element.remove();
    widget.element.chat?.stop();
    await server.fault('releaseLogins');
    expect(await tracesOf(...OF_ADA)).to.include('Not sent yet in sessionStorage');
  };

  it('leaves nothing for the next one at this machine', async () => {
    const widget = mount();
    await chat(widget);

    await widget.element.signOut();
    nobody(widget);
    await widget.untilEvent('session-connected', 2);

    expect(widget.details('session-closed')).to.deep.equal([{userId: ADA, reason: 'signed-out'}]);
    expect(widget.element.session.guest).to.equal(true);
    expect(await tracesOf(...OF_ADA)).to.deep.equal([]);
    const guestId = widget.element.session.userId ?? '';

    for (const [name, value] of Object.entries(attributesOf(BEN))) {
      widget.element.setAttribute(name, value);
    }
    await widget.untilEvent('session-connected', 3);
    expect(widget.details('session-closed').at(-1)).to.deep.equal({
      userId: guestId,
      reason: 'user-changed',
    });
    expect(await tracesOf(...OF_ADA)).to.deep.equal([]);
    expect(widget.messages).to.deep.equal([]);
  });

  it('brings the conversation back when the same user comes back', async () => {
    const widget = mount();
    await chat(widget);
    await widget.element.signOut();
    nobody(widget);
    await widget.untilEvent('session-connected', 2);

    for (const [name, value] of Object.entries(attributesOf(ADA))) {
      widget.element.setAttribute(name, value);
    }
    await widget.untilEvent('session-connected', 3);

    await widget.untilMessage('Written by Ada');
  });

  it('forgets what an earlier page left, though nobody opened the chat on this one', async () => {
    await leaveUnsent();

    const widget = mount();
    await widget.element.signOut();
    nobody(widget);
    await widget.element.updateComplete;

    expect(await tracesOf(...OF_ADA)).to.deep.equal([]);
    expect(widget.events).to.deep.equal([]);
  });

  it('ends the other tabs, though nobody opened the chat in this one', async () => {
    const there = mount();
    await chat(there);

    await mount().element.signOut();
    await there.untilEvent('session-closed');

    expect(there.details('session-closed')).to.deep.equal([{userId: ADA, reason: 'signed-out'}]);
  });

  it('ends a tab that is not connected yet', async () => {
    const here = mount();
    await chat(here);
    await server.fault('holdLogins');
    const there = mount();
    await there.open();
    await there.until(() => there.element.session.status === 'connecting');

    await here.element.signOut();
    await there.untilEvent('session-closed');
    await server.fault('releaseLogins');

    expect(there.details('session-closed')).to.deep.equal([{userId: ADA, reason: 'signed-out'}]);
    expect(there.details('session-connected')).to.deep.equal([]);
    await untilNoSocket();
  });

  it('comes in time while the token is being asked for', async () => {
    await server.answer('hang', {times: 1});
    const widget = mount();
    await widget.open();
    await widget.untilEvent('session-token-required');

    await widget.element.signOut();

    expect(widget.sessionEvents).to.deep.equal(['session-token-required', 'session-closed']);
    expect(widget.element.session).to.deep.equal({status: 'closed', userId: null, guest: false});
    expect((await server.state()).users.map(({user_id: id}) => id)).to.not.include(ADA);
  });
});
