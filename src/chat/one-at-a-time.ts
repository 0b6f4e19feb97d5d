import type {ConversationSource} from '../conversation/transport.js';
import {exclusively} from '../session/exclusively.js';
import type {SessionConfig} from '../session/session-config.js';

/** Of a user's tabs without a conversation, one at a time looks for it: the first makes it. */
export function oneAtATime(
  source: ConversationSource,
  {appId, botId}: SessionConfig,
  userId: string,
): ConversationSource {
  const name = `chat-ai-widget/${appId}/${botId}/channel/${userId}`;
  return {
    openConversation: (options) => {
      const open = () => source.openConversation(options);
      return options.channelUrl === null ? exclusively(name, options.signal, open) : open();
    },
  };
}
