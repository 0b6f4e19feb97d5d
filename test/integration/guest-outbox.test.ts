import {aTimeout, expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {tracesOf} from '../support/traces.js';
import {mountWidget} from '../support/widget.js';

describe('what a guest writes before there is a guest', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const mount = (attributes: Readonly<Record<string, string>> = {}) =>
    mountWidget(server, {'bot-id': 'silent', ...attributes});
  const signedIn = (as: string) => ({'user-id': as, 'token-endpoint': server.tokenEndpoint(as)});
  const textsOnServer = async () => {
    const {channels} = await server.state();
    return channels.flatMap(({messages}) => messages.map(({message}) => message));
  };

  /** Writes on a page that is left before Sendbird has made anybody. */
  const leaveEarly = async (attributes: Readonly<Record<string, string>> = {}) => {
    await server.fault('failRest', {status: 500, path: 'widget_setting', times: 2});
    const widget = mount(attributes);
    await widget.open();
    await widget.untilEvent('session-error');
    widget.send('Early');
    await widget.untilMessage('Early');
    widget.element.remove();
    widget.element.chat?.stop();
    await server.fault('clear');
  };

  it('leaves from the next page, once', async () => {
    await leaveEarly();

    const next = mount();
    await next.open();
    await next.untilEvent('message-sent');

    expect(next.element.session.guest).to.equal(true);
    expect(await textsOnServer()).to.deep.equal(['Early']);
    await next.until(() => sessionStorage.length === 0);
  });

  it('leaves from the page after the next, too', async () => {
    await leaveEarly();
    await server.fault('holdLogins');
    const second = mount();
    await second.open();
    await second.until(() => second.element.session.status === 'connecting');
    second.send('Later');
    await second.untilMessage('Later');
    second.element.remove();
    second.element.chat?.stop();
    await server.fault('releaseLogins');

    const third = mount();
    await third.open();
    await third.untilEvent('message-sent', 2);

    expect(await textsOnServer()).to.deep.equal(['Early', 'Later']);
  });

  it('is never a user’s who is named on the next page', async () => {
    await leaveEarly();

    const next = mount(signedIn('ada'));
    await next.open();
    await next.untilConnected();
    next.send('From Ada');
    await next.untilEvent('message-sent');

    expect(await tracesOf('Early')).to.deep.equal([]);
    expect(await textsOnServer()).to.deep.equal(['From Ada']);
  });

  it('is never a user’s whom the endpoint names on the next page', async () => {
    await leaveEarly();

    const next = mount({'token-endpoint': server.tokenEndpoint('ada')});
    await next.open();
    await next.untilConnected();
    next.send('From Ada');
    await next.untilEvent('message-sent');

    expect(await tracesOf('Early')).to.deep.equal([]);
    expect(await textsOnServer()).to.deep.equal(['From Ada']);
  });

  it('is for the bot it was written to', async () => {
    await leaveEarly();

    const other = mount({'bot-id': 'echo'});
    await other.open();
    await other.untilConnected();
    await aTimeout(100);

    expect(other.messages).to.deep.equal([]);
    expect(await textsOnServer()).to.deep.equal([]);
    expect(await tracesOf('Early')).to.deep.equal(['Early in sessionStorage']);
  });

  it('is forgotten with storage="none", and after a sign-out', async () => {
    await leaveEarly({storage: 'none'});
    expect(sessionStorage).to.have.length(0);

    await leaveEarly();
    await mount().element.signOut();
    expect(sessionStorage).to.have.length(0);
  });
});
