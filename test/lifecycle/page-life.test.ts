import {aTimeout, expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

describe('a page that nobody sees', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const socketsOf = async () => (await server.state()).sockets.map(({userId}) => userId);

  const untilSockets = async (count: number) => {
    for (let n = 0; n < 100 && (await socketsOf()).length !== count; n++) await aTimeout(20);
    expect(await socketsOf()).to.have.length(count);
  };

  const connect = async (attributes: Readonly<Record<string, string>> = {}) => {
    const widget = mountWidget(server, {
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
      ...attributes,
    });
    await widget.open();
    await widget.untilConnected();
    widget.send('Before');
    await widget.untilEvent('message-received');
    return widget;
  };

  const lastState = (widget: TestWidget) => widget.details('connection-change').at(-1)?.state;

  it('drops the socket some time after the window was closed, and takes it up again', async () => {
    const widget = await connect({'idle-disconnect': '0.2'});

    widget.element.hide();
    await untilSockets(0);
    expect(lastState(widget)).to.equal('idle');
    expect(widget.element.session.status).to.equal('connected');

    widget.element.show();
    await widget.until(() => lastState(widget) === 'online');
    widget.send('After');
    await widget.untilEvent('message-sent', 2);
    expect(await server.tokenRequests()).to.have.length(1);
  });

  it('keeps the socket with idle-disconnect="never"', async () => {
    const widget = await connect({'idle-disconnect': 'never'});
    const later = setTimeout;
    const soon = (act: () => void, ms = 0) => later(act, Math.min(ms, 100));

    // Nobody waits for a minute here, or longer.
    Object.assign(window, {setTimeout: soon});
    widget.element.hide();
    await widget.element.updateComplete;
    Object.assign(window, {setTimeout: later});
    await aTimeout(400);

    expect(await socketsOf()).to.have.length(1);
    expect(lastState(widget)).to.equal('online');
  });

  it('wakes for a message of the page', async () => {
    const widget = await connect({'idle-disconnect': '0'});
    widget.element.hide();
    await untilSockets(0);

    await widget.element.sendMessage('Wake up');

    expect(widget.messages).to.include('Wake up');
  });

  it('renews a token that expired while it rested', async () => {
    const widget = await connect({'idle-disconnect': '0'});
    widget.element.hide();
    await untilSockets(0);
    await server.fault('expireToken', {userId: 'ada'});

    widget.element.show();
    await widget.untilEvent('session-refreshed');
    widget.send('After');
    await widget.untilEvent('message-sent', 2);

    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('lets go of the socket in the back-forward cache, and takes it up again', async () => {
    const widget = await connect();

    dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    await untilSockets(0);
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await untilSockets(1);
    await widget.until(() => lastState(widget) === 'online');

    expect(widget.messages).to.deep.equal(['Before', 'Before']);
    expect(widget.sessionEvents).to.deep.equal(['session-token-required', 'session-connected']);
  });

  it('goes on where it was after a moment outside of the page', async () => {
    const widget = await connect();
    widget.type('A draft');

    widget.element.remove();
    await aTimeout(200);
    document.body.append(widget.element);
    await aTimeout(1200);

    expect(widget.element.session.status).to.equal('connected');
    expect(widget.input.value).to.equal('A draft');
    expect(await server.tokenRequests()).to.have.length(1);
    expect(widget.sessionEvents).to.deep.equal(['session-token-required', 'session-connected']);
  });
});
