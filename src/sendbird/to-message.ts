import type {BaseMessage, FileMessage as SdkFile, UserMessage} from '@sendbird/chat/message';

import type {Message, Sender} from '../conversation/model.js';
import {toFeedback} from './to-feedback.js';
import {toFields, toList} from './read-json.js';
import type {Fields} from './read-json.js';
import {fallbackOf, toAttachments} from './to-attachments.js';
import {blocksWriting} from './to-form.js';
import {ASPECT_RATIO} from './upload.js';

/** Who is who in a channel. */
export interface Roles {
  userId: string;
  botId: string;
}

/** An SDK message in our own words; `null` for kinds that nobody can see. */
export function toMessage(message: BaseMessage, roles: Roles): Message | null {
  const {messageId, createdAt} = message;
  if (message.isUserMessage()) {
    const payload = toFields(message.extendedMessagePayload);
    const data = readData(message.data);
    const text = message.message || fallbackOf(payload);
    const suggestedReplies = toReplies(message.suggestedReplies);
    return {
      ...baseOf(message),
      type: 'text',
      sender: toSender(message.sender, roles),
      text,
      delivery: 'sent',
      streaming: data.stream === true,
      suggestedReplies,
      attachments: toAttachments(text, data, payload),
      feedback: toFeedback(payload),
      answeredBy: blocksWriting(payload)
        ? 'form'
        : isAnsweredByReply(payload)
          ? 'suggested-replies'
          : null,
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
      aspectRatio: aspectRatioOf(message),
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

function aspectRatioOf({metaArrays}: SdkFile): number | null {
  const ratio = Number(String(metaArrays.find(({key}) => key === ASPECT_RATIO)?.value));
  return ratio > 0 && ratio < Infinity ? ratio : null;
}

function baseOf({messageId, reqId, createdAt}: UserMessage | SdkFile) {
  // Messages of others carry request ids of others.
  return {key: `sb-${messageId}`, messageId, requestId: reqId, createdAt};
}

/** `data` is a string that holds JSON where the bot wrote it, and anything where others did. */
function readData(data: string): Fields {
  try {
    return toFields(JSON.parse(data));
  } catch {
    return {};
  }
}

/** The chatbot's sign and today's; each counts only where there are replies. */
function isAnsweredByReply(payload: Fields): boolean {
  const {disable_chat_input: older, user_input_disabled_by: reason} = payload;
  const isAsked = older === true || reason === 'suggested_replies';
  return isAsked && toReplies(payload.suggested_replies).length > 0;
}

function toReplies(value: unknown): readonly string[] {
  return toList(value).filter((word): word is string => typeof word === 'string' && word !== '');
}
