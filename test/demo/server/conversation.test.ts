import {expect, waitUntil} from '@open-wc/testing';
import {
  GroupChannelHandler,
  MessageCollectionInitPolicy,
  MessageFilter,
} from '@sendbird/chat/groupChannel';
import type {GroupChannel, MessageCollection, SendbirdGroupChat} from '@sendbird/chat/groupChannel';
import type {BaseMessage, FileMessage, UserMessage} from '@sendbird/chat/message';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {connectAs, refusalOf} from './sdk.js';

describe('local Sendbird: conversation', () => {
  let server: LocalSendbird;
  let ada: SendbirdGroupChat;
  let channel: GroupChannel;

  before(async () => {
    server = await startLocalSendbird();
    ada = await connectAs(server, 'ada');
  });
  after(async () => {
    await ada.disconnect();
    await server.stop();
  });
  beforeEach(async () => {
    channel = await ada.groupChannel.createChannel({invitedUserIds: ['silent'], name: 'Talk'});
  });

  describe('channels', () => {
    it('makes one with the caller and the invited', () => {
      expect(channel.name).to.equal('Talk');
      expect(channel.members.map(({userId}) => userId)).to.deep.equal(['ada', 'silent']);
      expect(channel.createdAt).to.be.closeTo(Date.now(), 10_000);
    });

    it('refuses to invite somebody nobody knows', async () => {
      const creating = ada.groupChannel.createChannel({invitedUserIds: ['nobody']});

      expect(await refusalOf(creating)).to.equal(400201);
    });

    it('finds one by its address', async () => {
      const found = await ada.groupChannel.getChannelWithoutCache(channel.url);

      expect(found.url).to.equal(channel.url);
    });

    it('shows none to strangers', async () => {
      const ben = await connectAs(server, 'ben');

      const finding = ben.groupChannel.getChannelWithoutCache(channel.url);

      expect(await refusalOf(finding)).to.equal(400108);
      await ben.disconnect();
    });

    it('lists those with a member, newest first', async () => {
      const echoed = await ada.groupChannel.createChannel({invitedUserIds: ['echo']});
      const query = ada.groupChannel.createMyGroupChannelListQuery({
        includeEmpty: true,
        userIdsFilter: {userIds: ['silent'], includeMode: true, queryType: 'AND' as never},
      });

      const found = await query.next();

      expect(found[0]?.url).to.equal(channel.url);
      expect(found.map(({url}) => url)).not.to.include(echoed.url);
    });

    it('pages through the list', async () => {
      const query = ada.groupChannel.createMyGroupChannelListQuery({includeEmpty: true, limit: 1});

      const [first] = await query.next();
      const [second] = await query.next();

      expect(first?.url).to.equal(channel.url);
      expect(second?.url).not.to.equal(channel.url);
    });

    it('takes a new name and data', async () => {
      await channel.updateChannel({name: 'Other', data: '{"a":1}'});

      const found = await ada.groupChannel.getChannelWithoutCache(channel.url);
      expect(found.name).to.equal('Other');
      expect(found.data).to.equal('{"a":1}');
    });

    it('is gone for who leaves it', async () => {
      await channel.leave();

      const finding = ada.groupChannel.getChannelWithoutCache(channel.url);
      expect(await refusalOf(finding)).to.equal(400108);
    });

    it('is gone for all when it is deleted', async () => {
      await channel.delete();

      const finding = ada.groupChannel.getChannelWithoutCache(channel.url);
      expect(await refusalOf(finding)).to.equal(400201);
    });

    it('hides what was said before a reset', async () => {
      await sent(channel, 'hello');
      await channel.resetMyHistory();

      const messages = await channel.getMessagesByTimestamp(Date.now(), {
        prevResultSize: 10,
        nextResultSize: 10,
      });

      expect(messages).to.deep.equal([]);
    });
  });

  describe('messages', () => {
    it('acknowledges a text and keeps it', async () => {
      const message = await sent(channel, 'hello');

      const [stored] = await messagesOf(server, channel.url);
      expect(message.messageId).to.equal(stored?.message_id);
      expect(stored).to.deep.include({message: 'hello', data: '{"n":1}', type: 'MESG'});
    });

    it('keeps a message once, however often it is sent', async () => {
      await server.fault('dropAcks', {times: 1});
      const failed = await unacknowledged(ada, channel, 'only once');

      const resent = (await channel.resendMessage(failed)) as unknown as Promised<UserMessage>;
      await new Promise((resolve) => resent.onSucceeded(resolve));

      const stored = await messagesOf(server, channel.url);
      expect(stored.map(({message}) => message)).to.deep.equal(['only once']);
    });

    it('pages by time in both directions', async () => {
      for (const text of ['one', 'two', 'three', 'four']) await sent(channel, text);
      const [, two] = await messagesOf(server, channel.url);
      const pivot = await channel.getMessagesByMessageId(two!.message_id, {
        prevResultSize: 1,
        nextResultSize: 1,
        isInclusive: true,
      });

      expect(pivot.map((message) => (message as UserMessage).message)).to.deep.equal([
        'one',
        'two',
        'three',
      ]);
    });

    it('edits and deletes what is one’s own', async () => {
      const message = await sent(channel, 'draft');
      const edited = await channel.updateUserMessage(message.messageId, {message: 'final'});
      await channel.deleteMessage(message);

      expect(edited.message).to.equal('final');
      expect(await messagesOf(server, channel.url)).to.deep.equal([]);
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
      const message = await new Promise<SendableMessage>((resolve, reject) =>
        sending.onSucceeded((sentMessage) => resolve(sentMessage as FileMessage)).onFailed(reject),
      );
      const {url, plainUrl} = message as unknown as {url: string; plainUrl: string};

      const answers = await Promise.all([fetch(url), fetch(plainUrl)]);

      expect(answers.map(({status}) => status)).to.deep.equal([200, 403]);
      expect(await answers[0].text()).to.equal('hello file');
      const [stored] = await messagesOf(server, channel.url);
      expect(stored?.file).to.deep.include({name: 'note.txt', type: 'text/plain', size: 10});
    });
  });

  describe('what others do', () => {
    let ben: SendbirdGroupChat;
    let shared: GroupChannel;

    beforeEach(async () => {
      ben = await connectAs(server, 'ben');
      shared = await ada.groupChannel.createChannel({invitedUserIds: ['ben']});
    });
    afterEach(() => ben.disconnect());

    it('brings their messages', async () => {
      const received = new Promise<BaseMessage>((onMessageReceived) => {
        ada.groupChannel.addGroupChannelHandler(
          'test',
          Object.assign(new GroupChannelHandler(), {
            onMessageReceived: (_: unknown, message: BaseMessage) => onMessageReceived(message),
          }),
        );
      });

      await sent(await ben.groupChannel.getChannel(shared.url), 'hello Ada');

      expect(((await received) as UserMessage).message).to.equal('hello Ada');
    });

    it('shows that they type, and when they stop', async () => {
      const counts: number[] = [];
      ada.groupChannel.addGroupChannelHandler(
        'test',
        Object.assign(new GroupChannelHandler(), {
          onTypingStatusUpdated: ({typingUsers}: {typingUsers: unknown[]}) =>
            counts.push((typingUsers as unknown[] | undefined)?.length ?? -1),
        }),
      );
      const ofBen = await ben.groupChannel.getChannel(shared.url);
      const typists = () => shared.getTypingUsers().map(({userId}) => userId);

      await ofBen.startTyping();
      await waitUntil(() => typists().includes('ben'));
      await ofBen.endTyping();
      await waitUntil(() => typists().length === 0);

      expect(counts).to.have.length(2);
    });

    it('tells that they read', async () => {
      await sent(shared, 'read me');
      expect(await ben.groupChannel.getTotalUnreadMessageCount()).to.equal(1);
      const unread = () => shared.getUnreadMembers(shared.lastMessage!, false).length;
      await waitUntil(() => shared.lastMessage !== null && unread() === 1);

      await (await ben.groupChannel.getChannel(shared.url)).markAsRead();
      await waitUntil(() => unread() === 0);

      expect(await ben.groupChannel.getTotalUnreadMessageCount()).to.equal(0);
    });
  });

  describe('a message collection', () => {
    let collection: MessageCollection;
    let events: Array<{what: string; texts: string[]; source: string}>;

    beforeEach(async () => {
      await sent(channel, 'before');
      events = [];
      collection = channel.createMessageCollection({filter: new MessageFilter()});
      const record = (what: string, source: string, messages: BaseMessage[]) =>
        events.push({what, source, texts: messages.map((m) => (m as UserMessage).message)});
      collection.setMessageCollectionHandler({
        onMessagesAdded: ({source}, _, messages) => record('added', source, messages),
        onMessagesUpdated: ({source}, _, messages) => record('updated', source, messages),
        onMessagesDeleted: ({source}) => record('deleted', source, []),
        onChannelUpdated: () => undefined,
        onChannelDeleted: ({source}) => record('channel-deleted', source, []),
        onHugeGapDetected: () => record('huge-gap', '', []),
      });
      await new Promise<void>((resolve, reject) => {
        collection
          .initialize(MessageCollectionInitPolicy.CACHE_AND_REPLACE_BY_API)
          .onApiResult((error) => (error ? reject(error) : resolve()));
      });
    });
    afterEach(() => collection.dispose());

    it('starts with what was said', () => {
      const texts = collection.succeededMessages.map((message) => (message as UserMessage).message);

      expect(texts).to.deep.equal(['before']);
    });

    it('fills the gap of a lost connection', async () => {
      await server.fault('holdLogins');
      await server.fault('killSocket', {userId: 'ada'});
      await server.say(channel.url, 'silent', 'while you were away');
      await server.fault('releaseLogins');

      await waitUntil(() => events.some(({texts}) => texts.includes('while you were away')));

      expect(events.at(-1)?.source).to.equal('SYNC_MESSAGE_FILL');
      expect(collection.succeededMessages).to.have.length(2);
    });

    it('learns of edits that it missed', async () => {
      const [stored] = await messagesOf(server, channel.url);
      await server.fault('holdLogins');
      await server.fault('killSocket', {userId: 'ada'});
      await server.fault('edit', {
        channelUrl: channel.url,
        messageId: stored!.message_id,
        text: 'better',
      });
      await server.fault('releaseLogins');

      await waitUntil(() => events.some(({texts}) => texts.includes('better')));

      expect(events.at(-1)?.source).to.equal('SYNC_MESSAGE_CHANGELOGS');
    });

    it('hears of deletions', async () => {
      const messageId = await server.say(channel.url, 'silent', 'oops');
      await server.fault('deleteMessage', {channelUrl: channel.url, messageId});

      await waitUntil(() => events.some(({what}) => what === 'deleted'));
      expect(events.map(({what}) => what)).to.deep.equal(['added', 'deleted']);
    });

    it('ends with its channel', async () => {
      await server.fault('deleteChannel', {channelUrl: channel.url});

      await waitUntil(() => events.some(({what}) => what === 'channel-deleted'));
      expect(events.at(-1)?.source).to.equal('EVENT_CHANNEL_DELETED');
    });
  });

  it('needs no call that the server does not know', async () => {
    const {unknownCalls} = await server.state();

    expect(unknownCalls).to.deep.equal([]);
  });
});

type SendableMessage = UserMessage | FileMessage;
type Promised<Message> = {onSucceeded: (handler: (message: Message) => void) => unknown};

function sent(channel: GroupChannel, message: string): Promise<SendableMessage> {
  return new Promise((resolve, reject) => {
    channel
      .sendUserMessage({message, data: '{"n":1}'})
      .onSucceeded((succeeded) => resolve(succeeded as UserMessage))
      .onFailed(reject);
  });
}

/** Sends a message whose acknowledgement is lost with the socket. */
async function unacknowledged(sdk: SendbirdGroupChat, channel: GroupChannel, message: string) {
  const sending = new Promise<UserMessage>((resolve) => {
    channel.sendUserMessage({message}).onFailed((_, failed) => resolve(failed as UserMessage));
  });
  await waitUntil(async () => (await channelMessages(channel)).length > 0);
  await sdk.disconnectWebSocket();
  sdk.reconnect();
  return sending;
}

async function channelMessages(channel: GroupChannel) {
  return channel.getMessagesByTimestamp(Date.now() + 1000, {prevResultSize: 5, nextResultSize: 0});
}

async function messagesOf(server: LocalSendbird, url: string) {
  const {channels} = await server.state();
  return channels.find((channel) => channel.url === url)?.messages ?? [];
}
