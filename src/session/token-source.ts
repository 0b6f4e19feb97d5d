import {WidgetError} from '../contract/errors.js';
import type {TokenAnswer, TokenReason, WidgetEventDetails} from '../contract/events.js';
import type {SessionHandlerLike} from '../contract/session.js';
import {headersOf} from './session-config.js';
import type {CheckedConfig} from './session-config.js';
import {patiently, requestToken} from './token-client.js';
import type {TokenReply} from './token-client.js';
import {aborted} from './wait.js';

/** The SDK gives up after 60 s; a page that answers later must hear of it before. */
const ANSWER_LIMIT = 50_000;

export interface TokenNeed {
  target: EventTarget;
  config: CheckedConfig;
  /** What `configureSession` returned for this session. */
  handler: SessionHandlerLike | undefined;
  /** Who the token is for; `null` when the endpoint is to say. */
  userId: string | null;
  reason: TokenReason;
  signal: AbortSignal;
}

/**
 * Asks the first source that applies: a listener that answers `session-token-required`, the
 * handler from `configureSession`, the token endpoint. `null` when there is none.
 */
export async function askForToken(need: TokenNeed): Promise<TokenReply | null> {
  const {target, config, handler, userId, reason, signal} = need;
  const event = new TokenRequired({userId, reason, signal});
  target.dispatchEvent(event);
  event.finish();
  if (event.answer) return fromPage(event.answer, need);

  if (handler) return fromPage(callHandler(handler), need);

  if (!config.tokenEndpoint) return null;
  const {tokenEndpoint: endpoint, tokenCredentials: credentials} = config;
  const headers = await readHeaders(config, signal);
  return requestToken({endpoint, userId, reason, credentials, headers}, signal);
}

/** What the function throws is a mistake of the page; what its promise rejects with may pass. */
async function readHeaders(config: CheckedConfig, signal: AbortSignal) {
  const message = "The page's tokenHeaders failed.";
  const ask = async () => {
    const headers = headersOf(config);
    if (!(headers instanceof Promise)) return headers;
    return headers.catch((cause: unknown) => {
      throw new WidgetError('token/unreachable', message, {cause, retryable: true});
    });
  };
  return settleInTime(patiently(ask, signal), signal, {asked: 'tokenHeaders', message});
}

class TokenRequired extends CustomEvent<WidgetEventDetails['session-token-required']> {
  answer: Promise<string | null> | undefined;
  #dispatching = true;

  constructor(detail: WidgetEventDetails['session-token-required']) {
    super('session-token-required', {detail, bubbles: true, composed: true});
  }

  respondWith(answer: TokenAnswer) {
    if (!this.#dispatching || this.answer) {
      throw new DOMException(
        this.answer ? 'respondWith was called before.' : 'respondWith was called too late.',
        'InvalidStateError',
      );
    }
    this.answer = Promise.resolve(answer);
  }

  finish() {
    this.#dispatching = false;
  }
}

function callHandler(handler: SessionHandlerLike): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      reject(error instanceof Error ? error : new Error('rejected'));
    };
    // An async handler may fail without a call of either.
    Promise.resolve(handler.onSessionTokenRequired(resolve, fail)).catch(fail);
  });
}

async function fromPage(
  answer: Promise<string | null>,
  {userId, signal}: TokenNeed,
): Promise<TokenReply> {
  const token: unknown = await settleInTime(answer, signal, {
    asked: 'session-token-required',
    message: 'The page failed to get a token.',
  });
  if (token === null || token === undefined) {
    return {kind: userId === null ? 'nobody' : 'declined'};
  }
  if (typeof token !== 'string' || token === '') {
    throw new WidgetError('token/malformed', 'The page answered something that is not a token.');
  }
  if (userId === null) {
    throw new WidgetError('token/malformed', 'The page answered a token, but user-id is not set.');
  }
  return {kind: 'token', token, userId};
}

interface Question {
  /** What the page was asked by. */
  asked: string;
  /** What to say where it fails. */
  message: string;
}

async function settleInTime<T>(
  answer: Promise<T>,
  signal: AbortSignal,
  {asked, message}: Question,
): Promise<T> {
  signal.throwIfAborted();
  const limit = AbortSignal.timeout(ANSWER_LIMIT);
  const over = AbortSignal.any([signal, limit]);
  try {
    return await Promise.race([answer, aborted(over)]);
  } catch (cause) {
    signal.throwIfAborted();
    const [code, text] = limit.aborted
      ? (['token/timeout', `The page did not answer ${asked} in time.`] as const)
      : (['token/unreachable', message] as const);
    throw new WidgetError(code, text, {cause, retryable: true});
  }
}
