import type {PublicSession} from './chat-host.js';
import type {Situation} from './conversation/model.js';
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
