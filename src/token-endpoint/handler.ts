import {originPolicy} from './origins.js';
import {readJsonObject} from './read-json-object.js';
import {refusal} from './refusal.js';
import {sendbirdPlatform} from './sendbird-platform.js';
import type {SendbirdPlatformOptions, SignedInUser} from './sendbird-platform.js';

export interface TokenEndpointOptions extends SendbirdPlatformOptions {
  /**
   * Who is signed in on your site? Answers `null` for nobody.
   *
   * Read your own cookie or header: never the request's body, which has been
   * read already and which any visitor can write.
   */
  authenticate(request: Request): SignedInUser | null | Promise<SignedInUser | null>;
  /** How long a token is good for, in milliseconds; 10 minutes by default. */
  readonly expiresIn?: number | undefined;
  /**
   * Other origins that may ask, such as `https://shop.example`. Your own needs
   * no entry, unless a proxy hides it and browsers older than `Sec-Fetch-Site` matter.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Told why an answer was 500 or 502; writes to the console by default. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

export type TokenEndpoint = (request: Request) => Promise<Response>;

const TEN_MINUTES = 10 * 60 * 1000;
const METHODS = 'POST, OPTIONS';

/**
 * Creates the handler for a token endpoint in terms of the Fetch API, so that
 * it runs on Node, Deno, Bun and edge workers alike.
 *
 * The `user_id` in the request's body is only a claim. The token is issued for
 * the user that `authenticate` finds, and a claim that differs is refused.
 *
 * It never throws, and neither does what it returns: what is missing or wrong
 * among the options is told with each request.
 *
 * @example
 * ```ts
 * const handle = createTokenEndpoint({appId, apiToken, authenticate: readSessionCookie});
 * app.all('/chat-token', (context) => handle(context.req.raw));
 * ```
 */
export function createTokenEndpoint(options: TokenEndpointOptions): TokenEndpoint {
  // Nobody but the server's log can see why an answer was 500 or 502.
  // eslint-disable-next-line no-console
  const {onError = (error: unknown) => console.error(error)} = options;
  let answer: TokenEndpoint | undefined;

  return async (request) => {
    try {
      // Not before: a build imports this where the environment has no secrets yet.
      answer ??= endpointFor(options, onError);
    } catch (error) {
      onError(error);
      return refusal(500, 'not-configured');
    }
    return answer(request);
  };
}

/** Throws for options that no request could be answered with. */
function endpointFor(
  options: TokenEndpointOptions,
  onError: (error: unknown) => void,
): TokenEndpoint {
  const {allowedOrigins = [], expiresIn = TEN_MINUTES} = options;
  const origins = originPolicy(allowedOrigins);
  const platform = sendbirdPlatform(options);

  async function answerPost(request: Request): Promise<Response> {
    const body = await readJsonObject(request);
    if (!body || !isClaim(body.user_id)) return refusal(400, 'bad-request');

    let user: SignedInUser | null;
    try {
      user = checkedUser(await options.authenticate(request));
    } catch (error) {
      onError(error);
      return refusal(500, 'authentication-failed');
    }
    if (!user) return new Response(null, {status: 204});
    if (body.user_id != null && body.user_id !== user.userId) return refusal(403, 'user-mismatch');

    try {
      const issued = await platform.issueToken(user, Date.now() + expiresIn);
      return Response.json({...issued, user_id: user.userId});
    } catch (error) {
      onError(error);
      return refusal(502, 'sendbird-failed');
    }
  }

  async function answer(request: Request): Promise<Response> {
    if (request.method !== 'POST' && request.method !== 'OPTIONS') {
      return refusal(405, 'method-not-allowed', {Allow: METHODS});
    }
    if (!origins.allows(request)) return refusal(403, 'origin-not-allowed');
    if (request.method === 'POST') return answerPost(request);
    return new Response(null, {status: 204, headers: {Allow: METHODS}});
  }

  return async (request) => {
    const response = await answer(request);
    for (const [name, value] of origins.headers(request)) response.headers.set(name, value);
    response.headers.set('Cache-Control', 'no-store');
    return response;
  };
}

function isClaim(userId: unknown): boolean {
  return userId == null || typeof userId === 'string';
}

/** Throws for an answer that would sign somebody in as "undefined". */
function checkedUser(user: SignedInUser | null): SignedInUser | null {
  if (!user) return null;
  if (typeof user.userId === 'string' && user.userId !== '') return user;
  throw new TypeError('authenticate must answer null or a user with a non-empty string userId');
}
