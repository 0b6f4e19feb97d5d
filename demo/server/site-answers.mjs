import {ApiError} from './api-error.mjs';
import {pause} from './pause.mjs';
import {isRecord} from './read-args.mjs';

/** @typedef {import('./sessions.mjs').Sessions} Sessions */
/** @typedef {(request: Request) => Promise<Response>} Endpoint */

/**
 * @typedef {object} Conditions
 * @property {number | undefined} [times] For so many requests; without it, until told otherwise.
 * @property {number | undefined} [delay] ms before the answer.
 * @property {number | undefined} [retryAfter] Seconds, for `429` and `503`.
 */

/** @typedef {{answer: string, times: number, delay: number, retryAfter: number}} Rule */

/** What a site shows to those who are not signed in. */
export const LOGIN_PAGE = '<!doctype html><title>Sign in</title><h1>Please sign in</h1>';
const SLOW = 1500;

/**
 * The answers of a token endpoint, good and bad, and a record of who asked.
 */
export class SiteAnswers {
  /** @type {Array<{reason: unknown, user_id: unknown, headers: object, answer: string}>} */
  requests = [];
  /** @type {Rule[]} */
  #queue = [];
  /** @type {Rule} */
  #standing = {answer: 'ok', times: Infinity, delay: 0, retryAfter: 1};
  #sessions;
  #signal;

  /** @type {Record<string, (request: Request, issue: Endpoint, rule: Rule) => Response | Promise<Response>>} */
  #answers = {
    ok: (request, issue) => issue(request),
    slow: (request, issue) => issue(request),
    401: () => Response.json({error: 'not-signed-in'}, {status: 401}),
    403: () => Response.json({error: 'forbidden'}, {status: 403}),
    404: () => Response.json({error: 'not-found'}, {status: 404}),
    429: (_, __, {retryAfter}) => tryLater(429, retryAfter),
    500: () => Response.json({error: 'internal'}, {status: 500}),
    503: (_, __, {retryAfter}) => tryLater(503, retryAfter),
    204: () => new Response(null, {status: 204}),
    null: () => Response.json({token: null}),
    malformed: () => Response.json({session: {access: 42}}),
    html: () => new Response(LOGIN_PAGE, {headers: {'Content-Type': 'text/html; charset=utf-8'}}),
    'login-page': () => new Response(null, {status: 302, headers: {Location: '/login'}}),
    'other-user': async (request, issue) =>
      Response.json({...(await bodyOf(issue(request))), user_id: 'somebody-else'}),
    expired: async (request, issue) => {
      const reply = await bodyOf(issue(request));
      this.#sessions?.expireToken(String(reply['token']));
      return Response.json(reply);
    },
    hang: () =>
      new Promise((_, reject) => {
        this.#signal.addEventListener('abort', () => reject(new Error('The site has stopped.')));
      }),
  };

  /**
   * @param {Sessions | undefined} sessions
   * @param {AbortSignal} signal Aborted when the site stops.
   */
  constructor(sessions, signal) {
    this.#sessions = sessions;
    this.#signal = signal;
  }

  /**
   * Queues an answer for so many requests. Without `times` it holds for all
   * that come, and the queue is emptied.
   *
   * @param {string} answer
   * @param {Conditions} [conditions]
   */
  use(answer, {times, delay, retryAfter = 1} = {}) {
    if (!Object.hasOwn(this.#answers, answer)) {
      const known = Object.keys(this.#answers).join(', ');
      throw new ApiError(400105, `Unknown answer "${answer}". Known: ${known}.`);
    }
    if (answer === 'expired' && !this.#sessions) {
      throw new ApiError(400105, '"expired" needs the local server.');
    }
    const wait = delay ?? (answer === 'slow' ? SLOW : 0);
    const rule = {answer, retryAfter, times: times ?? Infinity, delay: wait};
    if (times === undefined) {
      this.#queue = [];
      this.#standing = rule;
    } else {
      this.#queue.push(rule);
    }
  }

  /**
   * @param {Request} request
   * @param {Endpoint} issue The real token endpoint.
   */
  async respond(request, issue) {
    const rule = this.#take();
    const {reason, user_id} = await bodyOf(request.clone());
    const headers = Object.fromEntries(request.headers);
    this.requests.push({reason, user_id, headers, answer: rule.answer});
    if (rule.delay > 0) await pause(rule.delay, this.#signal);
    const answer = this.#answers[rule.answer];
    return answer ? answer(request, issue, rule) : issue(request);
  }

  #take() {
    const rule = this.#queue.find(({times}) => times > 0) ?? this.#standing;
    rule.times--;
    return rule;
  }
}

/**
 * @param {number} status
 * @param {number} retryAfter
 */
function tryLater(status, retryAfter) {
  const headers = {'Retry-After': String(retryAfter)};
  return Response.json({error: 'try-later'}, {status, headers});
}

/**
 * @param {Request | Promise<Response>} message
 * @returns {Promise<Record<string, unknown>>}
 */
async function bodyOf(message) {
  /** @type {unknown} */
  const body = await (await message).json().catch(() => null);
  return isRecord(body) ? body : {};
}
