import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('a change of where things are kept', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const chat = async (storage: string) => {
    const widget = mountWidget(server, {storage});
    await widget.open();
    await widget.untilConnected();
    widget.send('Before');
    await widget.untilEvent('message-received');
    return widget;
  };
  const kept = () =>
    [localStorage, sessionStorage].flatMap(Object.keys).map((key: string) => key.split('/')[3]);

  it('keeps what the page remembered, once the visitor consents', async () => {
    const widget = await chat('none');
    expect(kept()).to.deep.equal([]);
    const {userId} = widget.element.session;

    widget.element.storage = 'local';
    await widget.element.updateComplete;

    expect(kept()).to.include.members(['guest', 'channel']);
    expect(localStorage.getItem(`chat-ai-widget/${server.appId}/echo/guest`)).to.include(userId);
    widget.send('After');
    await widget.untilEvent('message-received', 2);
    expect(widget.sessionEvents).to.deep.equal(['session-connected']);
  });

  it('removes what was kept, once the visitor objects', async () => {
    const widget = await chat('local');

    widget.element.storage = 'none';
    await widget.element.updateComplete;

    expect(kept()).to.deep.equal([]);
    widget.send('After');
    await widget.untilEvent('message-received', 2);
    expect(kept()).to.deep.equal([]);
    expect(widget.sessionEvents).to.deep.equal(['session-connected']);
  });

  it('takes along what could not be sent yet', async () => {
    const widget = await chat('local');
    await server.fault('holdLogins');
    await server.fault('killSocket');
    widget.send('Waiting');
    await widget.until(() => kept().includes('outbox'));

    widget.element.storage = 'none';
    await widget.element.updateComplete;
    expect(kept()).to.deep.equal([]);

    await server.fault('releaseLogins');
    await widget.untilEvent('message-sent', 2);
  });
});
