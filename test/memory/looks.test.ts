import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

const RED = 'rgb(255, 0, 0)';

describe('the looks that the bot’s owner has chosen', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
    await server.fault('styleBot', {botId: 'silent', accentColor: '#ff0000', theme: 'dark'});
  });
  afterEach(() => server.stop());

  const mount = (attributes: Readonly<Record<string, string>> = {}) =>
    mountWidget(server, {
      'bot-id': 'silent',
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
      ...attributes,
    });
  const colorOf = (widget: TestWidget) => getComputedStyle(widget.launcher).backgroundColor;
  const schemeOf = (widget: TestWidget) => getComputedStyle(widget.launcher).colorScheme;

  /** A page on which the chat was open, and which is left. */
  const visit = async (attributes: Readonly<Record<string, string>> = {}) => {
    const widget = mount({connect: 'load', ...attributes});
    await widget.untilConnected();
    await widget.until(() => colorOf(widget) === RED);
    return widget;
  };

  it('come with the session', async () => {
    const widget = await visit();

    expect(schemeOf(widget)).to.equal('dark');
  });

  it('come with a guest, too', async () => {
    const widget = mountWidget(server, {'bot-id': 'silent', connect: 'load'});

    await widget.until(() => colorOf(widget) === RED);
  });

  it('are painted at once on the next page', async () => {
    (await visit()).element.remove();

    const next = mount();
    await next.element.updateComplete;

    expect(colorOf(next)).to.equal(RED);
    expect(schemeOf(next)).to.equal('dark');
    expect(next.element.session.status).to.equal('idle');
  });

  it('are not kept where nothing is to be kept', async () => {
    (await visit({storage: 'none'})).element.remove();

    expect(localStorage).to.have.length(0);
    expect(sessionStorage).to.have.length(0);
  });

  it('are kept for the session alone on demand', async () => {
    await visit({storage: 'session'});

    expect(localStorage).to.have.length(0);
    expect(sessionStorage.length).to.be.greaterThan(0);
  });

  it('give way to the attributes', async () => {
    const widget = await visit();

    widget.element.setAttribute('accent-color', 'rgb(0, 0, 255)');
    widget.element.setAttribute('theme', 'light');
    await widget.element.updateComplete;

    expect(colorOf(widget)).to.equal('rgb(0, 0, 255)');
    expect(schemeOf(widget)).to.equal('light');
  });

  it('come back when an attribute is taken away', async () => {
    const widget = await visit();
    widget.element.setAttribute('accent-color', 'rgb(0, 0, 255)');
    await widget.element.updateComplete;

    widget.element.removeAttribute('accent-color');
    await widget.element.updateComplete;

    expect(colorOf(widget)).to.equal(RED);
  });

  describe('opening by itself', () => {
    beforeEach(async () => {
      await server.fault('styleBot', {botId: 'silent', autoOpen: true});
    });

    it('opens with connect="load"', async () => {
      const widget = mount({connect: 'load'});

      await widget.untilEvent('chat-open');

      expect(widget.element.open).to.equal(true);
    });

    it('opens at once on the next page', async () => {
      const first = mount({connect: 'load'});
      await first.untilEvent('chat-open');
      first.element.remove();

      const next = mount();
      await next.element.updateComplete;

      expect(next.element.open).to.equal(true);
    });

    it('does not open again once the visitor has closed it', async () => {
      const first = mount({connect: 'load'});
      await first.untilEvent('chat-open');
      first.element.hide();
      await first.untilEvent('chat-close');
      first.element.remove();

      const next = mount({connect: 'load'});
      await next.untilConnected();
      await next.until(() => colorOf(next) === RED);

      expect(next.element.open).to.equal(false);
      expect(next.details('chat-open')).to.deep.equal([]);
    });
  });
});
