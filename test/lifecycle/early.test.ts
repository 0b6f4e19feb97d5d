import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

// In a file of its own: the window's code, once loaded, is there for the whole page.
describe('a chat that is there before its window', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  it('leaves no draft to the next user', async () => {
    const signedIn = (as: string) => ({'user-id': as, 'token-endpoint': server.tokenEndpoint(as)});
    const widget = mountWidget(server, signedIn('ada'));
    await widget.element.signOut();
    expect(customElements.get('chat-ai-window')).to.equal(undefined);
    await widget.open();
    await widget.untilConnected();
    widget.type('Ada’s draft');

    widget.element.userId = 'ben';
    widget.element.tokenEndpoint = server.tokenEndpoint('ben');
    await widget.untilEvent('session-connected', 2);

    expect(widget.input.value).to.equal('');
  });
});
