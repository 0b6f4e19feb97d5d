import type {Feedback} from './attachments.js';
import {formOf, withForm} from './form-of.js';
import type {Form} from './form.js';
import type {Conversation, Delivery, History, Message, Sender, TextMessage} from './model.js';

/** What happened, in the past tense. */
export type ConversationChange =
  | {type: 'messages-received'; messages: readonly Message[]}
  | {type: 'delivery-changed'; key: string; delivery: Delivery}
  /** A message of the visitor left under this request id. */
  | {type: 'request-sent'; key: string; requestId: string}
  /** So much of a file is uploaded, from 0 to 1. */
  | {type: 'progress-changed'; key: string; progress: number}
  | {type: 'form-changed'; key: string; state: Form['state']}
  | {type: 'feedback-changed'; key: string; feedback: Feedback}
  | {type: 'messages-removed'; messageIds: readonly number[]}
  | {type: 'message-discarded'; key: string}
  /** What the server had is gone; what never reached it stays. */
  | {type: 'history-lost'}
  | {type: 'history-changed'; history: History}
  | {type: 'typing-changed'; typing: Sender | null}
  | {type: 'bot-changed'; bot: Conversation['bot']}
  | {type: 'unread-changed'; unread: number}
  | ({type: 'access-changed'} & Pick<Conversation, 'readOnly' | 'attended'>)
  | {type: 'upload-limit-changed'; uploadLimit: number};

export const EMPTY_CONVERSATION: Conversation = {
  messages: [],
  removed: [],
  history: 'unknown',
  typing: null,
  bot: {name: '', pictureUrl: ''},
  unread: 0,
  readOnly: null,
  attended: false,
  uploadLimit: Infinity,
};

/** Returns the next state, or the very same object when nothing changed. */
export function reduce(conversation: Conversation, change: ConversationChange): Conversation {
  switch (change.type) {
    case 'messages-received':
      if (change.messages.length === 0) return conversation;
      return withoutRemoved({
        ...conversation,
        messages: merge(conversation.messages, change.messages),
      });

    case 'delivery-changed':
    case 'request-sent':
    case 'progress-changed':
    case 'feedback-changed': {
      const {type: _, key, ...part} = change;
      return patch(conversation, key, part);
    }

    case 'form-changed': {
      const {key, state} = change;
      const messages = conversation.messages.map((each) =>
        each.key === key ? withForm(each, state) : each,
      );
      return {...conversation, messages};
    }

    case 'messages-removed':
      if (change.messageIds.every((id) => conversation.removed.includes(id))) return conversation;
      return withoutRemoved({
        ...conversation,
        removed: [...conversation.removed, ...change.messageIds],
      });
    case 'message-discarded':
      return without(conversation, ({key}) => key === change.key);

    case 'history-lost': {
      const unsent = without(conversation, ({messageId}) => messageId !== 0);
      return assign(unsent, {history: 'unknown', typing: null, unread: 0});
    }

    case 'history-changed':
    case 'typing-changed':
    case 'bot-changed':
    case 'unread-changed':
    case 'access-changed':
    case 'upload-limit-changed': {
      const {type: _, ...part} = change;
      return assign(conversation, part);
    }
  }
}

function assign<T extends object>(whole: T, part: Partial<T>): T {
  const same = Object.entries(part).every(([name, value]) => whole[name as keyof T] === value);
  return same ? whole : {...whole, ...part};
}

function patch(
  conversation: Conversation,
  key: string,
  part: Partial<Pick<TextMessage, 'delivery' | 'requestId' | 'feedback'>> | {progress: number},
): Conversation {
  const index = conversation.messages.findLastIndex((message) => message.key === key);
  const before = conversation.messages[index];
  if (!before || before.type === 'system') return conversation;
  const after: Message = assign<typeof before>(before, part);
  if (after === before) return conversation;
  return {...conversation, messages: conversation.messages.with(index, after)};
}

function without(conversation: Conversation, isGone: (message: Message) => boolean): Conversation {
  const messages = conversation.messages.filter((message) => !isGone(message));
  if (messages.length === conversation.messages.length) return conversation;
  return {...conversation, messages};
}

function withoutRemoved(conversation: Conversation): Conversation {
  return without(conversation, ({messageId}) => conversation.removed.includes(messageId));
}

/** Adds what is new and replaces what is known, oldest first, unsent ones last. */
function merge(known: readonly Message[], received: readonly Message[]): readonly Message[] {
  const messages = [...known];
  let inOrder = true;
  for (const message of received) {
    // From the end: what changes is nearly always among the newest.
    const index = messages.findLastIndex((other) => isSame(other, message));
    const before = messages[index];
    // The key is what the view remembers a message by: it stays.
    if (!before) {
      messages.push(message);
      inOrder = false;
      continue;
    }
    messages[index] = {...keepProgress(before, message), key: before.key};
    // Edited, as answers are word by word, a message stays where it is.
    inOrder &&= byTime(before, message) === 0;
    if (before.messageId !== 0) continue;
    // It may have come another way, without a request id, before its acknowledgement did.
    const twin = messages.findIndex(
      ({key, messageId}) =>
        key !== before.key && messageId !== 0 && messageId === message.messageId,
    );
    if (twin >= 0) messages.splice(twin, 1);
  }
  return inOrder ? messages : messages.sort(byTime);
}

/** Edited for another reason, a form that is on its way, or failed, is so still. */
function keepProgress(before: Message, after: Message): Message {
  const state = formOf(before)?.state;
  const isOpen = formOf(after)?.state === 'open';
  return isOpen && (state === 'sending' || state === 'failed') ? withForm(after, state) : after;
}

/** A message of ours comes back by socket and by history; its request id tells. */
function isSame(one: Message, other: Message): boolean {
  if (one.key === other.key) return true;
  if (one.messageId !== 0 && one.messageId === other.messageId) return true;
  return one.requestId !== '' && one.requestId === other.requestId;
}

function byTime(one: Message, other: Message): number {
  const pending = Number(one.messageId === 0) - Number(other.messageId === 0);
  return pending || one.createdAt - other.createdAt || one.messageId - other.messageId;
}
