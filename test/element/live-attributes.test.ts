import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

describe('a change of the attributes', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const endpointOf = (as: string) => server.tokenEndpoint(as);

  const signIn = async (more: Readonly<Record<string, string>> = {}) => {
    const widget = mountWidget(server, {
      'bot-id': 'silent',
      'user-id': 'ada',
      'token-endpoint': endpointOf('ada'),
      ...more,
    });
    await widget.open();
    await widget.untilConnected();
    return widget;
  };

  const set = (widget: TestWidget, attributes: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(attributes)) {
      widget.element.setAttribute(name, value);
    }
  };
  const closings = (widget: TestWidget) => widget.details('session-closed');

  it('to another user closes the session once, and signs the other in', async () => {
    const widget = await signIn();
    widget.send('I am Ada');
    await widget.untilEvent('message-sent');
    widget.type('A draft of Ada’s');

    set(widget, {'user-id': 'ben', 'token-endpoint': endpointOf('ben')});
    await widget.untilEvent('session-connected', 2);

    expect(closings(widget)).to.deep.equal([{userId: 'ada', reason: 'user-changed'}]);
    expect(widget.details('session-connected').at(-1)).to.deep.equal({userId: 'ben', guest: false});
    expect(widget.messages).to.deep.equal([]);
    expect(widget.input.value).to.equal('');
    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('there and back in one go changes nothing', async () => {
    const widget = await signIn();

    set(widget, {'user-id': 'ben'});
    set(widget, {'user-id': 'ada'});
    await widget.element.updateComplete;

    expect(closings(widget)).to.deep.equal([]);
    expect(widget.element.session.status).to.equal('connected');
  });

  it('there and back in two goes ends where it began, without news of the other', async () => {
    const widget = await signIn();

    set(widget, {'user-id': 'ben', 'token-endpoint': endpointOf('ben')});
    await widget.element.updateComplete;
    set(widget, {'user-id': 'ada', 'token-endpoint': endpointOf('ada')});
    await widget.untilEvent('session-connected', 2);

    expect(closings(widget)).to.deep.equal([
      {userId: 'ada', reason: 'user-changed'},
      {userId: 'ben', reason: 'user-changed'},
    ]);
    expect(widget.details('session-connected').map(({userId}) => userId)).to.deep.equal([
      'ada',
      'ada',
    ]);
    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('to another bot opens the conversation with that one', async () => {
    const widget = await signIn();
    widget.send('Hello silence');
    await widget.untilEvent('message-sent');

    set(widget, {'bot-id': 'echo'});
    await widget.untilEvent('session-connected', 2);
    widget.send('Hello echo');
    await widget.untilEvent('message-received');

    expect(closings(widget)).to.deep.equal([{userId: 'ada', reason: 'user-changed'}]);
    expect(widget.messages).to.deep.equal(['Hello echo', 'Hello echo']);
  });

  it('to another application and host signs in there', async () => {
    const other = await startLocalSendbird();
    const widget = await signIn();

    set(widget, {
      'api-host': other.apiHost,
      'ws-host': other.wsHost,
      'token-endpoint': other.tokenEndpoint('ada'),
    });
    await widget.untilEvent('session-connected', 2);

    expect(closings(widget)).to.deep.equal([{userId: 'ada', reason: 'user-changed'}]);
    expect((await other.state()).sockets).to.deep.equal([{userId: 'ada'}]);
    await other.stop();
  });

  it('to an application that is unknown says so', async () => {
    const widget = await signIn();

    widget.element.removeAttribute('app-id');
    await widget.untilEvent('session-error');

    expect(widget.details('session-error')).to.have.length(1);
    expect(widget.details('session-error')[0]).to.have.property('code', 'config/missing-app-id');
    expect(widget.element.session.status).to.equal('failed');
  });

  it('that mends the mistake starts the session', async () => {
    const widget = mountWidget(server, {'app-id': ''});
    await widget.open();
    await widget.untilEvent('session-error');

    set(widget, {'app-id': server.appId});
    await widget.untilConnected();

    expect(closings(widget)).to.deep.equal([]);
  });

  it('from a guest to a user closes the session of the guest', async () => {
    const widget = mountWidget(server, {'bot-id': 'silent'});
    await widget.open();
    await widget.untilConnected();
    const {userId} = widget.element.session;

    set(widget, {'user-id': 'ada', 'token-endpoint': endpointOf('ada')});
    await widget.untilEvent('session-connected', 2);

    expect(closings(widget)).to.deep.equal([{userId, reason: 'user-changed'}]);
    expect(widget.element.session).to.deep.include({userId: 'ada', guest: false});
  });

  it('to another name renames the user on the server', async () => {
    const widget = await signIn({nickname: 'Ada'});

    set(widget, {nickname: 'Countess'});

    const nameOf = async () => {
      const {users} = await server.state();
      return users.find(({user_id: id}) => id === 'ada')?.nickname;
    };
    for (let n = 0; n < 200 && (await nameOf()) !== 'Countess'; n++);
    expect(await nameOf()).to.equal('Countess');
    expect(closings(widget)).to.deep.equal([]);
  });

  it('of the token headers counts from the next request on', async () => {
    const widget = await signIn({'token-headers': '{"x-nonce": "1"}'});

    set(widget, {'token-headers': '{"x-nonce": "2"}'});
    await widget.element.updateComplete;
    await server.fault('expireToken', {userId: 'ada'});
    await widget.untilEvent('session-refreshed');

    const nonces = (await server.tokenRequests()).map(({headers}) => headers['x-nonce']);
    expect(nonces).to.deep.equal(['1', '2']);
    expect(closings(widget)).to.deep.equal([]);
  });

  it('to another language is read in it', async () => {
    const widget = await signIn();
    await widget.until(() => widget.input.ariaLabel !== null || widget.input.placeholder !== '');
    const english = widget.launcherName;

    widget.element.lang = 'ko';
    await widget.until(() => widget.launcherName.includes('채팅'));

    expect(widget.launcherName).to.not.equal(english);
    expect(closings(widget)).to.deep.equal([]);
  });

  it('of the page’s language is followed', async () => {
    const {lang} = document.documentElement;
    const widget = await signIn();

    document.documentElement.lang = 'ko';
    await widget.until(() => widget.launcherName.includes('채팅'));

    document.documentElement.lang = lang;
  });

  it('to a bad word reads as the default', async () => {
    const widget = await signIn({placement: 'top-start'});

    set(widget, {placement: 'middle'});
    await widget.element.updateComplete;

    expect(widget.element.placement).to.equal('bottom-end');
    expect(closings(widget)).to.deep.equal([]);
  });
});
