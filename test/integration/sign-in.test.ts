import {expect} from '@open-wc/testing';

import {rejectionOf} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('signing in', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const signedIn = (as = 'ada') => ({'user-id': as, 'token-endpoint': server.tokenEndpoint(as)});

  it('chats as a guest where the page names nobody', async () => {
    const widget = mountWidget(server);

    await widget.open();
    await widget.untilConnected();
    widget.send('Hello there');
    await widget.untilEvent('message-received');

    expect(widget.sessionEvents).to.deep.equal(['session-connected']);
    expect(widget.details('session-connected')[0]).to.have.property('guest', true);
    expect(widget.messages).to.deep.equal(['Hello there', 'Hello there']);
    expect((await server.state()).unknownCalls).to.deep.equal([]);
  });

  it('is the same guest with the same conversation on the next page', async () => {
    const first = mountWidget(server);
    await first.open();
    await first.untilConnected();
    first.send('Remember me');
    await first.untilEvent('message-received');
    const {userId} = first.element.session;
    first.element.remove();

    const second = mountWidget(server);
    await second.open();
    await second.untilMessage('Remember me');

    expect(second.element.session.userId).to.equal(userId);
  });

  it('signs in with a token of the endpoint', async () => {
    const widget = mountWidget(server, signedIn());

    await widget.open();
    await widget.untilConnected();
    widget.send('Hello');
    await widget.untilEvent('message-received');

    expect(widget.sessionEvents).to.deep.equal(['session-token-required', 'session-connected']);
    expect(widget.details('session-token-required')).to.deep.equal([
      {userId: 'ada', reason: 'initial'},
    ]);
    expect(widget.element.session).to.deep.equal({
      status: 'connected',
      userId: 'ada',
      guest: false,
    });
    const [request] = await server.tokenRequests();
    expect(request).to.deep.include({reason: 'initial', user_id: 'ada'});
  });

  it('lets the endpoint say who it is', async () => {
    const widget = mountWidget(server, {'token-endpoint': server.tokenEndpoint('ben')});

    await widget.open();
    await widget.untilConnected();

    expect(widget.element.session.userId).to.equal('ben');
    expect((await server.tokenRequests())[0]?.user_id).to.equal(undefined);
  });

  it('is a guest where the endpoint says that nobody is signed in', async () => {
    const widget = mountWidget(server, {'token-endpoint': server.tokenEndpoint()});

    await widget.open();
    await widget.untilConnected();

    expect(widget.element.session.guest).to.equal(true);
  });

  it('connects with the user id alone where the application demands no token', async () => {
    const lenient = await startLocalSendbird({requireToken: false});
    await lenient.createUser('ada');
    const widget = mountWidget(lenient, {'user-id': 'ada'});

    await widget.open();
    await widget.untilConnected();

    expect(widget.element.session.userId).to.equal('ada');
    await lenient.stop();
  });

  it('says that a token is missing where the application demands one', async () => {
    await server.createUser('ada');
    const widget = mountWidget(server, {'user-id': 'ada'});

    await widget.open();
    await widget.untilEvent('session-error');

    expect(widget.details('session-error')[0]).to.deep.include({
      code: 'token/missing',
      retryable: false,
    });
    expect(widget.text).to.include('couldn’t sign you in');
  });

  it('asks for another token, once, when the first has expired', async () => {
    await server.answer('expired', {times: 1});
    const widget = mountWidget(server, signedIn());

    await widget.open();
    await widget.untilConnected();

    expect(widget.details('session-token-required').map(({reason}) => reason)).to.deep.equal([
      'initial',
      'expired',
    ]);
    expect(widget.sessionEvents.at(-1)).to.equal('session-connected');
  });

  it('gives up when the second token has expired as well', async () => {
    await server.answer('expired');
    const widget = mountWidget(server, signedIn());

    await widget.open();
    await widget.untilEvent('session-error');

    expect(await server.tokenRequests()).to.have.length(2);
    expect(widget.details('session-error')[0]).to.deep.include({
      code: 'connect/refused',
      sendbirdCode: 400302,
    });
  });

  const refusals = [
    {answer: '401', event: 'session-closed', code: 'declined'},
    {answer: '403', event: 'session-closed', code: 'declined'},
    {answer: 'null', event: 'session-closed', code: 'declined'},
    {answer: '204', event: 'session-closed', code: 'declined'},
    {answer: '404', event: 'session-error', code: 'token/refused'},
    {answer: 'login-page', event: 'session-error', code: 'token/redirected'},
    {answer: 'html', event: 'session-error', code: 'token/malformed'},
    {answer: 'malformed', event: 'session-error', code: 'token/malformed'},
    {answer: 'other-user', event: 'session-error', code: 'token/user-mismatch'},
  ] as const;
  for (const {answer, event, code} of refusals) {
    it(`ends with ${code} when the endpoint answers ${answer}`, async () => {
      await server.answer(answer);
      const widget = mountWidget(server, signedIn());

      await widget.open();
      await widget.untilEvent(event);

      const [detail] = widget.details(event);
      expect(detail?.code ?? detail?.reason).to.equal(code);
      expect(widget.sessionEvents).to.deep.equal(['session-token-required', event]);
      expect(await server.tokenRequests()).to.have.length(1);
      expect(widget.element.session.userId).to.equal(null);
    });
  }

  it('keeps asking while the endpoint is busy', async () => {
    await server.answer('429', {times: 1, retryAfter: 0});
    await server.answer('500', {times: 1});
    const widget = mountWidget(server, signedIn());

    await widget.open();
    await widget.untilConnected();

    expect(await server.tokenRequests()).to.have.length(3);
    expect(widget.details('session-token-required')).to.have.length(1);
  });

  it('signs in after a decline, by the button in the window', async () => {
    await server.answer('401', {times: 1});
    const widget = mountWidget(server, signedIn());
    await widget.open();
    await widget.untilEvent('session-closed');

    await widget.until(() => Boolean(widget.button('Start again')));
    widget.button('Start again').click();
    await widget.untilConnected();

    expect(widget.sessionEvents.at(-1)).to.equal('session-connected');
  });

  it('signs in after a decline for a message of the page, or refuses that', async () => {
    await server.answer('401', {times: 2});
    const widget = mountWidget(server, signedIn());
    await widget.open();
    await widget.untilEvent('session-closed');

    const refused = await rejectionOf(widget.element.sendMessage('Too early'));
    expect(refused).to.have.property('code', 'connect/refused');

    await widget.element.sendMessage('In time');
    expect(widget.messages).to.deep.equal(['In time']);
  });

  it('has no token in events, storage or markup', async () => {
    const widget = mountWidget(server, signedIn());

    await widget.open();
    await widget.untilConnected();
    const token = await server.issueToken('ada');

    // The shape of a token of this server; the one in use looks the same.
    const shape = new RegExp(token.replace(/[0-9a-f]/g, '[0-9a-f]'));
    const everything = JSON.stringify([widget.events, localStorage, sessionStorage]);
    expect(shape.test(token)).to.equal(true);
    expect(shape.test(everything + widget.element.outerHTML + widget.text)).to.equal(false);
  });
});
