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
    expect(widget.element.shadowRoot.activeElement).to.equal(widget.window);
    await sendKeys({press: 'Escape'});
    await widget.until(() => !widget.element.open);
    await widget.element.updateComplete;

    expect(widget.element.shadowRoot.activeElement === widget.launcher).to.equal(true);
  });

  it('puts the focus into the text field for a button of the page', async () => {
    const widget = mountWidget(server);
    const button = document.createElement('button');
    button.addEventListener('click', () => widget.element.show());
    document.body.append(button);
    button.focus();

    button.click();
    await widget.until(() => document.activeElement === widget.element);

    expect(widget.input.matches(':focus')).to.equal(true);
    button.remove();
  });

  it('takes no focus when it is open on load', async () => {
    const widget = mountWidget(server, {open: ''});

    await widget.untilConnected();

    expect(document.activeElement === document.body).to.equal(true);
  });

  it('tells of each opening and closing', async () => {
    const widget = mountWidget(server);
    await widget.element.updateComplete;

    widget.element.show();
    await widget.element.updateComplete;
    widget.element.open = false;
    await widget.element.updateComplete;

    const names = widget.events.map(({name}) => name).filter((name) => name.startsWith('chat-'));
    expect(names).to.deep.equal(['chat-open', 'chat-close']);
  });

  it("wears the bot's colour as soon as it is known, and at once on the next page", async () => {
    await server.fault('styleBot', {botId: 'echo', accentColor: 'rgb(10, 120, 60)'});
    const first = mountWidget(server);
    await first.open();
    await first.untilConnected();
    expect(getComputedStyle(first.launcher).backgroundColor).to.equal('rgb(10, 120, 60)');
    first.element.remove();

    const second = mountWidget(server);
    await second.element.updateComplete;

    expect(getComputedStyle(second.launcher).backgroundColor).to.equal('rgb(10, 120, 60)');
  });

  it('is accessible, closed and open', async () => {
    const widget = mountWidget(server);
    await widget.element.updateComplete;
    await expect(widget.element).to.be.accessible();

    await widget.open();
    await widget.untilConnected();
    await widget.until(() => !widget.text.includes('Connecting'));

    await expect(widget.element).to.be.accessible();
  });
});
