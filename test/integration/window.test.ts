import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('opening and closing', () => {
  let server: LocalSendbird;

  before(async () => {
    server = await startLocalSendbird();
  });
  after(() => server.stop());

  it('moves the focus into the text field, and back to the launcher on Escape', async () => {
    const widget = mountWidget(server);

    await widget.open();
    await widget.until(() => widget.window.shadowRoot?.activeElement !== null);
    expect(widget.element.shadowRoot?.activeElement).to.equal(widget.window);
    await sendKeys({press: 'Escape'});
    await widget.until(() => !widget.element.open);
    await widget.element.updateComplete;

    expect(widget.element.shadowRoot?.activeElement === widget.launcher).to.equal(true);
  });
});
