import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/index.js';
import {rejectionOf} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('<chat-ai-widget>', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const mount = (attributes: Readonly<Record<string, string>> = {}) =>
    mountWidget(server, {
      'bot-id': 'silent',
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
      ...attributes,
    });

  it('is closed, and says so on its launcher', async () => {
    const widget = mount();
    await widget.element.updateComplete;

    expect(widget.launcher.ariaExpanded).to.equal('false');
    expect(widget.element.hasAttribute('open')).to.equal(false);
    await expect(widget.element).to.be.accessible();
  });

  it('tells each opening and closing once', async () => {
    const widget = mount();
    await widget.element.updateComplete;
    expect(widget.events).to.deep.equal([]);

    widget.element.toggle();
    await widget.untilEvent('chat-open');
    widget.element.toggle();
    await widget.untilEvent('chat-close');

    expect(widget.details('chat-open')).to.deep.equal([{}]);
    expect(widget.details('chat-close')).to.deep.equal([{}]);
  });

  it('opens by its attribute', async () => {
    const widget = mount({open: ''});

    await widget.untilConnected();

    expect(widget.details('chat-open')).to.have.length(1);
    expect(widget.launcher.ariaExpanded).to.equal('true');
  });

  it('reflects what is opened and closed by script', async () => {
    const widget = mount();

    widget.element.show();
    await widget.element.updateComplete;
    expect(widget.element.hasAttribute('open')).to.equal(true);

    widget.element.hide();
    await widget.element.updateComplete;
    expect(widget.element.hasAttribute('open')).to.equal(false);
  });

  const defaults = {
    appId: null,
    botId: null,
    userId: null,
    tokenEndpoint: null,
    tokenCredentials: 'same-origin',
    tokenHeaders: null,
    nickname: null,
    apiHost: null,
    wsHost: null,
    open: false,
    mode: 'floating',
    placement: 'bottom-end',
    connect: 'open',
    storage: 'local',
    theme: 'auto',
    accentColor: null,
    sessionToken: null,
    configureSession: null,
  };
  for (const [name, value] of Object.entries(defaults)) {
    it(`has ${name} ${String(value)} by default`, () => {
      expect(document.createElement('chat-ai-widget')).to.have.property(name, value);
    });
  }

  describe('its methods', () => {
    it('send without a window', async () => {
      const widget = mount();

      await widget.element.sendMessage('By method');

      expect(widget.details('message-sent').map(({text}) => text)).to.deep.equal(['By method']);
      expect(widget.element.open).to.equal(false);
    });

    it('connect on retry', async () => {
      const widget = mount();

      await widget.element.retry();

      expect(widget.element.session.status).to.equal('connected');
    });

    it('reject with the error when a retry fails', async () => {
      await server.answer('404');
      const widget = mount();

      const error = await rejectionOf(widget.element.retry());

      expect(error).to.be.instanceOf(WidgetError).with.property('code', 'token/refused');
      expect(widget.details('session-error')).to.have.length(1);
    });

    it('reject when the session is closed instead', async () => {
      await server.answer('401');
      const widget = mount();

      const error = await rejectionOf(widget.element.retry());

      expect(error).to.have.property('code', 'connect/refused');
      expect(widget.details('session-closed')).to.have.length(1);
    });

    it('mend a mistake on retry', async () => {
      const widget = mount({'bot-id': ''});
      expect(await rejectionOf(widget.element.retry())).to.have.property(
        'code',
        'config/missing-bot-id',
      );

      widget.element.botId = 'silent';
      await widget.element.retry();

      expect(widget.element.session.status).to.equal('connected');
    });

    it('reject on an element that is on no page', async () => {
      const element = document.createElement('chat-ai-widget');

      expect(await rejectionOf(element.sendMessage('Hello'))).to.be.instanceOf(WidgetError);
      expect(await rejectionOf(element.retry())).to.be.instanceOf(WidgetError);
    });

    it('reject what waits when the element is removed', async () => {
      await server.fault('holdLogins');
      const widget = mount();
      const sending = widget.element.sendMessage('Hello');
      const retrying = widget.element.retry();
      await widget.until(() => widget.element.session.status === 'connecting');

      widget.element.remove();

      expect(await rejectionOf(sending)).to.have.property('code', 'message/failed');
      expect(await rejectionOf(retrying)).to.be.instanceOf(WidgetError);
    });

    it('sign out for good', async () => {
      const widget = mount();
      await widget.open();
      await widget.untilConnected();
      widget.send('Hello');
      await widget.untilEvent('message-sent');

      await widget.element.signOut();
      await widget.until(() => widget.messages.length === 0);

      expect(widget.details('session-closed')).to.deep.equal([
        {userId: 'ada', reason: 'signed-out'},
      ]);
      expect(widget.element.session).to.deep.equal({status: 'closed', userId: null, guest: false});
    });

    it('sign a guest out, who is somebody else then', async () => {
      const widget = mountWidget(server, {'bot-id': 'silent'});
      await widget.element.retry();
      const {userId} = widget.element.session;

      await widget.element.signOut();
      await widget.element.retry();

      expect(widget.element.session.userId).to.not.equal(userId);
    });

    it('send to nobody once they have signed out', async () => {
      await server.fault('holdLogins');
      const widget = mount();
      const sending = widget.element.sendMessage('Hello');
      await widget.until(() => widget.element.session.status === 'connecting');

      await widget.element.signOut();

      expect(await rejectionOf(sending)).to.have.property('code', 'message/failed');
    });
  });

  it('fails with an error of its own when the page’s configureSession throws', async () => {
    const widget = mountWidget(
      server,
      {'user-id': 'ada'},
      {
        configureSession: () => {
          throw new TypeError('oops');
        },
      },
    );

    const error = await rejectionOf(widget.element.retry());

    expect(error).to.be.instanceOf(WidgetError).with.property('message', 'oops');
    expect(widget.details('session-error')).to.have.length(1);
  });
});
