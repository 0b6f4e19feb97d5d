import {WidgetError} from '../contract/errors.js';
import type {TokenReason} from '../contract/events.js';
import {SingleFlight} from './single-flight.js';
import {backOff, online, sleep} from './wait.js';

export interface TokenRequest {
  endpoint: URL;
  /** Who asks; only a claim. `null` when the endpoint is to say who it is. */
  userId: string | null;
  reason: TokenReason;
  credentials: RequestCredentials;
  headers: Record<string, string>;
}

export type TokenReply =
  | {kind: 'token'; token: string; userId: string | null}
  /** Nobody is signed in, and nobody was claimed to be. */
  | {kind: 'nobody'}
  /** There is no token for this user. Not an error, and not to be tried again. */
  | {kind: 'declined'};

export interface Patience {
  /** How long one answer may take, in ms. */
  answer: number;
  /** How long all tries together may take, in ms, the time offline aside. The SDK waits 60 s. */
  total: number;
}

const PATIENCE: Patience = {answer: 10_000, total: 50_000};

// One for all widgets of the page.
const flights = new SingleFlight<TokenReply>();

/**
 * Asks the site's token endpoint, again where that can help. Needs that arise together share one
 * request. Rejects with a `token/…` error, or with the signal's reason.
 */
export function requestToken(
  request: TokenRequest,
  signal: AbortSignal,
  patience = PATIENCE,
): Promise<TokenReply> {
  const {endpoint, userId, credentials, headers} = request;
  const key = JSON.stringify([endpoint.href, userId, credentials, headers]);
  return flights.join(key, signal, (shared) => askPatiently(request, shared, patience));
}

function askPatiently(
  request: TokenRequest,
  signal: AbortSignal,
  patience: Patience,
): Promise<TokenReply> {
  return patiently(
    (left) => ask(request, signal, Math.min(patience.answer, left)),
    signal,
    patience,
  );
}

/** Tries again, later and later, what failed in a way that may pass. `attempt` hears what is left, in ms. */
export async function patiently<T>(
  attempt: (left: number) => Promise<T>,
  signal: AbortSignal,
  {total}: Patience = PATIENCE,
): Promise<T> {
  let left = total;
  for (let failures = 0; ; failures++) {
    await online(signal);
    const began = performance.now();
    try {
      return await attempt(left);
    } catch (thrown) {
      if (!(thrown instanceof WidgetError) || !thrown.retryable) throw thrown;
      const asked = thrown.cause instanceof RetryAfter ? thrown.cause.ms : 0;
      // Whoever was told the same comes back one after the other.
      const delay = asked + backOff(failures);
      left -= performance.now() - began + delay;
      if (left <= 0) throw thrown;
      await sleep(delay, signal);
    }
  }
}

/** The wait that a `Retry-After` header asked for. */
class RetryAfter extends Error {
  constructor(readonly ms: number) {
    super(`Retry after ${ms} ms.`);
  }
}

async function ask(
  {endpoint, userId, reason, credentials, headers}: TokenRequest,
  signal: AbortSignal,
  limit: number,
): Promise<TokenReply> {
  const timeout = AbortSignal.timeout(limit);
  const allHeaders = new Headers(headers);
  allHeaders.set('Content-Type', 'application/json');
  allHeaders.set('Accept', 'application/json');
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: allHeaders,
      body: JSON.stringify({...(userId !== null && {user_id: userId}), reason}),
      cache: 'no-store',
      // A redirect is a login page; following it would only hide that.
      redirect: 'manual',
      credentials,
      signal: AbortSignal.any([signal, timeout]),
    });
    return await read(response, userId);
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof WidgetError) throw cause;
    const [code, message] = timeout.aborted
      ? (['token/timeout', 'The token endpoint did not answer in time.'] as const)
      : (['token/unreachable', 'The token endpoint could not be reached.'] as const);
    throw new WidgetError(code, message, {cause, retryable: true});
  }
}

async function read(response: Response, userId: string | null): Promise<TokenReply> {
  const {status} = response;
  if (response.type === 'opaqueredirect') {
    throw new WidgetError('token/redirected', 'The token endpoint redirected, to a login page?');
  }
  if (status === 204) return {kind: userId === null ? 'nobody' : 'declined'};
  if (status === 401 || status === 403) return {kind: 'declined'};
  if (!response.ok) {
    const retryable = status === 408 || status === 429 || status >= 500;
    const code = retryable ? 'token/unreachable' : 'token/refused';
    const cause = retryAfter(response.headers);
    throw new WidgetError(code, `The token endpoint answered ${status}.`, {retryable, cause});
  }
  return parse(await response.text(), userId);
}

function retryAfter(headers: Headers): RetryAfter | undefined {
  const header = headers.get('Retry-After');
  if (!header) return undefined;
  const seconds = Number(header);
  // A date is one of the server's clock; the visitor's may be wrong by days.
  const untilDate = Date.parse(header) - Date.parse(headers.get('Date') ?? '');
  const ms = Number.isNaN(seconds) ? untilDate : seconds * 1000;
  return Number.isNaN(ms) ? undefined : new RetryAfter(ms);
}

function parse(text: string, userId: string | null): TokenReply {
  const body = toObject(text);
  if (body && body.token === null) return {kind: 'declined'};
  if (!body || typeof body.token !== 'string' || body.token === '') {
    // The reply stays out of the message: it may hold a token in another shape.
    throw new WidgetError('token/malformed', 'The token endpoint did not answer {"token": "…"}.');
  }
  const named = typeof body.user_id === 'string' && body.user_id !== '' ? body.user_id : null;
  if (userId !== null && named !== null && named !== userId) {
    const message = 'The token endpoint issued a token for another user than user-id names.';
    throw new WidgetError('token/user-mismatch', message);
  }
  if (userId === null && named === null) {
    const message = 'Without the attribute user-id, the token endpoint must answer a "user_id".';
    throw new WidgetError('token/malformed', message);
  }
  return {kind: 'token', token: body.token, userId: named};
}

function toObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
