/** Codes of the Platform API. */
const NOT_FOUND = 400201;
const ALREADY_EXISTS = 400202;

const EIGHT_SECONDS = 8000;

/** The person your site's own login knows. */
export interface SignedInUser {
  readonly userId: string;
  /** Given to Sendbird when it creates the user; later changes are left alone. */
  readonly nickname?: string | undefined;
  /** As with `nickname`. */
  readonly profileUrl?: string | undefined;
}

export interface SendbirdPlatformOptions {
  /** Often an environment variable. Where it is not set, each request is told so. */
  readonly appId: string | undefined;
  /** The secret of the Sendbird dashboard. It leaves this server for Sendbird only. */
  readonly apiToken: string | undefined;
  /** `https://api-{appId}.sendbird.com` by default. */
  readonly apiHost?: string | undefined;
  /** How long Sendbird may take in all, in milliseconds; 8 seconds, as the widget waits for 10. */
  readonly timeout?: number | undefined;
  /** Used in place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

export interface IssuedToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expires_at: number;
}

/** Sendbird refused, or answered something that is not its API. For your logs only. */
export class SendbirdPlatformError extends Error {
  override readonly name = 'SendbirdPlatformError';

  constructor(
    /** The HTTP status. */
    readonly status: number,
    /** Sendbird's error code, where it gave one. */
    readonly code: number | undefined,
    message: string,
  ) {
    super(message);
  }
}

/** The two calls of Sendbird's Platform API that a sign-in needs. Throws where a setting is missing. */
export function sendbirdPlatform(options: SendbirdPlatformOptions) {
  const {timeout = EIGHT_SECONDS} = options;
  const appId = given('appId', options.appId);
  const apiToken = given('apiToken', options.apiToken);
  const apiHost = (options.apiHost ?? `https://api-${appId}.sendbird.com`).replace(/\/+$/, '');
  // Edge runtimes refuse a `fetch` that is called as the method of another object.
  const fetch: typeof globalThis.fetch =
    options.fetch ?? ((...request) => globalThis.fetch(...request));

  async function post(path: string, body: object, signal: AbortSignal): Promise<unknown> {
    const response = await fetch(apiHost + path, {
      method: 'POST',
      headers: {'Api-Token': apiToken, 'Content-Type': 'application/json'},
      body: JSON.stringify(body),
      // A followed redirect would carry the API token to wherever it points.
      redirect: 'manual',
      signal,
    });
    const reply: unknown = await response.json().catch((error: unknown) => {
      if (signal.aborted) throw error;
      return null;
    });
    if (response.ok) return reply;
    throw refused(response.status, reply);
  }

  async function issue(userId: string, expiresAt: number, signal: AbortSignal) {
    const path = `/v3/users/${pathSegment(userId)}/token`;
    const reply = await post(path, {expires_at: expiresAt}, signal);
    const {token, expires_at} = fields(reply);
    if (typeof token !== 'string' || token === '') {
      throw new SendbirdPlatformError(200, undefined, 'Sendbird answered without a token');
    }
    return {token, expires_at: typeof expires_at === 'number' ? expires_at : expiresAt};
  }

  async function create(
    {userId, nickname = '', profileUrl = ''}: SignedInUser,
    signal: AbortSignal,
  ) {
    const user = {user_id: userId, nickname, profile_url: profileUrl};
    try {
      await post('/v3/users', user, signal);
    } catch (error) {
      // Another request of the same visitor was faster: the user is there, which is all we want.
      if (!hasCode(error, ALREADY_EXISTS)) throw error;
    }
  }

  return {
    /** Issues a session token, and creates the user first when Sendbird has none. */
    async issueToken(user: SignedInUser, expiresAt: number): Promise<IssuedToken> {
      const signal = AbortSignal.timeout(timeout);
      try {
        return await issue(user.userId, expiresAt, signal);
      } catch (error) {
        if (!hasCode(error, NOT_FOUND)) throw error;
      }
      await create(user, signal);
      return issue(user.userId, expiresAt, signal);
    },
  };
}

function given(name: string, value: string | undefined): string {
  if (value) return value;
  throw new TypeError(`createTokenEndpoint: ${name} is missing; is its environment variable set?`);
}

/** Throws for `.` and `..`, which URLs resolve away even when they are percent-encoded. */
function pathSegment(userId: string): string {
  if (userId === '.' || userId === '..') throw new TypeError('"." and ".." cannot be user ids');
  return encodeURIComponent(userId);
}

function refused(status: number, reply: unknown): SendbirdPlatformError {
  const {code, message} = fields(reply);
  return new SendbirdPlatformError(
    status,
    typeof code === 'number' ? code : undefined,
    `Sendbird answered ${status}${typeof message === 'string' ? `: ${message}` : ''}`,
  );
}

function hasCode(error: unknown, code: number): boolean {
  return error instanceof SendbirdPlatformError && error.code === code;
}

function fields(reply: unknown): Record<string, unknown> {
  return typeof reply === 'object' ? {...reply} : {};
}
