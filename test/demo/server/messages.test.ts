import {expect, waitUntil} from '@open-wc/testing';
import type {GroupChannel, SendbirdGroupChat} from '@sendbird/chat/groupChannel';
import type {BaseMessage, UserMessage} from '@sendbird/chat/message';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {connectAs, refusalOf, sent, storedMessages, textOf} from './sdk.js';

describe('local Sendbird: messages', () => {
  let server: LocalSendbird;
  let ada: SendbirdGroupChat;
  let channel: GroupChannel;

  before(async () => {
    server = await startLocalSendbird();
    ada = await connectAs(server, 'ada');
  });
  after(async () => {
    expect((await server.state()).unknownCalls).to.deep.equal([]);
    await ada.disconnect();
    await server.stop();
  });
  beforeEach(async () => {
    channel = await ada.groupChannel.createChannel({invitedUserIds: ['silent'], name: 'Talk'});
  });

  it('acknowledges a text and keeps it', async () => {
    const message = await sent(channel, 'hello');

    const [stored] = await storedMessages(server, channel.url);
    expect(message.messageId).to.equal(stored?.message_id);
    expect(stored).to.deep.include({message: 'hello', data: '{"n":1}', type: 'MESG'});
  });

  it('keeps a message once, however often it is sent', async () => {
    await server.fault('dropAcks', {times: 1});
    const failed = await unacknowledged(ada, channel, 'only once');

    await new Promise((resolve) => channel.resendMessage(failed).onSucceeded(resolve));

    const stored = await storedMessages(server, channel.url);
    expect(stored.map(({message}) => message)).to.deep.equal(['only once']);
  });

  it('pages by time in both directions', async () => {
    for (const text of ['one', 'two', 'three', 'four']) await sent(channel, text);
    const [, two] = await storedMessages(server, channel.url);
    const pivot = await channel.getMessagesByMessageId(two!.message_id, {
      prevResultSize: 1,
      nextResultSize: 1,
      isInclusive: true,
    });

    expect(pivot.map((message) => textOf(message))).to.deep.equal(['one', 'two', 'three']);
  });

  it('edits and deletes what is one’s own', async () => {
    const message = await sent(channel, 'draft');
    const edited = await channel.updateUserMessage(message.messageId, {message: 'final'});
    await channel.deleteMessage(edited);

    expect(edited.message).to.equal('final');
    expect(await storedMessages(server, channel.url)).to.deep.equal([]);
  });

  const refusals = [
    {when: 'the channel is frozen', fault: 'freeze', args: {}, code: 900050},
    {when: 'the sender is muted', fault: 'mute', args: {userId: 'ada'}, code: 900021},
  ];
  for (const {when, fault, args, code} of refusals) {
    it(`refuses with ${code} when ${when}`, async () => {
      await server.fault(fault, {channelUrl: channel.url, ...args});

      expect(await refusalOf(sent(channel, 'hello'))).to.equal(code);
    });
  }

  it('uploads a file and serves it to sessions alone', async () => {
    const file = new File(['hello file'], 'note.txt', {type: 'text/plain'});
    const sending = channel.sendFileMessage({file, fileName: 'note.txt'});
    const message = await new Promise<BaseMessage>((resolve, reject) =>
      sending.onSucceeded(resolve).onFailed(reject),
    );
    if (!message.isFileMessage()) throw new TypeError('Not a file message');

    const answers = await Promise.all([fetch(message.url), fetch(message.plainUrl)]);

    expect(answers.map(({status}) => status)).to.deep.equal([200, 403]);
    expect(await answers[0].text()).to.equal('hello file');
    const [stored] = await storedMessages(server, channel.url);
    expect(stored?.file).to.deep.include({name: 'note.txt', type: 'text/plain', size: 10});
  });
});

/** Sends a message whose acknowledgement is lost with the socket. */
async function unacknowledged(sdk: SendbirdGroupChat, channel: GroupChannel, message: string) {
  const sending = new Promise<UserMessage>((resolve, reject) => {
    channel.sendUserMessage({message}).onFailed((error, failed) => {
      if (failed?.isUserMessage()) resolve(failed);
      else reject(error);
    });
  });
  await waitUntil(async () => (await channelMessages(channel)).length > 0);
  await sdk.disconnectWebSocket();
  sdk.reconnect();
  return sending;
}

async function channelMessages(channel: GroupChannel) {
  return channel.getMessagesByTimestamp(Date.now() + 1000, {prevResultSize: 5, nextResultSize: 0});
}
