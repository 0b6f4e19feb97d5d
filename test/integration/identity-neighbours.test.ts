import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('two users on one page', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const visit = async (as: string) => {
    const widget = mountWidget(server, {
      'bot-id': 'silent',
      'user-id': as,
      'token-endpoint': server.tokenEndpoint(as),
    });
    await widget.open();
    await widget.untilConnected();
    widget.send(`${as} is here`);
    await widget.untilEvent('message-sent');
    return widget;
  };
  it('each send what they wrote before they were connected', async () => {
    let answer!: (token: string) => void;
    const token = new Promise<string>((resolve) => (answer = resolve));
    const ada = mountWidget(server, {'bot-id': 'silent', 'user-id': 'ada'});
    ada.element.addEventListener('session-token-required', (event) => event.respondWith(token));
    await ada.open();
    ada.send('Of Ada');
    await ada.untilMessage('Of Ada');

    const ben = await visit('ben');
    ada.send('Of Ada, too');
    await ada.untilMessage('Of Ada, too');
    expect(JSON.stringify(sessionStorage)).to.include('Of Ada, too');
    answer(await server.issueToken('ada'));
    await ada.untilEvent('message-sent', 2);

    expect(ada.messages).to.deep.equal(['Of Ada', 'Of Ada, too']);
    expect(ben.messages).to.deep.equal(['ben is here']);
    expect(sessionStorage).to.have.length(0);
  });

  it('stay, when the other one signs out', async () => {
    const ada = await visit('ada');
    const ben = await visit('ben');
    await server.fault('holdLogins');
    await server.fault('killSocket', {userId: 'ada'});
    await ada.until(() => ada.element.session.status === 'reconnecting');
    ada.send('Of Ada');
    await ada.untilMessage('Of Ada');

    await ben.element.signOut();
    expect(JSON.stringify(sessionStorage)).to.include('Of Ada');
    await server.fault('releaseLogins');
    await ada.untilEvent('message-sent', 2);

    expect(ada.messages).to.deep.equal(['ada is here', 'Of Ada']);
    expect(ada.details('session-closed')).to.deep.equal([]);
    expect(ben.messages).to.deep.equal([]);
  });
});
