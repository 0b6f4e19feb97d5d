import type {BaseMessage, FileMessage as SdkFile, UserMessage} from '@sendbird/chat/message';

import type {Message, Sender} from '../conversation/model.js';
import {toFeedback} from './to-feedback.js';
import {blocksWriting, toForm} from './to-form.js';

/** Who is who in a channel. */
export interface Roles {
  userId: string;
  botId: string;
}

/** An SDK message in our own words; `null` for kinds that nobody can see. */
export function toMessage(message: BaseMessage, roles: Roles): Message | null {
  const {messageId, createdAt} = message;
  if (message.isUserMessage()) {
    const {extendedMessagePayload: payload} = message;
    const form = toForm(payload);
    return {
      ...baseOf(message),
      type: 'text',
      sender: toSender(message.sender, roles),
      text: message.message,
      delivery: 'sent',
      streaming: isStreaming(message.data),
      suggestedReplies: toWords(message.suggestedReplies),
      attachments: form ? [{kind: 'form', form}] : [],
      feedback: toFeedback(payload),
      answeredBy: blocksWriting(payload) ? 'form' : null,
    };
  }
  if (message.isFileMessage()) {
    return {
      ...baseOf(message),
      type: 'file',
      sender: toSender(message.sender, roles),
      name: message.name,
      url: message.url,
      mimeType: message.type,
      size: message.size,
      delivery: 'sent',
    };
  }
  if (message.isAdminMessage()) {
    const {message: text} = message;
    return {type: 'system', key: `sb-${messageId}`, messageId, requestId: '', createdAt, text};
  }
  return null;
}

export function toSender(
  user: {userId: string; nickname: string; plainProfileUrl: string} | null,
  {userId, botId}: Roles,
): Sender {
  const id = user?.userId ?? '';
  const role = id === userId ? 'visitor' : id === botId ? 'bot' : 'person';
  return {id, name: user?.nickname ?? '', pictureUrl: user?.plainProfileUrl ?? '', role};
}

function baseOf({messageId, reqId, createdAt}: UserMessage | SdkFile) {
  // Messages of others carry request ids of others.
  return {key: `sb-${messageId}`, messageId, requestId: reqId, createdAt};
}

/** `data` is a string that holds JSON where the bot wrote it, and anything where others did. */
function isStreaming(data: string): boolean {
  try {
    const value: unknown = JSON.parse(data);
    return (
      typeof value === 'object' && value !== null && 'stream' in value && value.stream === true
    );
  } catch {
    return false;
  }
}

function toWords(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((word): word is string => typeof word === 'string' && word !== '');
}
