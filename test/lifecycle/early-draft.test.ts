import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

// In a file of its own: the window's code, once loaded, is there for the whole page.
describe('a draft of the page that is there before the window', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  it('is in the window before anybody is connected, and after', async () => {
    await server.fault('holdLogins');
    const widget = mountWidget(server);
    await widget.element.setDraft('About order 7');
    expect(customElements.get('chat-ai-window')).to.equal(undefined);

    await widget.open();
    await widget.until(() => widget.input.value === 'About order 7');
    expect(widget.element.session.status).to.not.equal('connected');
    await server.fault('releaseLogins');
    await widget.untilConnected();
    await widget.until(() => widget.chat?.conversation.history === 'complete');

    expect(widget.input.value).to.equal('About order 7');
  });
});
