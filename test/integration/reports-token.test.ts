import {aTimeout, expect} from '@open-wc/testing';

import type {SessionHandlerLike} from '../../src/index.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

// What people reported of other chat widgets, each as it would happen here.
describe('reports: a token is asked for', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const signedIn = (as = 'ada') => ({'user-id': as, 'token-endpoint': server.tokenEndpoint(as)});

  it('asks for a token for any user id (chat-ai-widget #266)', async () => {
    // Where none is demanded, a connect without one would succeed, as somebody nobody vouched for.
    const lenient = await startLocalSendbird({requireToken: false});
    await lenient.createUser('a-user-of-our-own');
    const asked: string[] = [];
    const configureSession = (): SessionHandlerLike => ({
      onSessionTokenRequired(resolve, reject) {
        asked.push('token');
        lenient.issueToken('a-user-of-our-own').then(resolve, reject);
      },
    });
    const widget = mountWidget(lenient, {'user-id': 'a-user-of-our-own'}, {configureSession});

    await widget.open();
    await widget.untilConnected();
    await lenient.fault('expireToken', {userId: 'a-user-of-our-own'});
    await widget.untilEvent('session-refreshed');

    // Once more for a call that was on its way with the old key, if there was one.
    expect(asked.length).to.be.within(2, 3);
    await lenient.stop();
  });

  it('shows a window that works or says why not (chat-ai-widget #243)', async () => {
    const answers: Array<Promise<string>> = [
      Promise.reject(new Error('The page is broken')),
      server.issueToken('ada'),
    ];
    const configureSession = (): SessionHandlerLike => ({
      onSessionTokenRequired: (resolve, reject) => void answers.shift()?.then(resolve, reject),
    });
    const widget = mountWidget(server, {'user-id': 'ada'}, {configureSession});

    await widget.open();
    await widget.until(() => widget.text.includes('We couldn’t sign you in.'));
    expect(widget.details('session-error')).to.have.length(1);
    widget.button('Try again').click();
    await widget.untilConnected();
    widget.send('Hello');

    await widget.untilEvent('message-received');
  });

  it('takes no random user where the token is missing (chat-ai-widget #313)', async () => {
    await server.createUser('ada');
    const widget = mountWidget(server, {'user-id': 'ada'});
    const before = await server.state();

    await widget.open();
    await widget.untilEvent('session-error');

    expect(widget.details('session-error')[0]).to.have.property('code', 'token/missing');
    expect((await server.state()).users).to.deep.equal(before.users);
  });

  it('connects though the first token has expired (sendbird-uikit-react #1107)', async () => {
    const sessionToken = await server.issueToken('ada');
    await server.fault('expireToken', {userId: 'ada'});
    const widget = mountWidget(server, signedIn(), {sessionToken});

    await widget.open();
    await widget.untilConnected();

    expect(widget.details('session-token-required')).to.deep.equal([
      {userId: 'ada', reason: 'expired'},
    ]);
    expect(widget.details('session-error')).to.deep.equal([]);
  });

  it('hears of a failure that the handler forgets to reject (delight-ai-agent #62)', async () => {
    const configureSession = (): SessionHandlerLike => ({
      async onSessionTokenRequired(resolve) {
        const response = await fetch(server.tokenEndpoint('ada'), {method: 'DELETE'});
        const {token} = (await response.json()) as {token: string};
        resolve(token);
      },
    });
    await server.answer('html');
    const widget = mountWidget(server, {'user-id': 'ada'}, {configureSession});

    await widget.open();
    await widget.untilEvent('session-error');

    expect(widget.details('session-error')[0]).to.have.property('code', 'token/unreachable');
  });

  it('takes a user who is named before it is ready (chatwoot discussion #9085)', async () => {
    const widget = mountWidget(server);

    widget.element.show();
    Object.assign(widget.element, {userId: 'ada', tokenEndpoint: server.tokenEndpoint('ada')});
    await widget.untilConnected();

    expect(widget.details('session-token-required')).to.deep.equal([
      {userId: 'ada', reason: 'initial'},
    ]);
    expect(widget.details('session-closed')).to.deep.equal([]);
  });

  for (const answer of ['401', '403', '404']) {
    it(`asks an endpoint that says ${answer} once (synaplan #1451)`, async () => {
      await server.answer(answer);
      const widget = mountWidget(server, signedIn());
      const isOver = () => ['closed', 'failed'].includes(widget.element.session.status);
      await widget.open();
      await widget.until(isOver);

      widget.element.hide();
      await widget.element.updateComplete;
      widget.element.show();
      dispatchEvent(new Event('online'));
      await aTimeout(300);

      expect(await server.tokenRequests()).to.have.length(1);
    });
  }

  it('makes no call that is refused, as a guest signs in (Zendesk community, Marko)', async () => {
    const widget = mountWidget(server);
    await widget.open();
    await widget.untilConnected();

    Object.assign(widget.element, {userId: 'ada', tokenEndpoint: server.tokenEndpoint('ada')});
    await widget.untilEvent('session-connected', 2);
    widget.send('Hello');
    await widget.untilEvent('message-received');

    expect(widget.details('session-token-required')).to.deep.equal([
      {userId: 'ada', reason: 'initial'},
    ]);
    const calls = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const toServer = calls.filter(({name}) => name.startsWith(server.apiHost));
    expect(toServer).to.not.be.empty;
    expect(toServer.filter(({responseStatus}) => responseStatus >= 400)).to.deep.equal([]);
  });

  it('asks as soon as the chat is opened, and says so if it cannot (chatkit-js #35)', async () => {
    const widget = mountWidget(server, {...signedIn(), 'bot-id': ''});
    await widget.open();
    await widget.untilEvent('session-error');
    expect(widget.text).to.include('This chat isn’t set up correctly.');

    widget.element.botId = 'echo';
    await widget.untilEvent('session-token-required');

    await widget.untilConnected();
  });
});
