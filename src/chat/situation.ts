import type {WidgetError} from '../contract/errors.js';
import type {CloseReason} from '../contract/events.js';
import type {PublicSession} from '../contract/session.js';
import type {Conversation, Notice, Situation} from '../conversation/model.js';

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

/** What the visitor is to know of the conversation, while nothing worse is to be said. */
export function withNotice(
  situation: Situation,
  notice: Notice | undefined,
  {messages}: Conversation,
): Situation {
  if (situation.status !== 'connected' || !notice) return situation;
  // That another one has taken the place of an earlier one is said until the visitor goes on.
  const goesOn = messages.some(
    (message) => message.type !== 'system' && message.sender.role === 'visitor',
  );
  return notice === 'started-over' && goesOn ? situation : {status: 'connected', notice};
}
