import type {
  BaseMessage,
  FileMessage as SdkFile,
  MultipleFilesMessage,
} from '@sendbird/chat/message';

import type {Message, Sender, SentFile} from '../conversation/model.js';
import {toFeedback} from './to-feedback.js';
import {toFields, toList, toNumber, toText, toTexts} from './read-json.js';
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
  if (message.isUserMessage()) {
    const payload = toFields(message.extendedMessagePayload);
    const data = readData(message.data);
    const text = toText(message.message) || fallbackOf(payload);
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
  if (message.isFileMessage() || message.isMultipleFilesMessage()) {
    const [file, ...others] = toFiles(message);
    if (!file) return null;
    const sender = toSender(message.sender, roles);
    return {...baseOf(message), ...file, others, type: 'file', sender, delivery: 'sent'};
  }
  if (message.isAdminMessage()) {
    return {...baseOf(message), type: 'system', text: toText(message.message)};
  }
  return null;
}

export function toSender(
  user: {userId: string; nickname: string; plainProfileUrl: string} | null,
  {userId, botId}: Roles,
): Sender {
  const id = toText(user?.userId);
  const role = id === userId ? 'visitor' : id === botId ? 'bot' : 'person';
  return {id, name: toText(user?.nickname), pictureUrl: toText(user?.plainProfileUrl), role};
}

function toFiles(message: SdkFile | MultipleFilesMessage): readonly SentFile[] {
  if (message.isFileMessage()) {
    const {name, url, type, size} = message;
    return [{...toFile(name, url, type, size), aspectRatio: aspectRatioOf(message)}];
  }
  return toList(message.fileInfoList)
    .map(toFields)
    .map(({fileName, url, mimeType, fileSize}) => toFile(fileName, url, mimeType, fileSize));
}

function toFile(name: unknown, url: unknown, mimeType: unknown, size: unknown): SentFile {
  return {
    name: toText(name),
    url: toText(url),
    mimeType: toText(mimeType),
    size: Math.max(toNumber(size) ?? 0, 0) || 0,
    aspectRatio: null,
  };
}

function aspectRatioOf({metaArrays}: SdkFile): number | null {
  const entry = toList(metaArrays)
    .map(toFields)
    .find(({key}) => key === ASPECT_RATIO);
  const ratio = Number(toTexts(entry?.value)[0]);
  return ratio > 0 && ratio < Infinity ? ratio : null;
}

function baseOf({messageId, reqId, createdAt}: BaseMessage & {reqId?: string}) {
  // What no date can hold, no view could write.
  const time = new Date(toNumber(createdAt) ?? 0).getTime() || 0;
  // Messages of others carry request ids of others.
  return {key: `sb-${messageId}`, messageId, requestId: toText(reqId), createdAt: time};
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
