import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('signing in', () => {
  let server: LocalSendbird;

  before(async () => {
    server = await startLocalSendbird();
  });
  after(() => server.stop());

  it('chats as a guest where the page names nobody', async () => {
    const widget = mountWidget(server);

    await widget.open();
    await widget.untilConnected();
    widget.send('Hello there');
    await widget.untilMessage('Hello there');
    await widget.untilEvent('message-received');

    expect(widget.sessionEvents).to.deep.equal(['session-connected']);
    expect(widget.details('session-connected')[0]).to.have.property('guest', true);
    expect(widget.details('message-sent')).to.have.length(1);
  });

  it('signs in with a token of the endpoint', async () => {
    const widget = mountWidget(server, {
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
    });

    await widget.open();
    await widget.untilConnected();

    expect(widget.sessionEvents).to.deep.equal(['session-token-required', 'session-connected']);
    expect(widget.element.session).to.deep.equal({
      status: 'connected',
      userId: 'ada',
      guest: false,
    });
  });
});
