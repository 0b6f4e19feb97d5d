import type {PublicSession} from './chat-host.js';
import type {Conversation, Situation} from './conversation/model.js';
import type {WidgetError} from './errors.js';
import type {CloseReason} from './events.js';

/** What the window says of the session: one thing at a time, the worst first. */
export function situationOf(
  status: PublicSession['status'],
  error: WidgetError | null,
  closeReason: CloseReason | null,
): Situation {
  if (error) return {status: 'failed', error};
  if (status === 'closed') return {status, reason: closeReason ?? 'signed-out'};
  if (status === 'failed') return {status: 'idle'};
  const isUp = status === 'idle' || status === 'connected';
  return {status: isUp || navigator.onLine ? status : 'offline'};
}

/** Another guest has taken the place of the one before: it is said until the visitor goes on. */
export function startedOver(
  situation: Situation,
  {session, conversation}: {session: PublicSession; conversation: Conversation},
): Situation {
  const goesOn = conversation.messages.some(
    (message) => message.type !== 'system' && message.sender.role === 'visitor',
  );
  if (situation.status !== 'connected' || !session.guest || goesOn) return situation;
  return {status: 'connected', startedOver: true};
}
