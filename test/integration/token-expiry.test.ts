import {aTimeout, expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

describe('an expiry in mid-conversation', () => {
  let server: LocalSendbird;
  let widget: TestWidget;

  beforeEach(async () => {
    server = await startLocalSendbird();
    widget = mountWidget(server, {
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
    });
    await widget.open();
    await widget.untilConnected();
    widget.send('Before');
    await widget.untilEvent('message-received');
  });
  afterEach(() => server.stop());

  it('renews the token and touches nothing else', async () => {
    widget.type('A draft');
    const {input, log, messages} = widget;
    log.scrollTop = 0;
    const place = log.scrollTop;

    await server.fault('expireToken', {userId: 'ada'});
    await widget.untilEvent('session-refreshed');

    expect(widget.sessionEvents.slice(2)).to.deep.equal([
      'session-token-required',
      'session-refreshed',
    ]);
    expect(widget.details('session-token-required')[1]).to.have.property('reason', 'expired');
    expect(widget.input === input).to.equal(true);
    expect(input.value).to.equal('A draft');
    expect(log.scrollTop).to.equal(place);
    expect(widget.messages).to.deep.equal(messages);
    widget.send('After');
    await widget.untilEvent('message-sent', 2);
  });

  it('renews the key without asking the page', async () => {
    await server.fault('expireKey', {userId: 'ada'});
    await widget.untilEvent('session-refreshed');

    expect(await server.tokenRequests()).to.have.length(1);
    expect(widget.element.session.status).to.equal('connected');
  });

  it('takes another token when the new one is refused', async () => {
    await server.answer('expired', {times: 1});

    await server.fault('expireToken', {userId: 'ada'});
    await widget.untilEvent('session-refreshed');

    expect(widget.details('session-token-required').map(({reason}) => reason)).to.deep.equal([
      'initial',
      'expired',
      'rejected',
    ]);
  });

  it('ends the session when the page declines', async () => {
    await server.answer('401');

    await server.fault('expireToken', {userId: 'ada'});
    await widget.untilEvent('session-closed');
    await aTimeout(300);

    expect(widget.details('session-closed')).to.deep.equal([{userId: 'ada', reason: 'declined'}]);
    expect(widget.text).to.include('Before');
    expect((await server.state()).sockets).to.deep.equal([]);
  });

  it('says so when the endpoint fails, and goes on after a retry', async () => {
    await server.answer('404');
    widget.type('A draft');
    await server.fault('expireToken', {userId: 'ada'});
    await widget.untilEvent('session-error');
    expect(widget.details('session-error')).to.have.length(1);
    expect(widget.details('session-error')[0]).to.have.property('code', 'token/refused');

    await server.answer('ok');
    await widget.element.retry();

    expect(widget.sessionEvents.at(-1)).to.equal('session-refreshed');
    expect(widget.input.value).to.equal('A draft');
    expect(widget.messages).to.deep.equal(['Before', 'Before']);
  });

  const endings = [
    {fault: 'revoke', reason: 'revoked'},
    {fault: 'deactivate', reason: 'deactivated'},
    {fault: 'deleteUser', reason: 'deleted'},
  ];
  for (const {fault, reason} of endings) {
    it(`says once that the session was ${reason}`, async () => {
      await server.fault(fault, {userId: 'ada'});
      await widget.untilEvent('session-closed');
      await aTimeout(300);

      expect(widget.details('session-closed')).to.deep.equal([{userId: 'ada', reason}]);
      expect(widget.element.session.status).to.equal('closed');
      expect(widget.text).to.not.include('Before');
    });
  }
});
