import {WidgetError} from '../contract/errors.js';
import type {CloseReason, TokenReason} from '../contract/events.js';

// Sendbird's codes, in its own words: session token expired, session key expired, revoked,
// user deactivated, user deleted, invalid API token or key, resource not found.
const TOKEN_EXPIRED = 400302;
const KEY_EXPIRED = 400309;
const UNAUTHORIZED = 400111;
const NOT_FOUND = 400201;

const ENDINGS: Readonly<Record<number, CloseReason>> = {
  400310: 'revoked',
  400300: 'deactivated',
  400301: 'deleted',
};

/** Why another token is worth a try, or `null` when it is not. A guest may always be another one. */
export function refusalOf(thrown: unknown, guest: boolean): TokenReason | null {
  const code = thrown instanceof WidgetError ? thrown.sendbirdCode : undefined;
  if (code === TOKEN_EXPIRED || code === KEY_EXPIRED) return 'expired';
  if (code === UNAUTHORIZED) return 'rejected';
  if (guest && code !== undefined && (code === NOT_FOUND || code in ENDINGS)) return 'rejected';
  return null;
}

/** How a session ends for good, or `null` when the error is not of that kind. */
export function closeReasonOf(sendbirdCode: number | undefined): CloseReason | null {
  return (sendbirdCode !== undefined && ENDINGS[sendbirdCode]) || null;
}

export function missingToken(cause?: unknown): WidgetError {
  const message = 'The application demands a session token, and the page names no source of one.';
  return new WidgetError('token/missing', message, {cause});
}
