import {expect} from '@open-wc/testing';
import type {SendbirdGroupChat} from '@sendbird/chat/groupChannel';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {connectAs, createSdk, refusalOf, sent, storedMessages} from './sdk.js';

describe('local Sendbird: faults', () => {
  let server: LocalSendbird;
  let ada: SendbirdGroupChat;

  beforeEach(async () => {
    server = await startLocalSendbird();
    ada = await connectAs(server, 'ada');
  });
  afterEach(async () => {
    await ada.disconnect();
    await server.stop();
  });

  const createChannel = () =>
    ada.groupChannel.createChannel({invitedUserIds: ['silent'], name: 'Talk'});

  it('remembers what each login has shown', async () => {
    await ada.disconnectWebSocket();
    await new Promise((resolve) => setTimeout(resolve));
    ada.reconnect();
    for (let n = 0; n < 200 && (await server.state()).logins.length < 2; n++);

    const {logins} = await server.state();
    expect(logins).to.deep.equal([
      {userId: 'ada', by: 'token'},
      {userId: 'ada', by: 'key'},
    ]);
  });

  it('forgets keys, and tokens where it is told so', async () => {
    const channel = await createChannel();
    await server.fault('forgetSessions');
    // The SDK shows its token for another key.
    expect(await refusalOf(channel.refresh())).to.equal(null);

    await server.fault('forgetSessions', {tokens: true});

    // Nobody is signed in any more.
    expect(await refusalOf(channel.refresh())).to.equal(800200);
  });

  it('acknowledges twice', async () => {
    const channel = await createChannel();
    await server.fault('doubleAcks');

    await sent(channel, 'once');

    const stored = await storedMessages(server, channel.url);
    expect(stored.map(({message}) => message)).to.deep.equal(['once']);
    expect(await server.state()).to.have.nested.property('pending.acksToDouble', 0);
  });

  it('acknowledges late', async () => {
    const channel = await createChannel();
    await server.fault('delayAcks', {ms: 300});
    const order: string[] = [];

    const sending = sent(channel, 'late').then(() => order.push('acknowledged'));
    for (let n = 0; n < 200 && !(await storedMessages(server, channel.url)).length; n++);
    order.push('stored');
    await sending;

    expect(order).to.deep.equal(['stored', 'acknowledged']);
  });

  it('sends its frames as gzip', async () => {
    await server.fault('compressFrames');
    const ben = await connectAs(server, 'ben');
    const channel = await ben.groupChannel.createChannel({invitedUserIds: ['silent']});

    await sent(channel, 'packed');

    const stored = await storedMessages(server, channel.url);
    expect(stored.map(({message}) => message)).to.deep.equal(['packed']);
    await ben.disconnect();
  });

  it('is hidden behind a captive portal, until that is gone', async () => {
    await server.fault('captivePortal');
    const response = await fetch(`${server.apiHost}/v3/users/ada`);

    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.include('text/html');
    const ben = createSdk(server);
    expect(await refusalOf(ben.connect('ben', 'any'))).to.equal(800120);

    await server.fault('captivePortal', {on: false});
    await createSdk(server).connect('ben', await server.issueToken('ben'));
  });
});
