/**
 * The life of a session in one table: which event takes which state where. Pure; the effects are
 * the session controller's. An event that a state does not list leaves it as it is.
 */

export type SessionStatus =
  | 'idle'
  | 'authenticating'
  | 'connecting'
  | 'connected'
  | 'reconnecting'
  /** Nobody looks, so the socket is down; the session goes on. */
  | 'resting'
  | 'closed'
  | 'failed';

export type SessionEvent =
  /** Somebody wants to chat, or to try again. */
  | 'start'
  /** It is known who is chatting. */
  | 'authenticated'
  /** The server refused the token; another one is asked for. */
  | 'refused'
  | 'connected'
  /** The socket is gone; the connection is being taken up again. */
  | 'dropped'
  /** Nobody looks any more. */
  | 'rested'
  /** Somebody looks again. */
  | 'woken'
  | 'failed'
  /** Over for good: signed out, declined, revoked. */
  | 'closed';

const TRANSITIONS: Record<SessionStatus, Partial<Record<SessionEvent, SessionStatus>>> = {
  idle: {start: 'authenticating', closed: 'closed'},
  authenticating: {authenticated: 'connecting', failed: 'failed', closed: 'closed'},
  connecting: {
    connected: 'connected',
    refused: 'authenticating',
    failed: 'failed',
    closed: 'closed',
  },
  connected: {dropped: 'reconnecting', rested: 'resting', failed: 'failed', closed: 'closed'},
  reconnecting: {connected: 'connected', failed: 'failed', closed: 'closed'},
  resting: {woken: 'reconnecting', connected: 'connected', failed: 'failed', closed: 'closed'},
  failed: {start: 'authenticating', closed: 'closed'},
  // A closed session stays closed; whoever chats next gets a new one.
  closed: {},
};

export function next(status: SessionStatus, event: SessionEvent): SessionStatus {
  return TRANSITIONS[status][event] ?? status;
}
