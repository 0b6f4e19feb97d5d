import {aTimeout, expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {tracesOf} from '../support/traces.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

const ADA = 'ada-1815';
const DAY = 24 * 60 * 60 * 1000;

describe('a guest', () => {
  let server: LocalSendbird;
  const {now} = Date;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(async () => {
    Date.now = now;
    await server.stop();
  });

  const mount = (attributes: Readonly<Record<string, string>> = {}) =>
    mountWidget(server, {'bot-id': 'silent', ...attributes});
  const visit = async (attributes: Readonly<Record<string, string>> = {}) => {
    const widget = mount(attributes);
    await widget.open();
    await widget.untilConnected();
    return widget;
  };
  const leave = ({element}: TestWidget) => {
    element.remove();
    element.chat?.stop();
  };
  /** A first visit, at which something was said; answers who it was. */
  const visitBefore = async () => {
    const widget = await visit();
    widget.send('Said before');
    await widget.untilEvent('message-sent');
    const {userId} = widget.element.session;
    leave(widget);
    return userId ?? '';
  };
  const guestsOnServer = async () => {
    const {users} = await server.state();
    return users.map(({user_id: id}) => id).filter((id) => id.startsWith('guest-'));
  };
  const channels = async () => (await server.state()).channels.map(({url}) => url);
  const passDays = (days: number) => {
    Date.now = () => now.call(Date) + days * DAY;
  };

  it('is made once, with one channel, and kept in this browser’s storage alone', async () => {
    const widget = await visit();
    const userId = widget.element.session.userId ?? '';

    expect(widget.sessionEvents).to.deep.equal(['session-connected']);
    expect(await guestsOnServer()).to.deep.equal([userId]);
    expect(await channels()).to.have.length(1);
    expect(await tracesOf(userId)).to.deep.equal([`${userId} in localStorage`]);
    const prefix = `chat-ai-widget/${server.appId}/silent/`;
    expect(Object.keys(localStorage).filter((key) => !key.startsWith(prefix))).to.deep.equal([]);
  });

  it('is the same within 30 days', async () => {
    const userId = await visitBefore();

    passDays(29);
    const widget = await visit();
    await widget.untilMessage('Said before');

    expect(widget.element.session.userId).to.equal(userId);
    expect(await guestsOnServer()).to.deep.equal([userId]);
  });

  it('is another one after 30 days, who finds nothing of the one before', async () => {
    const userId = await visitBefore();

    passDays(31);
    await server.fault('expireToken', {userId});
    const widget = await visit();
    widget.send('Said today');
    await widget.untilEvent('message-sent');

    expect(await guestsOnServer()).to.deep.equal([userId, widget.element.session.userId]);
    expect(widget.messages).to.deep.equal(['Said today']);
    expect(await tracesOf(userId, 'Said before')).to.deep.equal([]);
    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('is another one, without a word, where the one before was deleted meanwhile', async () => {
    const userId = await visitBefore();
    await server.fault('deleteUser', {userId});

    const widget = await visit();
    widget.send('Said today');
    await widget.untilEvent('message-sent');

    expect(widget.sessionEvents).to.deep.equal(['session-connected']);
    expect(widget.messages).to.deep.equal(['Said today']);
    expect(await tracesOf(userId, 'Said before')).to.deep.equal([]);
  });

  it('is another one, and one alone, where two tabs learn of it at once', async () => {
    const userId = await visitBefore();
    await server.fault('deleteUser', {userId});
    await server.fault('holdLogins');
    const [here, there] = [mount(), mount()];
    await Promise.all([here.open(), there.open()]);
    await here.until(() => here.element.session.status === 'connecting');
    await there.until(() => there.element.session.status === 'connecting');
    // The one that is being made, so that the other tab learns of it too early.
    await server.fault('delayRest', {ms: 300, path: 'widget_setting'});

    await server.fault('releaseLogins');
    await Promise.all([here.untilConnected(), there.untilConnected()]);

    expect(there.element.session.userId).to.equal(here.element.session.userId);
    expect(await guestsOnServer()).to.have.length(2);
  });

  it('goes on as another one when they are deleted in the middle of a chat', async () => {
    const widget = await visit();
    widget.send('Said before');
    await widget.untilEvent('message-sent');
    const userId = widget.element.session.userId ?? '';

    await server.fault('deleteUser', {userId});
    await widget.untilEvent('session-connected', 2);
    widget.send('Said after');
    await widget.untilEvent('message-sent', 2);

    expect(widget.details('session-closed')).to.deep.equal([{userId, reason: 'user-changed'}]);
    expect(widget.messages).to.deep.equal(['Said after']);
    expect(await tracesOf(userId, 'Said before')).to.deep.equal([]);
    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('has a new channel, from then on, where the old one was deleted meanwhile', async () => {
    const userId = await visitBefore();
    const [old] = await channels();
    await server.fault('deleteChannel', {channelUrl: old!});

    const second = await visit();
    second.send('Said today');
    await second.untilEvent('message-sent');
    leave(second);
    const third = await visit();
    await third.untilMessage('Said today');

    expect(third.messages).to.deep.equal(['Said today']);
    expect(third.element.session.userId).to.equal(userId);
    expect(await channels()).to.have.length(1);
    expect([...second.details('session-error'), ...third.details('session-error')]).to.deep.equal(
      [],
    );
  });

  describe('who signs in', () => {
    const signIn = async (widget: TestWidget) => {
      widget.element.userId = ADA;
      widget.element.tokenEndpoint = server.tokenEndpoint(ADA);
      await widget.until(() => widget.element.session.userId === ADA);
      await widget.untilConnected();
    };
    const nobody = ({element}: TestWidget) => {
      element.userId = null;
      element.tokenEndpoint = null;
    };

    it('takes nothing along, and finds the guest’s conversation after', async () => {
      const widget = await visit();
      widget.send('Said before');
      await widget.untilEvent('message-sent');
      const {userId} = widget.element.session;

      await signIn(widget);
      widget.send('From Ada');
      await widget.untilEvent('message-sent', 2);
      expect(widget.messages).to.deep.equal(['From Ada']);
      nobody(widget);
      await widget.untilMessage('Said before');

      expect(widget.messages).to.deep.equal(['Said before']);
      expect(widget.element.session.userId).to.equal(userId);
      expect(await tracesOf('From Ada', ADA)).to.deep.equal([]);
    });

    it('is another guest after signOut()', async () => {
      const widget = await visit();
      widget.send('Said before');
      await widget.untilEvent('message-sent');
      const userId = widget.element.session.userId ?? '';
      await signIn(widget);

      await widget.element.signOut();
      nobody(widget);
      await widget.untilEvent('session-connected', 3);
      await aTimeout(100);

      expect(widget.element.session.userId).to.not.equal(userId);
      expect(widget.messages).to.deep.equal([]);
      expect(await tracesOf(userId, 'Said before', ADA)).to.deep.equal([]);
    });
  });

  it('is another one for another bot on the same page, and each stays who they are', async () => {
    const [one, two] = [mount(), mount({'bot-id': 'echo'})];
    await Promise.all([one.open(), two.open()]);
    await Promise.all([one.untilConnected(), two.untilConnected()]);
    one.send('To the silent one');
    two.send('To the echo');
    await Promise.all([one.untilEvent('message-sent'), two.untilEvent('message-received')]);
    const before = [one, two].map(({element}) => element.session.userId);
    expect(new Set(before).size).to.equal(2);
    expect(one.messages).to.deep.equal(['To the silent one']);
    leave(one);
    leave(two);

    const [oneAgain, twoAgain] = [await visit(), await visit({'bot-id': 'echo'})];

    expect([oneAgain, twoAgain].map(({element}) => element.session.userId)).to.deep.equal(before);
    await oneAgain.untilMessage('To the silent one');
    await twoAgain.untilMessage('To the echo');
  });
});
