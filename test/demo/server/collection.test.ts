import {expect, waitUntil} from '@open-wc/testing';
import {MessageCollectionInitPolicy, MessageFilter} from '@sendbird/chat/groupChannel';
import type {GroupChannel, MessageCollection, SendbirdGroupChat} from '@sendbird/chat/groupChannel';
import type {BaseMessage} from '@sendbird/chat/message';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {connectAs, sent, storedMessages, textOf} from './sdk.js';

describe('local Sendbird: a message collection', () => {
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

  let collection: MessageCollection;
  let events: Array<{what: string; texts: string[]; source: string}>;

  beforeEach(async () => {
    await sent(channel, 'before');
    events = [];
    collection = channel.createMessageCollection({filter: new MessageFilter()});
    const record = (what: string, source: string, messages: BaseMessage[]) =>
      events.push({what, source, texts: messages.map((m) => textOf(m))});
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
    const texts = collection.succeededMessages.map((message) => textOf(message));

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
    const [stored] = await storedMessages(server, channel.url);
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
