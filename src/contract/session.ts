import type {WidgetError} from './errors.js';

/** The shape of Sendbird's own session handler, as its guide has pages write it. */
export interface SessionHandlerLike {
  /**
   * Call one of the two; `resolve(null)` says that nobody is signed in any more. A promise that
   * fails counts as `reject`.
   */
  onSessionTokenRequired(
    resolve: (token: string | null) => void,
    reject: (error?: unknown) => void,
  ): void | Promise<void>;
  onSessionRefreshed?(): void;
  onSessionError?(error: WidgetError): void;
  onSessionClosed?(): void;
}

/** Whoever chats. */
export interface ChatUser {
  readonly userId: string;
  readonly guest: boolean;
}

/** Names and values of HTTP headers. Of an object, what is no string is left out. */
export type TokenHeaders = object;

/** Who is chatting, and how far that has come. */
export interface PublicSession {
  readonly status:
    'idle' | 'authenticating' | 'connecting' | 'connected' | 'reconnecting' | 'closed' | 'failed';
  readonly userId: string | null;
  readonly guest: boolean;
}
