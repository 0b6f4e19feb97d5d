import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

const ICON = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';

describe('the launcher', () => {
  let server: LocalSendbird;

  before(async () => {
    server = await startLocalSendbird();
  });
  after(() => server.stop());

  it('wears a text and a picture of the page', async () => {
    const widget = mountWidget(server, {'launcher-text': 'Ask us', 'launcher-icon': ICON});
    await widget.element.updateComplete;

    expect(widget.launcher.textContent).to.include('Ask us');
    expect(widget.launcher.querySelector('image')?.getAttribute('href')).to.equal(ICON);
    expect(widget.launcher.getBoundingClientRect().width).to.be.above(80);
    await expect(widget.element).to.be.accessible();
  });

  it('follows those attributes', async () => {
    const widget = mountWidget(server);
    await widget.element.updateComplete;
    expect(widget.launcher.getBoundingClientRect().width).to.equal(56);

    widget.element.setAttribute('launcher-text', 'Help');

    await widget.until(() => widget.launcher.textContent.includes('Help'));
  });

  it('is not there with launcher="none"', async () => {
    const widget = mountWidget(server, {launcher: 'none'});
    await widget.element.updateComplete;

    expect(widget.launcher.checkVisibility()).to.equal(false);
  });

  it('takes nothing else away with launcher="none"', async () => {
    const widget = mountWidget(server, {launcher: 'none', teaser: 'Ask us', open: ''});
    widget.element.insertAdjacentHTML('beforeend', '<p slot="footer">May be wrong</p>');
    const footer = widget.element.querySelector('p')!;
    await widget.until(() => footer.checkVisibility() && footer.offsetHeight > 0);

    widget.element.open = false;
    const teaser = () => widget.element.shadowRoot.querySelector('chat-ai-teaser');
    await widget.until(() => Boolean(teaser()?.checkVisibility()));
    expect(getComputedStyle(teaser()!.querySelector('slot')!).display).to.equal('contents');
  });

  it('is whatever the page puts into the slot', async () => {
    const widget = mountWidget(server);
    const own = document.createElement('button');
    own.slot = 'launcher';
    widget.element.append(own);
    await widget.element.updateComplete;

    own.click();
    await widget.untilEvent('chat-open');
    own.click();
    await widget.untilEvent('chat-close');

    expect(widget.launcher.checkVisibility()).to.equal(false);
  });

  it('stands where the page wants it', async () => {
    const widget = mountWidget(server);
    widget.element.style.setProperty('--chat-ai-offset-inline', '50px');
    widget.element.style.setProperty('--chat-ai-offset-block', '70px');
    await widget.element.updateComplete;

    const {right, bottom} = widget.launcher.getBoundingClientRect();

    const {clientWidth, clientHeight} = document.documentElement;
    expect([clientWidth - right, clientHeight - bottom]).to.deep.equal([50, 70]);
  });
});
