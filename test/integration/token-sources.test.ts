import {expect} from '@open-wc/testing';

import type {TokenRequiredEvent} from '../../src/index.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('token sources', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  it('takes the answer of a listener before the endpoint', async () => {
    const widget = mountWidget(server, {
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
    });
    widget.element.addEventListener('session-token-required', (event: TokenRequiredEvent) => {
      event.respondWith(server.issueToken('ada'));
    });

    await widget.open();
    await widget.untilConnected();

    expect(await server.tokenRequests()).to.deep.equal([]);
  });

  it('is declined by a listener that answers null', async () => {
    const widget = mountWidget(server, {'user-id': 'ada'});
    widget.element.addEventListener('session-token-required', (event) => event.respondWith(null));

    await widget.open();
    await widget.untilEvent('session-closed');

    expect(widget.details('session-closed')).to.deep.equal([{userId: 'ada', reason: 'declined'}]);
  });

  it('fails when the promise of a listener fails', async () => {
    const widget = mountWidget(server, {'user-id': 'ada'});
    widget.element.addEventListener('session-token-required', (event) =>
      event.respondWith(Promise.reject(new Error('no way'))),
    );

    await widget.open();
    await widget.untilEvent('session-error');

    expect(widget.details('session-error')[0]).to.have.property('code', 'token/unreachable');
  });

  it('talks to a handler in the shape of Sendbird’s guide', async () => {
    const calls: string[] = [];
    const widget = mountWidget(
      server,
      {'user-id': 'ada'},
      {
        configureSession: () => ({
          onSessionTokenRequired(resolve, reject) {
            calls.push('required');
            server.issueToken('ada').then(resolve, reject);
          },
          onSessionRefreshed: () => calls.push('refreshed'),
          onSessionClosed: () => calls.push('closed'),
        }),
      },
    );

    await widget.open();
    await widget.untilConnected();
    await server.fault('expireToken', {userId: 'ada'});
    await widget.untilEvent('session-refreshed');
    await widget.element.signOut();

    // A call that was on its way when the token ended may have the SDK ask once more.
    expect(calls.join()).to.match(/^required(,required,refreshed)+,closed$/);
  });

  it('uses sessionToken for the first connect, and the endpoint after it was refused', async () => {
    const widget = mountWidget(
      server,
      {'user-id': 'ada', 'token-endpoint': server.tokenEndpoint('ada')},
      {sessionToken: 'not a token'},
    );

    await widget.open();
    await widget.untilConnected();

    expect(widget.details('session-token-required')).to.deep.equal([
      {userId: 'ada', reason: 'rejected'},
    ]);
  });

  it('sends the headers that the page adds', async () => {
    const widget = mountWidget(server, {
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
      'token-headers': '{"x-csrf-token":"abc"}',
    });

    await widget.open();
    await widget.untilConnected();

    const [request] = await server.tokenRequests();
    expect(request?.headers).to.have.property('x-csrf-token', 'abc');
  });

  it('goes on when a handler of the page throws', async () => {
    const reported: string[] = [];
    const report = (event: ErrorEvent) => {
      event.preventDefault();
      reported.push(event.message);
    };
    // The runner takes every error of the page for a failed test.
    const onerror = window.onerror;
    window.onerror = null;
    addEventListener('error', report);
    const widget = mountWidget(
      server,
      {'user-id': 'ada'},
      {
        configureSession: () => ({
          onSessionTokenRequired(resolve, reject) {
            server.issueToken('ada').then(resolve, reject);
          },
          onSessionClosed() {
            throw new Error('The page is broken');
          },
        }),
      },
    );
    await widget.open();
    await widget.untilConnected();

    await widget.element.signOut();

    removeEventListener('error', report);
    window.onerror = onerror;
    expect(reported.join()).to.include('The page is broken');
    expect(widget.element.session.status).to.equal('closed');
  });
});
