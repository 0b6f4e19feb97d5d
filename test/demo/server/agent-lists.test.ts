import {expect, waitUntil} from '@open-wc/testing';
import {ConversationStatus} from '@sendbird/chat/aiAgent';
import {GroupChannelHandler} from '@sendbird/chat/groupChannel';
import type {GroupChannel} from '@sendbird/chat/groupChannel';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {seen, startChat} from './agent-sdk.js';
import type {AgentSdk} from './agent-sdk.js';

describe('local Sendbird: several conversations with an agent', () => {
  let server: LocalSendbird;
  let sdk: AgentSdk;
  /** Oldest first; the first of them is closed. */
  const channels: GroupChannel[] = [];

  before(async () => {
    server = await startLocalSendbird();
    const settings = {bot: {is_multiple_active_conversations_enabled: true}};
    await server.fault('agentSettings', {agentId: 'silent', settings});
    for (let count = 0; count < 3; count++) {
      const chat = await startChat(server, 'silent');
      if (count < 2) await chat.sdk.disconnect();
      else sdk = chat.sdk;
      channels.push(await sdkChannel(chat.sdk, chat.channel, count < 2));
      await server.say(chat.channel.url, 'silent', `Hello ${count}`);
    }
    await server.fault('closeConversation', {channelUrl: channels[0]!.url});
    await sdk.groupChannel.createChannel({invitedUserIds: ['silent']});
  });
  after(async () => {
    expect((await server.state()).unknownCalls).to.deep.equal([]);
    await sdk.disconnect();
    await server.stop();
  });

  /** A channel outlives the SDK that made it; only its address is used then. */
  const sdkChannel = async (own: AgentSdk, channel: GroupChannel, isGone: boolean) =>
    isGone ? channel : own.groupChannel.getChannel(channel.url);
  const urls = (some: GroupChannel[]) => some.map(({url}) => url);
  const newestFirst = () => urls(channels).reverse();

  it('lists them, newest first, page by page, and nothing else', async () => {
    const query = sdk.aiAgent.createMyGroupChannelListQuery({limit: 2, aiAgentIds: ['silent']});

    const pages = [urls(await query.next()), urls(await query.next())];

    expect(pages.flat()).to.deep.equal(newestFirst());
    expect(query.hasNext).to.equal(false);
  });

  it('lists those that are open', async () => {
    const aiAgentConversationStatusFilter = [ConversationStatus.OPEN];
    const query = sdk.aiAgent.createMyGroupChannelListQuery({aiAgentConversationStatusFilter});

    expect(urls(await query.next())).to.deep.equal(newestFirst().slice(0, 2));
  });

  it('shows last words, what is unread, and what has ended', async () => {
    const found = await sdk.aiAgent.createMyGroupChannelListQuery().next();

    const shown = found.map((channel) => [
      channel.lastMessage?.isUserMessage() && channel.lastMessage.message,
      channel.unreadMessageCount,
      channel.conversation?.status,
    ]);
    expect(shown).to.deep.equal([
      ['Hello 2', 1, 'open'],
      ['Hello 1', 1, 'open'],
      ['Hello 0', 1, 'closed'],
    ]);
  });

  it('counts what is unread', async () => {
    const pinnedChannelUrls = [channels[2]!.url];
    const counts = await sdk.aiAgent.getUnreadMessageCount({pinnedChannelUrls});

    expect(counts).to.include({total: 3, aiAgentChannelCount: 3, deskChannelCount: 0});
    expect(counts.pinnedChannel).to.deep.equal([{channelUrl: pinnedChannelUrls[0], count: 1}]);
  });

  it('tells what has changed since', async () => {
    const query = sdk.aiAgent.createMyGroupChannelListQuery();
    await query.next();
    await server.say(channels[1]!.url, 'silent', 'Hello 1');

    const {updatedChannels, deletedChannelUrls} =
      await sdk.aiAgent.getMyGroupChannelChangeLogsByTimestamp(query.lastResponseAt);

    expect(urls(updatedChannels)).to.deep.equal([channels[1]!.url]);
    expect(deletedChannelUrls).to.deep.equal([]);
  });

  it('lists the conversations alone', async () => {
    const closed = {aiAgentId: 'silent', status: ConversationStatus.CLOSED};
    const query = sdk.aiAgent.createConversationListQuery(closed);

    const [conversation, ...others] = await query.next();

    expect(conversation?.channelInfo.url).to.equal(channels[0]!.url);
    expect(others).to.deep.equal([]);
  });

  it('tells of a conversation that the agent begins', async () => {
    const joined = new Promise<GroupChannel>((resolve) => {
      const handler = new GroupChannelHandler({onUserJoined: resolve});
      sdk.groupChannel.addGroupChannelHandler('joined', handler);
    });

    await server.fault('reachOut', {userId: 'ada', agentId: 'concierge', text: 'Still there?'});

    const {conversation, url} = await joined;
    expect(conversation?.type).to.equal('proactive');
    const said = await seen(server, {url} as GroupChannel, ({length}) => length > 0);
    expect(said.map(({message}) => message)).to.deep.equal(['Still there?']);
  });
});

describe('local Sendbird: people', () => {
  let server: LocalSendbird;

  before(async () => (server = await startLocalSendbird()));
  after(() => server.stop());

  it('come when they are asked for, answer, and go again', async () => {
    const {sdk, channel} = await startChat(server, 'people');
    const news: string[] = [];
    const handler = new GroupChannelHandler({
      onUserJoined: (_, {userId}) => news.push(`${userId} comes`),
      onUserLeft: (_, {userId}) => news.push(`${userId} goes`),
    });
    sdk.groupChannel.addGroupChannelHandler('people', handler);
    expect(channel.conversation?.handoff).to.include({requestedAt: undefined});

    const asked = await channel.markConversationAsHandoff();
    expect(asked.handoff?.requestedAt).to.be.a('number');
    await waitUntil(() => channel.conversation?.handedOverAt !== undefined);
    expect(channel.members.map(({userId}) => userId)).to.have.members(['ada', 'grace-of-support']);
    channel.sendUserMessage({message: 'My lamp is broken'});
    await seen(server, channel, (all) => /looking after/.test(all.at(-1)?.message ?? ''));
    channel.sendUserMessage({message: 'Thank you'});
    await waitUntil(() => news.length === 4, undefined, {timeout: 5000});

    expect(news).to.deep.equal([
      'grace-of-support comes',
      'people goes',
      'people comes',
      'grace-of-support goes',
    ]);
    await waitUntil(() => channel.conversation?.handedOverAt === undefined);
    await seen(server, channel, (all) => /the machine/.test(all.at(-1)?.message ?? ''));
    await sdk.disconnect();
  });

  it('are waited for in silence, and come when a test sends them', async () => {
    const {sdk, channel} = await startChat(server, 'silent');

    await channel.markConversationAsHandoff();
    await server.fault('handOver', {channelUrl: channel.url});
    await waitUntil(() => channel.conversation?.handoff?.timestamp !== undefined);
    await server.fault('takeBack', {channelUrl: channel.url});
    await waitUntil(() => channel.conversation?.handedOverAt === undefined);

    expect(channel.conversation?.handoff?.requestedAt).to.equal(undefined);
    await sdk.disconnect();
  });
});
