import {SendbirdErrorCode as Code} from '@sendbird/chat';
import type {SendbirdError} from '@sendbird/chat';

import {WidgetError} from '../contract/errors.js';
import type {ErrorCode} from '../contract/errors.js';

// No connection, or none that answers: another try may find one.
const UNREACHABLE: ReadonlySet<number> = new Set([
  Code.CONNECTION_REQUIRED,
  Code.NETWORK_ERROR,
  Code.NETWORK_ROUTING_ERROR,
  Code.LOGIN_TIMEOUT,
  Code.WEBSOCKET_CONNECTION_CLOSED,
  Code.WEBSOCKET_CONNECTION_FAILED,
  Code.INTERNAL_SERVER_ERROR,
  Code.RATE_LIMIT_EXCEEDED,
  Code.DELAYED_CONNECTING,
]);

// Sent, and not acknowledged.
const LOST: ReadonlySet<number> = new Set([Code.ACK_TIMEOUT]);

const GONE: ReadonlySet<number> = new Set([Code.NOT_FOUND_IN_DATABASE, Code.NON_AUTHORIZED]);

/**
 * Translates what the SDK rejected with. Its message stays in `cause`: it is English, and written
 * for whoever programs against the SDK.
 */
export function toWidgetError(thrown: unknown, refused: ErrorCode): WidgetError {
  if (thrown instanceof WidgetError) return thrown;
  const sendbirdCode = codeOf(thrown);
  if (sendbirdCode === undefined || UNREACHABLE.has(sendbirdCode)) {
    const message = 'Sendbird could not be reached.';
    return new WidgetError('connect/unreachable', message, {
      cause: thrown,
      retryable: true,
      sendbirdCode,
    });
  }
  const message = `Sendbird refused (${sendbirdCode}).`;
  const retryable = refused === 'channel/unavailable' || LOST.has(sendbirdCode);
  return new WidgetError(refused, message, {cause: thrown, retryable, sendbirdCode});
}

export function codeOf(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'number' ? thrown.code : undefined;
}

/** In how many ms a server that is too busy wants us again; `null` where it is something else. */
export function busyFor(thrown: unknown): number | null {
  const {cause} = thrown as WidgetError;
  if (codeOf(cause) !== Code.DELAYED_CONNECTING) return null;
  const [, seconds] = /"retry_after":(\d+)/.exec((cause as SendbirdError).detail) ?? [];
  return Number(seconds) * 1000;
}

/** Whether a message may have arrived although nobody said so. */
export function isLost(thrown: unknown): boolean {
  return LOST.has(codeOf(thrown) ?? 0);
}

/** Whether the channel is gone, or not ours any more. */
export function isGone(thrown: unknown): boolean {
  return GONE.has(codeOf(thrown) ?? 0);
}
