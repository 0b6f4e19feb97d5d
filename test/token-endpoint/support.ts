import {createTokenEndpoint} from '../../src/token-endpoint/index.js';
import type {TokenEndpointOptions} from '../../src/token-endpoint/index.js';

export const API_TOKEN = 'api-token-secret';

/** A request as a server sees it: browsers let no script set `Origin` or `Sec-Fetch-Site`. */
class ReceivedRequest extends Request {
  readonly #received: Headers;

  constructor(url: string, init: RequestInit, received: Headers) {
    super(url, init);
    this.#received = received;
  }

  override get headers(): Headers {
    return this.#received;
  }
}

export interface Asking {
  method?: string;
  url?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The request that the widget sends, with whatever a case changes about it. */
export function ask({method = 'POST', url, body = {user_id: 'ada'}, headers}: Asking = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new ReceivedRequest(
    url ?? 'https://shop.example/chat-token',
    method === 'POST' ? {method, body: text} : {method},
    // A case spells an absent header as an empty one, which `Headers` would keep.
    new Headers(
      Object.entries({
        'Content-Type': 'application/json',
        'Sec-Fetch-Site': 'same-origin',
        ...headers,
      }).filter(([, value]) => value !== ''),
    ),
  );
}

type Answer = Response | Error | 'never';

/** Stands in for Sendbird's Platform API: one queued answer per call. */
export function fakeSendbird(...answers: Answer[]) {
  const calls: Array<{url: string; apiToken: string | null; body: unknown}> = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const call = new Request(input, init);
    const apiToken = call.headers.get('Api-Token');
    calls.push({url: call.url, apiToken, body: await call.json()});
    const answer = answers.shift() ?? new Error('No answer is queued');
    if (answer === 'never') return untilAborted(init?.signal);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return {fetch, calls};
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('The call was aborted')));
  });
}

/** Sendbird's two kinds of answer. */
export const issued = () => Response.json({token: 'tok-1', expires_at: 1795331445973});
export const refused = (code: number) =>
  Response.json({error: true, code, message: `internal ${API_TOKEN}`}, {status: 400});

/** An endpoint where ada is signed in, unless a case says otherwise. */
export function endpoint(sendbird: Answer[], options: Partial<TokenEndpointOptions> = {}) {
  const {fetch, calls} = fakeSendbird(...sendbird);
  const errors: unknown[] = [];
  const handle = createTokenEndpoint({
    appId: 'APP',
    apiToken: API_TOKEN,
    authenticate: () => ({userId: 'ada'}),
    onError: (error) => errors.push(error),
    fetch,
    ...options,
  });
  return {handle, calls, errors};
}

/** Everything of an answer that a visitor could read. */
export async function everythingIn(response: Response): Promise<string> {
  return JSON.stringify([...response.headers]) + (await response.text());
}
