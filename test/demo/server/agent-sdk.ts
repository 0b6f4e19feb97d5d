import SendbirdChat, {LogLevel} from '@sendbird/chat';
import type {SendbirdChatWith} from '@sendbird/chat';
import {AIAgentModule} from '@sendbird/chat/aiAgent';
import {GroupChannelModule} from '@sendbird/chat/groupChannel';
import type {GroupChannel} from '@sendbird/chat/groupChannel';
import type {BaseMessage} from '@sendbird/chat/message';

import type {LocalSendbird, StoredMessage} from '../../support/local-sendbird.js';
import {sent, storedMessages} from './sdk.js';

export type AgentSdk = SendbirdChatWith<[GroupChannelModule, AIAgentModule]>;

/** What `messenger_settings` answers, as far as tests look at it. */
export interface Settings {
  active_channel: {channel_url: string; attachment_mode: string};
  bot: Record<string, unknown>;
  appearance: {selected_theme: string};
  memory: {enabled: boolean; consent_dialog: {body: string} | null};
  upload_restriction: {max_attachment_count: number};
  auto_created_user?: {user_id: string; session_token: string; expire_at: number};
  language: string | null;
  country: string | null;
}

/** An SDK with the AI agent's calls in it. */
export function createAgentSdk({appId, apiHost, wsHost}: LocalSendbird): AgentSdk {
  return SendbirdChat.init({
    appId,
    customApiHost: apiHost,
    customWebSocketHost: wsHost,
    modules: [new GroupChannelModule(), new AIAgentModule()],
    localCacheEnabled: false,
    newInstance: true,
    logLevel: LogLevel.NONE,
  });
}

/** A user, signed in, in the channel that an agent gives them; the conversation runs. */
export async function startChat(server: LocalSendbird, aiAgentId: string, userId = 'ada') {
  const sdk = createAgentSdk(server);
  const token = await server.issueToken(userId);
  const settings = await sdk.aiAgent.requestMessengerSettings<Settings>({aiAgentId, userId});
  await sdk.connect(userId, token);
  const channel = await sdk.groupChannel.getChannel(settings.active_channel.channel_url);
  if (!channel.conversation) await channel.initConversation({aiAgentId});
  return {sdk, channel, settings};
}

/** Waits until what the server has of a channel is as wanted, and answers it. */
export async function seen(
  server: LocalSendbird,
  {url}: GroupChannel,
  isWanted: (messages: StoredMessage[]) => boolean,
): Promise<StoredMessage[]> {
  for (let tries = 0; tries < 200; tries++) {
    const messages = await storedMessages(server, url);
    if (isWanted(messages)) return messages;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('What was waited for did not come.');
}

/** Asks, and waits until the agent has answered to the end. */
export async function ask(server: LocalSendbird, channel: GroupChannel, question: string) {
  const {messageId} = await sent(channel, question);
  const isAnswered = (messages: StoredMessage[]) => {
    const last = messages.at(-1);
    return last !== undefined && last.message_id > messageId && !isGrowing(last);
  };
  const messages = await seen(server, channel, isAnswered);
  return messages.filter(({message_id}) => message_id > messageId);
}

export function isGrowing({data}: StoredMessage): boolean {
  return data.includes('"stream":true');
}

/** What a message has in its extended payload, as the SDK read it. */
export function payloadOf({extendedMessagePayload}: BaseMessage): Record<string, unknown> {
  return extendedMessagePayload as Record<string, unknown>;
}
