import {aTimeout, expect, waitUntil} from '@open-wc/testing';

import type {SendbirdTransport} from '../../src/sendbird/sendbird-transport.js';
import {rejectionOf} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {TestConnection, until} from './support.js';
import type {TestConversation} from './support.js';

describe('SendbirdTransport', () => {
  let server: LocalSendbird;
  let ada: TestConnection;
  let chat: TestConversation;

  beforeEach(async () => {
    server = await startLocalSendbird();
    ada = new TestConnection(server);
    chat = await ada.open();
  });
  afterEach(async () => {
    await ada.end();
    await server.stop();
  });

  const stored = async () => {
    const {channels} = await server.state();
    return channels[0]!.messages.map(({message}) => message);
  };
  const requestIds = () =>
    chat.changes.flatMap((change) => (change.type === 'request-sent' ? [change.requestId] : []));

  it('sends a text, and answers what the server made of it', async () => {
    const sent = await chat.transport.send('local-1', 'Hello');

    expect(sent).to.deep.include({type: 'text', text: 'Hello', delivery: 'sent'});
    expect(sent.messageId).to.be.greaterThan(0);
    expect(sent.sender).to.deep.include({id: 'ada', role: 'visitor'});
    expect(await stored()).to.deep.equal(['Hello']);
  });

  it('tells under which request id the message travels', async () => {
    const sent = await chat.transport.send('local-1', 'Hello');

    expect(chat.changes).to.deep.include({
      type: 'request-sent',
      key: 'local-1',
      requestId: sent.requestId,
    });
  });

  it('is refused with Sendbird’s code', async () => {
    await chat.fault('mute', {userId: 'ada'});

    const error = await rejectionOf(chat.transport.send('local-1', 'Hello'));

    expect(error).to.deep.include({
      code: 'message/failed',
      sendbirdCode: 900021,
      retryable: false,
    });
  });

  it('sends again under the same request id', async () => {
    await chat.fault('mute', {userId: 'ada'});
    await rejectionOf(chat.transport.send('local-1', 'Hello'));
    await chat.fault('mute', {userId: 'ada', muted: false});

    await chat.transport.send('local-1', 'Hello');

    expect(new Set(requestIds()).size).to.equal(1);
    expect(await stored()).to.deep.equal(['Hello']);
  });

  it('sends as new what was forgotten', async () => {
    await chat.fault('mute', {userId: 'ada'});
    await rejectionOf(chat.transport.send('local-1', 'Hello'));
    await chat.fault('mute', {userId: 'ada', muted: false});

    chat.transport.forget('local-1');
    await chat.transport.send('local-1', 'Hello');

    expect(new Set(requestIds()).size).to.equal(2);
  });

  it('says that there is no connection just now', async () => {
    await server.fault('holdLogins');
    await server.fault('killSocket', {userId: 'ada'});
    await until(() => ada.told.includes('dropped'));

    const error = await rejectionOf(chat.transport.send('local-1', 'Hello'));

    expect(error).to.deep.include({code: 'connect/unreachable', retryable: true});
    await server.fault('releaseLogins');
  });

  it('does not double a message whose acknowledgement was lost', async function () {
    this.timeout(30_000);
    await server.fault('dropAcks', {times: 1});

    const sent = await chat.transport.send('local-1', 'Once');

    expect(sent.text).to.equal('Once');
    expect(await stored()).to.deep.equal(['Once']);
  });

  it('is settled when all that was sent is answered', async () => {
    await server.fault('dropAcks', {times: 1});
    const sending = rejectionOf(chat.transport.send('local-1', 'Hello'));
    const told: string[] = [];
    void (chat.transport as SendbirdTransport).settled().then(() => told.push('settled'));
    void sending.then(() => told.push('failed'));
    await waitUntil(async () => (await stored()).length === 1, 'it is on the server');
    expect(told).to.deep.equal([]);

    await ada.end();
    await until(() => told.length === 2);

    expect(await sending).to.have.property('code', 'connect/unreachable');
  });

  it('fails to send while it is not known yet why the session ended', async () => {
    await server.fault('holdLogins');
    await server.fault('revoke', {userId: 'ada'});
    await waitUntil(async () => (await server.state()).sockets.length === 0, 'it is closed');
    await aTimeout(100);

    const error = await rejectionOf(chat.transport.send('local-1', 'Hello'));

    expect(error).to.have.property('code', 'connect/unreachable');
    await server.fault('releaseLogins');
  });

  it('marks as read what was received', async () => {
    await chat.hear('Hello');

    chat.transport.markRead();

    // The next one to open sees nothing unread.
    for (let n = 0; n < 50 && (await ada.open()).state.unread > 0; n++);
    expect((await ada.open()).state.unread).to.equal(0);
  });

  it('tells the others that one is typing', async () => {
    const sam = new TestConnection(server, 'sam');
    await server.createUser('sam');
    await chat.fault('join', {userId: 'sam'});
    const theirs = await sam.open(chat.channelUrl);

    chat.transport.setTyping(true);
    await until(() => theirs.state.typing?.id === 'ada');
    chat.transport.setTyping(false);

    await until(() => theirs.state.typing === null);
    await sam.end();
  });

  it('minds neither receipts nor typing without a connection', async () => {
    await ada.end();

    expect(() => {
      chat.transport.markRead();
      chat.transport.setTyping(true);
    }).to.not.throw();
  });
});
