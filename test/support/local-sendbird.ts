/** What the server remembers of a message, as its REST API would answer it. */
export interface StoredMessage {
  message_id: number;
  type: string;
  message: string;
  data: string;
  req_id: string;
  created_at: number;
  updated_at: number;
  user?: {user_id: string};
  file?: {url: string; name: string; type: string; size: number};
  extended_message_payload?: Record<string, unknown>;
}

export interface ServerState {
  users: Array<{user_id: string; nickname: string; is_active: boolean}>;
  channels: Array<{
    url: string;
    name: string;
    coverUrl: string;
    data: string;
    members: string[];
    isFrozen: boolean;
    /** `null` where it is not the channel of an AI agent. */
    agent: {id: string; context: object; conversation: Record<string, unknown> | null} | null;
    messages: StoredMessage[];
  }>;
  /** The sockets that are logged in now. */
  sockets: Array<{userId: string}>;
  /** The sockets that were ever let in, oldest first, and what they showed. */
  logins: Array<{userId: string; by: 'key' | 'token' | 'name'}>;
  /** Calls and frames the server has no answer to. */
  unknownCalls: Array<{method: string; path: string}>;
}

export interface TokenRequest {
  reason?: string;
  user_id?: string;
  /** By lower-case name. */
  headers: Record<string, string>;
  /** What the endpoint was told to answer. */
  answer: string;
}

export interface LocalSendbirdOptions {
  /** Whether a login needs a session token; true by default. */
  requireToken?: boolean;
  /** ms between two words of a streamed answer; 5 by default. */
  wordDelay?: number;
  /** Seconds between the SDK's signs of life; 15 by default. A dead socket is noticed by them. */
  pingInterval?: number;
  /** How long the tokens of the site's endpoint hold, in ms. */
  tokenExpiresIn?: number;
}

export type LocalSendbird = Awaited<ReturnType<typeof startLocalSendbird>>;

interface Addresses {
  id: string;
  url: string;
  apiHost: string;
  wsHost: string;
  appId: string;
  apiToken: string;
  siteUrl: string;
}

/**
 * Starts a Sendbird and a customer's site for one test file. Stop it in
 * `after`; the test runner stops what is left.
 *
 * @example
 * ```ts
 * const server = await startLocalSendbird();
 * const endpoint = server.tokenEndpoint('ada');
 * await server.fault('expireToken', {userId: 'ada'});
 * ```
 */
export async function startLocalSendbird(options: LocalSendbirdOptions = {}) {
  const addresses = await call<Addresses>('POST', '/__local-sendbird', options);
  const {id, url, siteUrl} = addresses;

  return {
    ...addresses,

    /** The token endpoint of a site where this user is signed in; nobody by default. */
    tokenEndpoint: (as = '') => `${siteUrl}/chat-token?as=${encodeURIComponent(as)}`,

    /** Makes something go wrong; the names are listed in `docs/local-server.md`. */
    fault: <Result = unknown>(name: string, args: object = {}) =>
      call<Result>('POST', `${url}/__control/${name}`, args),

    /** Everything the server knows. */
    state: () => call<ServerState>('GET', `${url}/__control`),

    /** A message of anyone; further fields go out as they are. */
    say: async (
      channelUrl: string,
      userId: string,
      text: string,
      fields: Record<string, unknown> = {},
    ) => {
      const args = {...fields, channelUrl, userId, text};
      const said = await call<{messageId: number}>('POST', `${url}/__control/say`, args);
      return said.messageId;
    },

    /** What the token endpoint answers next: for so many requests, or until told otherwise. */
    answer: (
      answer: string,
      conditions: {times?: number; delay?: number; retryAfter?: number} = {},
    ) => call<unknown>('POST', `${siteUrl}/__control/answer`, {answer, ...conditions}),

    /** Who asked the token endpoint so far, oldest first. */
    tokenRequests: () => call<TokenRequest[]>('GET', `${siteUrl}/__control/requests`),

    /** A session token, and the user where there was none; `expiresIn` in ms. */
    issueToken: async (userId: string, conditions: {expiresIn?: number} = {}) => {
      const args = {userId, ...conditions};
      return (await call<{token: string}>('POST', `${url}/__control/issueToken`, args)).token;
    },

    createUser: (userId: string, nickname?: string) =>
      call<unknown>('POST', `${url}/__control/createUser`, {userId, ...(nickname && {nickname})}),

    stop: () => call<unknown>('DELETE', `/__local-sendbird/${id}`),
  };
}

async function call<Result>(method: string, url: string, body?: object): Promise<Result> {
  const response = await fetch(url, {
    method,
    ...(body && {body: JSON.stringify(body), headers: {'Content-Type': 'application/json'}}),
  });
  const reply = (await response.json()) as Result & {message?: string};
  if (!response.ok) throw new Error(reply.message ?? `${method} ${url}: ${response.status}`);
  return reply;
}
