import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {tracesOf} from '../support/traces.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

const ADA = 'ada-1815';
const ENDINGS = [
  {fault: 'revoke', reason: 'revoked', says: 'Your session has ended'},
  {fault: 'deactivate', reason: 'deactivated', says: 'This account can’t be used any more.'},
  {fault: 'deleteUser', reason: 'deleted', says: 'This account can’t be used any more.'},
];

describe('a user who is shut out', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const socketsOf = async () => (await server.state()).sockets.map(({userId}) => userId);
  const closings = (widget: TestWidget) => widget.details('session-closed');
  const mount = async (sessionToken?: string) => {
    const attributes = {'bot-id': 'silent', 'user-id': ADA};
    const token = sessionToken ?? (await server.issueToken(ADA));
    return mountWidget(server, attributes, {sessionToken: token});
  };

  for (const {fault, reason, says} of ENDINGS) {
    it(`is told at the login that they were ${reason}`, async () => {
      const token = await server.issueToken(ADA);
      await server.fault(fault, {userId: ADA});
      const widget = await mount(token);

      await widget.open();
      await widget.untilEvent('session-closed');
      await widget.until(() => widget.text.includes(says));

      expect(widget.sessionEvents).to.deep.equal(['session-closed']);
      expect(closings(widget)).to.deep.equal([{userId: ADA, reason}]);
      expect(widget.element.session).to.deep.equal({status: 'closed', userId: null, guest: false});
      expect(await socketsOf()).to.deep.equal([]);
    });

    it(`leaves nothing of what waited when they were ${reason} at the login`, async () => {
      const token = await server.issueToken(ADA);
      await server.fault(fault, {userId: ADA});
      await server.fault('holdLogins');
      const widget = await mount(token);
      const sent = widget.element.sendMessage('Written by Ada');
      const refused = sent.catch((error: unknown) => error);
      await widget.open();
      widget.type('Ada’s draft');

      await server.fault('releaseLogins');
      await widget.untilEvent('session-closed');
      widget.element.removeAttribute('user-id');
      await widget.element.updateComplete;

      expect(await tracesOf(ADA, 'Written by Ada', 'Ada’s draft')).to.deep.equal([]);
      expect(await refused).to.have.property('code', 'message/failed');
    });

    it(`leaves nothing behind when they are ${reason} in the middle of a chat`, async () => {
      const widget = await mount();
      await widget.open();
      await widget.untilConnected();
      widget.send('Written by Ada');
      await widget.untilEvent('message-sent');
      widget.type('Ada’s draft');

      await server.fault(fault, {userId: ADA});
      await widget.untilEvent('session-closed');
      // What is left is the attribute of the page itself.
      widget.element.removeAttribute('user-id');
      await widget.element.updateComplete;

      expect(await tracesOf(ADA, 'Written by Ada', 'Ada’s draft')).to.deep.equal([]);
      expect(closings(widget)).to.deep.equal([{userId: ADA, reason}]);
    });
  }

  for (const {fault, reason} of ENDINGS.slice(1)) {
    it(`is told when they were ${reason} while their socket was gone`, async () => {
      const widget = await mount();
      // By a token of before: for somebody who is deleted, nobody issues another one.
      const token = await server.issueToken(ADA);
      widget.element.addEventListener('session-token-required', (event) => {
        event.respondWith(token);
      });
      await widget.open();
      await widget.untilConnected();
      widget.send('Written by Ada');
      await widget.untilEvent('message-sent');
      await server.fault('holdLogins');
      await server.fault('killSocket');
      await widget.until(() => widget.element.session.status === 'reconnecting');

      await server.fault(fault, {userId: ADA});
      await server.fault('releaseLogins');
      await widget.untilEvent('session-closed');

      expect(closings(widget)).to.deep.equal([{userId: ADA, reason}]);
      expect(widget.details('session-error')).to.deep.equal([]);
      expect(await socketsOf()).to.deep.equal([]);
    });
  }

  it('comes back by the button once they are let in again', async () => {
    const token = await server.issueToken(ADA);
    await server.fault('revoke', {userId: ADA});
    const widget = await mount(token);
    widget.element.tokenEndpoint = server.tokenEndpoint(ADA);
    await widget.open();
    await widget.untilEvent('session-closed');

    widget.element.sessionToken = null;
    widget.button('Start again').click();
    await widget.untilConnected();

    expect(widget.element.session.userId).to.equal(ADA);
    expect(closings(widget)).to.have.length(1);
  });
});
