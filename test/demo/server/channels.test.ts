import {expect} from '@open-wc/testing';
import type {GroupChannel, SendbirdGroupChat} from '@sendbird/chat/groupChannel';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {connectAs, refusalOf, sent} from './sdk.js';

describe('local Sendbird: channels', () => {
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
