import type {ErrorDetail} from './errors.js';

/** Why a token is needed: for the first connect, because the last one expired, or was refused. */
export type TokenReason = 'initial' | 'expired' | 'rejected';

export type CloseReason =
  'signed-out' | 'declined' | 'revoked' | 'deactivated' | 'deleted' | 'user-changed';

export type ConnectionState = 'connecting' | 'online' | 'reconnecting' | 'offline' | 'idle';

export interface MessageDetail {
  messageId: number;
  text: string;
  senderId: string;
  /** Milliseconds since the epoch, by the server's clock. */
  createdAt: number;
}

/** What the bot asked of somebody else's API, and what that answered. */
export interface FunctionCall {
  readonly name: string;
  readonly request: unknown;
  /** JSON where the API answered with it, else its text. */
  readonly response: unknown;
}

export interface FunctionCallDetail extends FunctionCall {
  messageId: number;
}

/**
 * The public events of `<chat-ai-widget>`, one line each: name and `detail`.
 *
 * Details carry plain, cloneable data (the `signal` aside). A session token never appears in one.
 */
export interface WidgetEventDetails {
  'session-token-required': {userId: string | null; reason: TokenReason; signal: AbortSignal};
  'session-connected': {userId: string; guest: boolean};
  'session-refreshed': {userId: string};
  'session-error': ErrorDetail;
  'session-closed': {userId: string | null; reason: CloseReason};
  'connection-change': {state: ConnectionState};
  /** The visitor has answered, now or on an earlier page. */
  'consent-change': {consent: 'granted' | 'denied'};
  'chat-open': Record<string, never>;
  'chat-close': Record<string, never>;
  'message-sent': MessageDetail;
  'message-received': MessageDetail;
  'unread-change': {count: number};
  /** Another conversation than before is shown. */
  'conversation-change': {channelUrl: string};
  /** A person, neither the visitor nor the bot, came or went. */
  'participant-change': {userId: string; name: string; joined: boolean};
  'function-call': FunctionCallDetail;
  /** The server has the answers to a form, `key`, of this message. */
  'form-submit': {messageId: number; key: string};
  /** `rating` is `null` when the visitor took it back. */
  'feedback-change': {messageId: number; rating: 'good' | 'bad' | null; comment: string};
}

/** What a listener answers a token request with: a token, or `null` for "nobody is signed in". */
export type TokenAnswer = string | null | PromiseLike<string | null>;

/** `session-token-required`; a listener takes over from the token endpoint with `respondWith`. */
export interface TokenRequiredEvent extends CustomEvent<
  WidgetEventDetails['session-token-required']
> {
  /** Must be called while the event is being dispatched; the first call wins. */
  respondWith(answer: TokenAnswer): void;
}

export type WidgetEventMap = {
  [Name in keyof WidgetEventDetails]: Name extends 'session-token-required'
    ? TokenRequiredEvent
    : CustomEvent<WidgetEventDetails[Name]>;
};

/** Dispatches a public event. The name and the detail are checked together. */
export function emit<Name extends keyof WidgetEventDetails>(
  target: EventTarget,
  name: Name,
  detail: WidgetEventDetails[Name],
): void {
  target.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true}));
}

// They bubble, up to the window.
declare global {
  /* eslint-disable @typescript-eslint/no-empty-object-type -- how TypeScript merges a map */
  interface HTMLElementEventMap extends WidgetEventMap {}
  interface DocumentEventMap extends WidgetEventMap {}
  interface WindowEventMap extends WidgetEventMap {}
  /* eslint-enable @typescript-eslint/no-empty-object-type */
}
