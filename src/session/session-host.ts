import type {Looks} from '../contract/looks.js';
import type {WidgetStorage} from '../memory/storage.js';
import type {BackEnd, Connection} from './back-end.js';
import type {Identity} from './identity.js';

/** What a session needs around it, and whom it tells. */
export interface SessionHost<C extends Connection> {
  /** Where the `session-*` events are dispatched. */
  target: EventTarget;
  backEnd: BackEnd<C>;
  storage: WidgetStorage;
  /** The status changed. */
  changed(): void;
  looked(looks: Looks): void;
  /** A connection is up; the one before, if any, is gone. */
  opened(connection: C, identity: Identity): void;
  /** The connection is gone, and will not be back. */
  disconnected(): void;
  /** The socket came back by itself. */
  resumed(): void;
  /** This session was closed because somebody else is chatting now. */
  replaced(): void;
}
