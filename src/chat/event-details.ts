import {emit} from '../contract/events.js';
import type {ConnectionState, MessageDetail} from '../contract/events.js';
import type {ConversationListener} from '../conversation/conversation-listener.js';
import {filesOf} from '../conversation/files-of.js';
import type {Message} from '../conversation/model.js';
import type {SessionStatus} from '../session/machine.js';

/** What an event tells of the connection. */
export function connectionStateOf(status: SessionStatus): ConnectionState {
  if (status === 'connected') return 'online';
  if (status === 'idle' || status === 'closed' || status === 'resting') return 'idle';
  if (status === 'failed' || !navigator.onLine) return 'offline';
  return status === 'reconnecting' ? status : 'connecting';
}

/** What reached the server, what came from there, and what failed, as events. */
export function tellOfMessages(
  target: EventTarget,
): Omit<ConversationListener, 'context' | 'changed' | 'opened'> {
  return {
    failed: (error) => emit(target, 'session-error', error.detail),
    sent: (message) => emit(target, 'message-sent', detailOf(message)),
    received: (message) => emit(target, 'message-received', detailOf(message)),
    submitted: (messageId, key) => emit(target, 'form-submit', {messageId, key}),
    participated: (participant) => emit(target, 'participant-change', {...participant}),
    rated: (messageId, rating) => emit(target, 'feedback-change', {messageId, ...rating}),
  };
}

/** What an event tells of a message. */
export function detailOf(message: Message): MessageDetail {
  const {messageId, createdAt} = message;
  const text =
    message.type === 'file'
      ? filesOf(message)
          .map(({name}) => name)
          .join(', ')
      : message.text;
  return {messageId, text, senderId: message.type === 'system' ? '' : message.sender.id, createdAt};
}
