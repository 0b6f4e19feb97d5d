import {expect, waitUntil} from '@open-wc/testing';
import type {SendbirdGroupChat} from '@sendbird/chat/groupChannel';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {connectAs, createSdk, recordCallbacks, refusalOf} from './sdk.js';

describe('local Sendbird: login', () => {
  let server: LocalSendbird;
  let sdk: SendbirdGroupChat;

  before(async () => (server = await startLocalSendbird()));
  after(() => server.stop());
  beforeEach(() => (sdk = createSdk(server)));
  afterEach(() => sdk.disconnect());

  it('lets a user with a good token in', async () => {
    const token = await server.issueToken('ada');

    const user = await sdk.connect('ada', token);

    expect(user.userId).to.equal('ada');
    expect(sdk.connectionState).to.equal('OPEN');
  });

  it('refuses a login without token', async () => {
    expect(await refusalOf(sdk.connect('ada'))).to.equal(400111);
  });

  it('refuses a made-up token', async () => {
    expect(await refusalOf(sdk.connect('ada', 'made-up'))).to.equal(400111);
  });

  it('refuses the token of someone else', async () => {
    const token = await server.issueToken('ben');

    expect(await refusalOf(sdk.connect('ada', token))).to.equal(400111);
  });

  it('refuses a token whose time has passed', async () => {
    const token = await server.issueToken('ada', {expiresIn: -1});

    expect(await refusalOf(sdk.connect('ada', token))).to.equal(400302);
  });

  const ends = [
    {fault: 'revoke', code: 400310},
    {fault: 'deactivate', code: 400300},
    {fault: 'deleteUser', code: 400301},
  ];
  for (const {fault, code} of ends) {
    it(`refuses with ${code} after ${fault}`, async () => {
      const userId = `user-${fault}`;
      const token = await server.issueToken(userId);
      await server.fault(fault, {userId});

      expect(await refusalOf(sdk.connect(userId, token))).to.equal(code);
    });
  }

  it('refuses a login as it is told', async () => {
    const token = await server.issueToken('ada');
    await server.fault('refuseLogins', {code: 900021});

    expect(await refusalOf(sdk.connect('ada', token))).to.equal(900021);
  });

  it('holds a login until it is released', async () => {
    const token = await server.issueToken('ada');
    await server.fault('holdLogins');
    let isConnected = false;
    const connecting = sdk.connect('ada', token).then(() => (isConnected = true));

    const {sockets} = await server.state();
    expect(sockets).to.deep.equal([]);
    expect(isConnected).to.be.false;
    await server.fault('releaseLogins');

    expect(await connecting).to.be.true;
  });

  it('turns a login away while it is busy', async () => {
    const token = await server.issueToken('ada');
    // Sockets of earlier logins would take the answer.
    await waitUntil(async () => (await server.state()).sockets.length === 0);
    await server.fault('busy', {retryAfter: 1});

    const refusal = await refusalOf(sdk.connect('ada', token));

    expect(refusal).to.equal(800221);
  });

  it('makes a user of whoever comes where no token is required', async () => {
    const open = await startLocalSendbird({requireToken: false});
    const visitor = createSdk(open);

    const user = await visitor.connect('anyone');

    expect(user.userId).to.equal('anyone');
    await visitor.disconnect();
    await open.stop();
  });
});

describe('local Sendbird: session', () => {
  let server: LocalSendbird;
  let sdk: SendbirdGroupChat;
  let callbacks: string[];
  const nextToken = () => server.issueToken('ada');

  beforeEach(async () => {
    server = await startLocalSendbird();
    sdk = createSdk(server);
    callbacks = recordCallbacks(sdk, nextToken);
    await sdk.connect('ada', await nextToken());
  });
  afterEach(async () => {
    await sdk.disconnect();
    await server.stop();
  });

  it('asks for a token and takes the new one when the old one expires', async () => {
    await server.fault('expireToken', {userId: 'ada'});
    await waitUntil(() => callbacks.includes('refreshed'));

    expect(callbacks).to.deep.equal(['token-required', 'refreshed']);
    expect(sdk.connectionState).to.equal('OPEN');
    expect((await sdk.groupChannel.createMyGroupChannelListQuery().next()).length).to.equal(0);
  });

  it('ends a token by the clock', async () => {
    const ben = createSdk(server);
    const ofBen = recordCallbacks(ben, () => server.issueToken('ben'));
    await ben.connect('ben', await server.issueToken('ben', {expiresIn: 300}));

    await waitUntil(() => ofBen.includes('refreshed'));

    expect(ofBen).to.deep.equal(['token-required', 'refreshed']);
    await ben.disconnect();
  });

  it('renews an expired key with the token there is', async () => {
    await server.fault('expireKey', {userId: 'ada'});
    await waitUntil(() => callbacks.includes('refreshed'));

    expect(callbacks).to.deep.equal(['expired', 'refreshed']);
  });

  it('closes a revoked session', async () => {
    await server.fault('revoke', {userId: 'ada'});
    await waitUntil(() => callbacks.includes('disconnected'));

    expect(callbacks).to.include('closed');
    expect(sdk.connectionState).to.equal('CLOSED');
    expect(sdk.currentUser).to.equal(null);
  });

  it('takes a new token by REST while the socket is gone', async () => {
    await sdk.disconnectWebSocket();
    await server.fault('expireToken', {userId: 'ada'});

    const channels = await sdk.groupChannel.createMyGroupChannelListQuery().next();

    expect(channels).to.deep.equal([]);
    expect(callbacks).to.include('token-required');
  });

  it('signs in without a socket', async () => {
    const ben = createSdk(server);
    const user = await ben.authenticate('ben', await server.issueToken('ben'));

    expect(user.userId).to.equal('ben');
    expect(ben.connectionState).to.equal('CLOSED');
  });

  for (const code of [1000, 1001, 1011, 4000]) {
    it(`lets the client back in after a close with ${code}`, async () => {
      await server.fault('closeSocket', {userId: 'ada', code});
      await waitUntil(() => callbacks.includes('reconnect-succeeded'));

      expect(callbacks).to.deep.equal(['reconnect-started', 'reconnect-succeeded']);
    });
  }

  it('lets the client back in after a killed socket', async () => {
    await server.fault('killSocket', {userId: 'ada'});
    await waitUntil(() => callbacks.includes('reconnect-succeeded'));

    const {sockets} = await server.state();
    expect(sockets).to.deep.equal([{userId: 'ada'}]);
  });

  it('renews an expired token on the way back in', async () => {
    await server.fault('holdLogins');
    await server.fault('killSocket', {userId: 'ada'});
    await server.fault('expireToken', {userId: 'ada'});
    await server.fault('releaseLogins');
    await waitUntil(() => callbacks.includes('reconnect-succeeded'), undefined, {timeout: 5000});

    expect(callbacks).to.include.members(['token-required', 'refreshed']);
  });

  it('says that it is busy', async () => {
    await server.fault('busy', {retryAfter: 1});
    await waitUntil(() => callbacks.includes('reconnect-succeeded'), undefined, {timeout: 5000});

    expect(callbacks[0]).to.equal('delayed');
  });

  it('goes away for a while and comes back', async () => {
    await server.fault('stopListening', {ms: 500});
    await waitUntil(() => callbacks.includes('reconnect-succeeded'), undefined, {timeout: 8000});

    expect(sdk.connectionState).to.equal('OPEN');
  });

  it('comes back once when it was told to go twice', async () => {
    await server.fault('stopListening', {ms: 300});
    await server.fault('stopListening', {ms: 400});
    await waitUntil(() => callbacks.includes('reconnect-succeeded'), undefined, {timeout: 8000});

    expect(sdk.connectionState).to.equal('OPEN');
  });

  it('tells its sockets apart by user', async () => {
    const ben = await connectAs(server, 'ben');

    await server.fault('killSocket', {userId: 'ben'});
    await ben.disconnect();

    expect(callbacks).to.deep.equal([]);
  });
});
