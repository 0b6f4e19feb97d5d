import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import type {SessionHandlerLike} from '../../src/contract/session.js';
import {settled} from './support.js';
import {FakeConnection, TestSession, UNREACHABLE} from './test-session.js';

const guest = {
  userId: 'guest-1',
  token: 'guest-token',
  channelUrl: 'channel-1',
};
const made = {looks: {accent: 'teal'}, guest};

describe('SessionController: the start', () => {
  const sessions: TestSession[] = [];

  const create = (...args: ConstructorParameters<typeof TestSession>) => {
    const session = new TestSession(...args);
    sessions.push(session);
    return session;
  };
  afterEach(() => {
    for (const {controller} of sessions.splice(0)) controller.stop();
    sessionStorage.clear();
  });

  it('is idle until it is started', () => {
    const {controller, told, backEnd} = create();

    expect(controller.status).to.equal('idle');
    expect(controller.user).to.equal(null);
    expect(controller.error).to.equal(null);
    expect(controller.closeReason).to.equal(null);
    expect(told).to.deep.equal([]);
    expect(backEnd.settingsRequests).to.deep.equal([]);
  });

  it('asks for a token, connects and tells', async () => {
    const session = create({nickname: 'Ada', apiHost: 'https://a.example', wsHost: 'wss://a'});
    session.answers.push('abc');

    session.controller.start();
    await session.until('connected');

    expect(session.told).to.deep.equal(['token-required', 'connected', 'opened']);
    expect(session.details).to.deep.equal([
      {userId: 'ada', reason: 'initial'},
      {userId: 'ada', guest: false},
    ]);
    expect(session.statuses).to.deep.equal(['authenticating', 'connecting', 'connected']);
    expect(session.controller.user).to.deep.equal({userId: 'ada', guest: false});
    expect(session.backEnd.connects[0]).to.deep.include({
      appId: 'APP',
      userId: 'ada',
      token: 'abc',
      nickname: 'Ada',
      apiHost: 'https://a.example',
      wsHost: 'wss://a',
    });
  });

  it('starts once', async () => {
    const session = create();
    session.controller.start();

    session.controller.start();
    await session.until('connected');
    session.controller.start();
    await settled();

    expect(session.told).to.deep.equal(['token-required', 'connected', 'opened']);
    expect(session.backEnd.connects).to.have.length(1);
  });

  it('fetches the bot’s looks beside', async () => {
    const session = create();

    session.controller.start();
    await session.until('connected');

    expect(session.looks).to.deep.equal([{accent: 'red'}]);
    expect(session.backEnd.settingsRequests).to.have.length(1);
    expect(session.backEnd.settingsRequests[0]).to.have.property('guest', null);
  });

  it('connects though the looks cannot be had', async () => {
    const session = create();
    session.backEnd.settingsOutcome = new WidgetError('settings/unreachable', 'No looks.');

    session.controller.start();
    await session.until('connected');
    await settled();

    expect(session.told).to.deep.equal(['token-required', 'connected', 'opened']);
    expect(session.looks).to.deep.equal([]);
  });

  it('says nothing of looks that come after the end', async () => {
    const session = create();

    session.controller.start();
    session.controller.stop();
    await settled();

    expect(session.looks).to.deep.equal([]);
  });

  it('makes a guest, and has the looks, in one request', async () => {
    const session = create({userId: null});
    session.backEnd.settingsOutcome = made;

    session.controller.start();
    await session.until('connected');

    expect(session.told).to.deep.equal(['connected', 'opened']);
    expect(session.details).to.deep.equal([{userId: 'guest-1', guest: true}]);
    expect(session.backEnd.settingsRequests.map(({guest: kind}) => kind)).to.deep.equal(['create']);
    expect(session.backEnd.connects[0]).to.deep.include({userId: 'guest-1', token: 'guest-token'});
    expect(session.looks).to.deep.equal([{accent: 'teal'}]);
  });

  it('fails with what was thrown, and tells once', async () => {
    const session = create();
    session.backEnd.outcomes.push(UNREACHABLE);

    session.controller.start();
    await session.until('failed');
    await settled();

    expect(session.told).to.deep.equal(['token-required', 'error']);
    expect(session.controller.error).to.equal(UNREACHABLE);
  });

  it('makes a WidgetError of anything else', async () => {
    const session = create();
    session.backEnd.outcomes.push(new TypeError('oops'));

    session.controller.start();
    await session.until('failed');

    expect(session.controller.error).to.be.instanceOf(WidgetError);
    expect(session.details.at(-1)).to.have.property('code', 'connect/unreachable');
  });

  it('starts again after a failure', async () => {
    const session = create();
    session.backEnd.outcomes.push(UNREACHABLE);
    session.controller.start();
    await session.until('failed');

    session.controller.start();
    await session.until('connected');

    expect(session.told.slice(2)).to.deep.equal(['token-required', 'connected', 'opened']);
    expect(session.controller.error).to.equal(null);
    expect(session.backEnd.settingsRequests).to.have.length(1);
  });

  it('disconnects a connection that comes after the end, and says nothing', async () => {
    const session = create();
    let arrive: () => void = () => undefined;
    session.backEnd.outcomes.push(new Promise<void>((resolve) => (arrive = resolve)));
    session.controller.start();
    await session.until('connecting');

    session.controller.stop();
    arrive();
    await settled();

    expect(session.told).to.deep.equal(['token-required']);
    expect(session.backEnd.connections.map(({disconnects}) => disconnects)).to.deep.equal([1]);
    expect(session.backEnd.connections[0]).to.be.instanceOf(FakeConnection);
  });

  it('ignores a token that comes after the end', async () => {
    const session = create();
    let answer: (token: string) => void = () => undefined;
    session.answers.push(new Promise<string>((resolve) => (answer = resolve)));
    session.controller.start();

    session.controller.close('signed-out');
    answer('late');
    await settled();

    expect(session.told).to.deep.equal(['token-required', 'closed']);
    expect(session.backEnd.connects).to.deep.equal([]);
  });

  it('tells the handler of the page as well', async () => {
    const calls: string[] = [];
    const handler: SessionHandlerLike = {
      onSessionTokenRequired: (resolve) => resolve(`token-${calls.push('required')}`),
      onSessionRefreshed: () => calls.push('refreshed'),
      onSessionError: ({code}) => calls.push(code),
      onSessionClosed: () => calls.push('closed'),
    };
    const session = create({configureSession: () => handler}, false);
    session.backEnd.outcomes.push(UNREACHABLE);

    session.controller.start();
    await session.until('failed');
    session.controller.start();
    await session.until('connected');
    session.news.refreshed();
    session.controller.close('signed-out');

    expect(calls).to.deep.equal([
      'required',
      'connect/unreachable',
      'required',
      'refreshed',
      'closed',
    ]);
  });
});
