import {expect, waitUntil} from '@open-wc/testing';
import {GroupChannelHandler} from '@sendbird/chat/groupChannel';
import type {GroupChannel, SendbirdGroupChat} from '@sendbird/chat/groupChannel';
import type {BaseMessage} from '@sendbird/chat/message';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {connectAs, sent, textOf} from './sdk.js';

describe('local Sendbird: two members', () => {
  let server: LocalSendbird;
  let ada: SendbirdGroupChat;

  before(async () => {
    server = await startLocalSendbird();
    ada = await connectAs(server, 'ada');
  });
  after(async () => {
    expect((await server.state()).unknownCalls).to.deep.equal([]);
    await ada.disconnect();
    await server.stop();
  });
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

    expect(textOf(await received)).to.equal('hello Ada');
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

  it('tells who comes and who goes', async () => {
    const news: string[] = [];
    const record = (what: string) => (channel: GroupChannel, user: {userId: string}) => {
      news.push(`${user.userId} ${what}, ${channel.memberCount} there`);
    };
    ada.groupChannel.addGroupChannelHandler(
      'test',
      Object.assign(new GroupChannelHandler(), {
        onUserJoined: record('joined'),
        onUserLeft: record('went'),
      }),
    );
    await server.createUser('helper');

    await server.fault('join', {channelUrl: shared.url, userId: 'helper'});
    await (await ben.groupChannel.getChannel(shared.url)).leave();
    await waitUntil(() => news.length === 2);

    expect(news).to.deep.equal(['helper joined, 3 there', 'ben went, 2 there']);
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
