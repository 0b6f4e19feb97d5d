import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

// What people reported of other chat widgets, each as it would happen here.
describe('reports: who is chatting', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const signedIn = (as: string) => ({'user-id': as, 'token-endpoint': server.tokenEndpoint(as)});

  const chat = async (attributes: Record<string, string>, text: string) => {
    const widget = mountWidget(server, attributes);
    await widget.open();
    await widget.untilConnected();
    widget.send(text);
    await widget.untilEvent('message-received');
    return widget;
  };

  const signInAs = (widget: TestWidget, as: string) =>
    Object.assign(widget.element, {userId: as, tokenEndpoint: server.tokenEndpoint(as)});

  it('takes another channel where its own is refused (chat-ai-widget #338)', async () => {
    const before = await chat(signedIn('ada'), 'Before');
    before.element.remove();
    before.element.chat?.stop();
    const [channel] = (await server.state()).channels;
    await server.fault('leave', {channelUrl: channel!.url, userId: 'ada'});
    await server.fault('failRest', {status: 400, code: 400108, path: channel!.url});

    const after = await chat(signedIn('ada'), 'After');

    expect(after.messages).to.deep.equal(['After', 'After']);
    expect(after.details('session-error')).to.deep.equal([]);
  });

  it('does not believe a user id that the site does not vouch for (chatwoot #2762)', async () => {
    const ben = await chat(signedIn('ben'), 'Ben’s secret');
    ben.element.remove();

    const widget = mountWidget(server, {...signedIn('ada'), 'user-id': 'ben'});
    await widget.open();
    await widget.untilEvent('session-closed');

    expect(widget.details('session-closed')).to.deep.equal([{userId: 'ben', reason: 'declined'}]);
    expect(widget.text).to.not.include('secret');
  });

  it('shows no conversation of whoever used this browser before (chatwoot #2070)', async () => {
    const ada = await chat(signedIn('ada'), 'Ada’s secret');
    ada.element.remove();

    const ben = await chat(signedIn('ben'), 'I am Ben');
    ben.element.remove();
    const guest = await chat({}, 'I am nobody');

    expect(ben.messages).to.deep.equal(['I am Ben', 'I am Ben']);
    expect(guest.messages).to.deep.equal(['I am nobody', 'I am nobody']);
  });

  it('has the history back after a logout and a login (chatwoot #1120)', async () => {
    const widget = await chat(signedIn('ada'), 'Remember me');
    await widget.element.signOut();
    await widget.until(() => !widget.text.includes('Remember me'));
    localStorage.clear();

    await widget.element.retry();

    await widget.untilMessage('Remember me');
  });

  it('shows Ben nothing of Ada after her logout (uplus-wss #3)', async () => {
    const widget = await chat(signedIn('ada'), 'Ada’s secret');
    widget.type('Ada’s draft');

    await widget.element.signOut();
    signInAs(widget, 'ben');
    await widget.untilEvent('session-connected', 2);
    await widget.until(() => !widget.text.includes('Loading'));

    expect(widget.messages).to.deep.equal([]);
    expect(widget.input.value).to.equal('');
  });

  it('is not kept by an old token from the next user (intercom_flutter #560)', async () => {
    const sessionToken = await server.issueToken('ada');
    const widget = mountWidget(server, signedIn('ada'), {sessionToken});
    await widget.open();
    await widget.untilConnected();

    // In one breath, with Ada's token left where it was.
    void widget.element.signOut();
    signInAs(widget, 'ben');
    await widget.untilEvent('session-connected', 2);

    expect(widget.details('session-connected')[1]).to.deep.equal({userId: 'ben', guest: false});
    expect(widget.details('session-error')).to.deep.equal([]);
  });
});
