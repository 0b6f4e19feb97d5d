import type {Conversation, TextMessage} from './model.js';

/** What there is to know of a message that the server does not have. */
export type Unsent = Pick<
  TextMessage,
  'key' | 'text' | 'data' | 'createdAt' | 'requestId' | 'delivery'
>;

const VISITOR = {id: '', name: '', pictureUrl: '', role: 'visitor'} as const;
let written = 0;

/** What every message has in common before it is sent. */
export function newMessage() {
  const createdAt = Date.now();
  const key = `local-${createdAt}-${++written}`;
  const unsent = {messageId: 0, requestId: '', delivery: 'queued'} as const;
  return {...unsent, key, createdAt, sender: VISITOR};
}

export function toMessage(unsent: Unsent): TextMessage {
  return {
    type: 'text',
    messageId: 0,
    streaming: false,
    suggestedReplies: [],
    attachments: [],
    feedback: null,
    answeredBy: null,
    sender: VISITOR,
    ...unsent,
  };
}

/** What the visitor wrote and the server does not have, oldest first. */
export function unsentOf({messages}: Conversation): readonly TextMessage[] {
  // They stand at the end.
  const before = messages.findLastIndex(({messageId}) => messageId !== 0);
  return messages.slice(before + 1).filter((message) => message.type === 'text');
}
