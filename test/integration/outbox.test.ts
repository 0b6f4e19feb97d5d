import {aTimeout, expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('messages that have not left', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const mount = (as = 'ada', attributes: Readonly<Record<string, string>> = {}) =>
    mountWidget(server, {
      'bot-id': 'silent',
      'user-id': as,
      'token-endpoint': server.tokenEndpoint(as),
      ...attributes,
    });

  const textsOnServer = async () => {
    const {channels} = await server.state();
    return channels.flatMap(({messages}) => messages.map(({message}) => message));
  };

  const leaveWithUnsent = async (attributes: Readonly<Record<string, string>> = {}) => {
    const first = mount('ada', attributes);
    await first.open();
    await first.untilConnected();
    first.send('Before');
    await first.untilEvent('message-sent');
    await server.fault('stopListening', {ms: 2000});
    await first.until(() => first.element.session.status === 'reconnecting');
    first.send('One');
    first.send('Two');
    await first.untilMessage('Two');
    first.element.remove();
  };

  it('leave from the next page, once and in order', async () => {
    await leaveWithUnsent();
    await aTimeout(1100);

    const next = mount();
    await next.open();
    await next.untilEvent('message-sent', 2);

    expect(await textsOnServer()).to.deep.equal(['Before', 'One', 'Two']);
    await next.until(() => next.messages.join() === 'Before,One,Two');
    expect(sessionStorage.length).to.equal(0);
  });

  it('are not somebody else’s', async () => {
    await leaveWithUnsent();

    const next = mount('ben');
    await next.open();
    await next.untilConnected();
    await next.until(() => next.text.includes('Online'));

    expect(next.text).to.not.include('One');
    expect(JSON.stringify(sessionStorage)).to.not.include('One');
  });

  it('are not somebody else’s, however late a widget that was removed acts', async () => {
    const first = mount();
    await first.open();
    await first.untilConnected();
    await server.fault('halfOpen', {userId: 'ada'});
    first.send('One');
    await first.untilMessage('One');
    first.element.remove();

    const next = mount('ben');
    await next.open();
    await next.untilConnected();
    first.send('Two');
    await first.untilMessage('Two');

    expect(JSON.stringify(sessionStorage)).to.not.match(/One|Two/);
  });

  it('are forgotten with storage="none"', async () => {
    await leaveWithUnsent({storage: 'none'});

    expect(sessionStorage.length).to.equal(0);
    expect(localStorage.length).to.equal(0);
  });

  it('are gone after a sign-out', async () => {
    const widget = mount();
    await widget.open();
    await widget.untilConnected();
    await server.fault('stopListening', {ms: 1200});
    await widget.until(() => widget.element.session.status === 'reconnecting');
    widget.send('Secret');
    await widget.untilMessage('Secret');

    await widget.element.signOut();
    await widget.until(() => !widget.text.includes('Secret'));

    expect(JSON.stringify([sessionStorage, localStorage])).to.not.include('Secret');
  });

  it('leave once where the next widget comes before the first is gone', async () => {
    await leaveWithUnsent();

    const next = mount();
    await next.open();
    await next.untilEvent('message-sent', 2);

    expect(await textsOnServer()).to.deep.equal(['Before', 'One', 'Two']);
  });

  it('leave from the next page where this one was never connected', async () => {
    await server.fault('holdLogins');
    const first = mount();
    await first.open();
    first.send('Early');
    await first.untilMessage('Early');
    first.element.remove();

    const next = mount();
    await next.open();
    next.send('Later');
    await server.fault('releaseLogins');
    await next.untilEvent('message-sent', 2);

    expect(await textsOnServer()).to.deep.equal(['Early', 'Later']);
  });

  it('leave as the user who is named while they wait', async () => {
    const guest = mountWidget(server, {'bot-id': 'silent'});
    await guest.open();
    await guest.untilConnected();
    guest.element.remove();
    guest.element.chat?.stop();
    await server.fault('holdLogins');
    const widget = mountWidget(server, {'bot-id': 'silent'});
    await widget.open();
    widget.send('Who am I?');
    await widget.untilMessage('Who am I?');

    widget.element.tokenEndpoint = server.tokenEndpoint('ada');
    widget.element.userId = 'ada';
    await server.fault('releaseLogins');
    await widget.untilEvent('message-sent');

    expect(widget.element.session.userId).to.equal('ada');
    expect(await textsOnServer()).to.deep.equal(['Who am I?']);
  });
});
