import type {SendbirdChatWith} from '@sendbird/chat';
import type {AIAgentModule} from '@sendbird/chat/aiAgent';
import {GroupChannelListOrder, QueryType} from '@sendbird/chat/groupChannel';
import type {GroupChannel, GroupChannelModule} from '@sendbird/chat/groupChannel';

import type {NewChannel} from '../conversation/transport.js';
import {isGone} from './to-widget-error.js';

export type Sdk = SendbirdChatWith<[GroupChannelModule, AIAgentModule]>;

/**
 * The channel to go on with: the remembered one while it exists, else the user's newest with the
 * bot, so that history follows the user to another browser, else a new one.
 */
export async function openChannel(
  sdk: Sdk,
  botId: string,
  channelUrl: string | null,
  made?: NewChannel,
): Promise<GroupChannel> {
  return (
    (channelUrl && (await existing(sdk, channelUrl))) ||
    (await newest(sdk, botId)) ||
    (await createChannel(sdk, botId, made))
  );
}

async function existing(sdk: Sdk, channelUrl: string): Promise<GroupChannel | null> {
  try {
    return await sdk.groupChannel.getChannel(channelUrl);
  } catch (thrown) {
    if (isGone(thrown)) return null;
    throw thrown;
  }
}

async function newest(sdk: Sdk, botId: string): Promise<GroupChannel | null> {
  const query = sdk.groupChannel.createMyGroupChannelListQuery({
    userIdsFilter: {userIds: [botId], includeMode: true, queryType: QueryType.AND},
    order: GroupChannelListOrder.LATEST_LAST_MESSAGE,
    includeEmpty: true,
    limit: 1,
  });
  const [channel] = await query.next();
  return channel ?? null;
}

/** As the official widget makes it. */
export function createChannel(
  sdk: Sdk,
  botId: string,
  {name, coverUrl, firstMessages = []}: NewChannel = {},
): Promise<GroupChannel> {
  return sdk.groupChannel.createChannel({
    invitedUserIds: [botId],
    isDistinct: false,
    name: name || 'AI Chatbot Widget Channel',
    ...(coverUrl && {coverUrl}),
    data: JSON.stringify({first_message_data: firstMessages}),
  });
}
