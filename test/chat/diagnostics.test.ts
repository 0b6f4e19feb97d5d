import {expect} from '@open-wc/testing';

import type {Diagnostics} from '../../src/index.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('diagnostics', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const whatOf = ({steps}: Diagnostics) => steps.map(({what}) => what);

  it('tells the steps of a chat, with their times', async () => {
    const before = Date.now();
    const widget = mountWidget(server, {
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
    });
    await widget.open();
    await widget.untilConnected();

    const told = await widget.element.diagnostics();

    expect(told).to.include({status: 'connected', guest: false});
    expect(whatOf(told).filter((what) => what.startsWith('session-'))).to.deep.equal([
      'session-token-required',
      'session-connected',
    ]);
    const connected = told.steps.find(({what}) => what === 'session-connected');
    expect(connected?.at).to.be.within(before, Date.now());
    expect(told.steps.find(({what}) => what === 'session-token-required')?.reason).to.equal(
      'initial',
    );
  });

  it('tells codes of errors', async () => {
    const widget = mountWidget(server, {'user-id': 'ada', 'app-id': ''});
    await widget.open();
    await widget.untilEvent('session-error');

    const {status, steps} = await widget.element.diagnostics();

    expect(status).to.equal('failed');
    expect(steps.find(({what}) => what === 'session-error')?.code).to.equal(
      'config/missing-app-id',
    );
  });

  it('keeps the last fifty', async () => {
    const widget = mountWidget(server);
    await widget.open();
    await widget.untilConnected();
    for (let n = 0; n < 60; n++) {
      widget.element.open = n % 2 === 1;
      await widget.element.updateComplete;
    }

    const {steps} = await widget.element.diagnostics();

    expect(steps).to.have.length(50);
    expect(steps.at(-1)?.what).to.equal('chat-open');
  });

  it('has no name, text or secret in it', async () => {
    const secret = 'secret-0123456789';
    const widget = mountWidget(
      server,
      {
        'user-id': 'ada@example.com',
        nickname: 'Ada Lovelace',
        'token-endpoint': `${server.tokenEndpoint('ada@example.com')}&key=${secret}`,
        'token-headers': JSON.stringify({'X-Key': secret}),
        mode: secret,
      },
      {sessionToken: secret},
    );
    await widget.open();
    await widget.untilConnected();
    widget.send('a very private matter');
    await widget.untilEvent('message-sent');

    const told = JSON.stringify(await widget.element.diagnostics());

    for (const text of [secret, 'ada@', 'Ada', 'private', server.apiHost]) {
      expect(told).not.to.include(text);
    }
    expect(JSON.parse(told)).to.have.nested.property('attributes.token-endpoint', true);
  });
});
