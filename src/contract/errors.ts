/**
 * Every way the widget can fail, as a stable string.
 *
 * Codes are public API: pages switch on them, so a code is added or deprecated but never renamed.
 * Messages are for people who read logs and may change freely.
 */
export type ErrorCode =
  | 'config/missing-app-id'
  | 'config/missing-bot-id'
  | 'config/invalid-token-endpoint'
  | 'token/missing'
  | 'token/unreachable'
  | 'token/timeout'
  | 'token/refused'
  | 'token/redirected'
  | 'token/malformed'
  | 'token/user-mismatch'
  | 'settings/unreachable'
  | 'connect/refused'
  | 'connect/unreachable'
  | 'session/refresh-failed'
  | 'channel/unavailable'
  | 'message/failed'
  | 'upload/too-large'
  | 'upload/failed'
  | 'chunk/failed'
  | 'consent/denied';

export interface ErrorDetail {
  code: ErrorCode;
  message: string;
  retryable: boolean;
  sendbirdCode?: number;
}

interface WidgetErrorOptions extends ErrorOptions {
  /** Whether the same thing, tried again without a change to the page, may succeed. */
  retryable?: boolean;
  /** Sendbird's own code, where the failure came from there. */
  sendbirdCode?: number | undefined;
}

export class WidgetError extends Error {
  /** Of whatever copy of this module: the launcher and its chunks, two versions on one page. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'WidgetError';
  }

  override readonly name = 'WidgetError';
  declare readonly code: ErrorCode;
  declare readonly retryable: boolean;
  declare readonly sendbirdCode: number | undefined;
  /** What an event may tell: no cause, for that is somebody else's. */
  readonly detail: ErrorDetail;

  constructor(
    code: ErrorCode,
    message: string,
    {retryable = false, sendbirdCode, ...cause}: WidgetErrorOptions = {},
  ) {
    super(message, cause);
    this.detail = {code, message, retryable, ...(sendbirdCode && {sendbirdCode})};
    Object.assign(this, {sendbirdCode}, this.detail);
  }
}
