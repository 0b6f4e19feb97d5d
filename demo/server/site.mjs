import {ApiError} from './api-error.mjs';
import {isRecord, readExactArgs} from './read-args.mjs';
import {SiteAnswers} from './site-answers.mjs';
import {readPage} from './site-files.mjs';
import {SiteLogin} from './site-login.mjs';
import {close, serve} from './web-server.mjs';

/** @typedef {import('../../src/token-endpoint/index.js').TokenEndpoint} TokenEndpoint */
/** @typedef {import('../../src/token-endpoint/index.js').TokenEndpointOptions} EndpointOptions */
/** @typedef {import('./sessions.mjs').Sessions} Sessions */

/**
 * The service the site's pages chat with. The real one has no `sessions` to
 * reach into.
 *
 * @typedef {object} ChatService
 * @property {string} appId
 * @property {string} apiToken
 * @property {string} apiHost
 * @property {string} wsHost
 * @property {Sessions} [sessions]
 */

/**
 * @typedef {object} SiteOptions
 * @property {ChatService} sendbird
 * @property {number} [port] `0` for any free one.
 * @property {string} [botId]
 * @property {EndpointOptions['authenticate'] | undefined} [authenticate] Asked before the demo's own sign-in.
 * @property {string[]} [allowedOrigins] Other origins that may ask for tokens and steer the answers.
 * @property {number | undefined} [expiresIn] How long its tokens hold, in ms.
 * @property {string} [tokenEndpoint] Address of the module that makes token endpoints; by default the one that is built.
 * @property {(error: unknown) => void} [onError] Told why the endpoint failed; by default the console.
 * @property {URL} [root] The checkout whose `demo` and `dist` it serves.
 */

/** @typedef {Awaited<ReturnType<typeof startSite>>} Site */

/**
 * Starts the web site of a customer: pages with the widget in them, a sign-in,
 * and a token endpoint whose answers can be steered.
 *
 * @param {SiteOptions} options
 */
export async function startSite({
  sendbird,
  port = 0,
  botId = 'docs-bot',
  authenticate,
  allowedOrigins = [],
  expiresIn,
  onError,
  root = new URL('../../', import.meta.url),
  // No plain import: not every use of this site needs the endpoint, hence a build.
  tokenEndpoint = new URL('dist/token-endpoint/index.js', root).href,
}) {
  const lifetime = new AbortController();
  const login = new SiteLogin();
  const answers = new SiteAnswers(sendbird.sessions, lifetime.signal);
  const placeholders = {
    'api-host': sendbird.apiHost,
    'ws-host': sendbird.wsHost,
    'app-id': sendbird.appId,
    'bot-id': botId,
    mode: sendbird.sessions ? 'local' : 'real',
  };
  /** @type {Promise<TokenEndpoint> | undefined} */
  let endpoint;
  const issue = async (/** @type {Request} */ request) => {
    endpoint ??= createEndpoint(tokenEndpoint, {
      appId: sendbird.appId,
      apiToken: sendbird.apiToken,
      apiHost: sendbird.apiHost,
      allowedOrigins,
      authenticate: async (asking) => (await authenticate?.(asking)) ?? login.userOf(asking),
      ...(expiresIn !== undefined && {expiresIn}),
      ...(onError && {onError}),
    });
    return (await endpoint)(request);
  };

  const web = await serve(async (request) => {
    const response = await route(request);
    return withCors(request, response, allowedOrigins);
  }, port);

  /** @param {Request} request */
  async function route(request) {
    const {pathname} = new URL(request.url);
    const line = `${request.method} ${pathname}`;
    // The real endpoint answers preflights too, so that its CORS is tried.
    if (line === 'OPTIONS /chat-token') return issue(request);
    if (line === 'POST /chat-token') return answers.respond(request, issue);
    if (request.method === 'OPTIONS') return new Response(null, {status: 204});
    if (line === 'POST /sign-in') return login.signIn(request);
    if (line === 'POST /sign-out') return login.signOut(request);
    if (line === 'GET /me') return Response.json({user: login.nameOf(request)});
    if (line === 'GET /__control/requests') return Response.json(answers.requests);
    if (line === 'POST /__control/answer') return steer(request, answers);
    if (line === 'GET /favicon.ico') return new Response(null, {status: 204});
    if (request.method === 'GET') return readPage(root, pathname, placeholders);
    return new Response('Method not allowed', {status: 405});
  }

  return {
    url: `http://${web.host}`,
    port: web.port,
    answers,
    async stop() {
      lifetime.abort();
      await close(web.server);
    },
  };
}

/**
 * @param {Request} request
 * @param {SiteAnswers} answers
 */
async function steer(request, answers) {
  try {
    /** @type {unknown} */
    const body = await request.json().catch(() => null);
    const {answer, times, delay, retryAfter} = readExactArgs(isRecord(body) ? body : {}, {
      answer: 'text',
      times: 'number?',
      delay: 'number?',
      retryAfter: 'number?',
    });
    answers.use(answer, {times, delay, retryAfter});
    return Response.json({});
  } catch (error) {
    if (error instanceof ApiError) return Response.json(error, {status: error.status});
    throw error;
  }
}

/**
 * @param {string} module
 * @param {EndpointOptions} options
 * @returns {Promise<TokenEndpoint>}
 */
async function createEndpoint(module, options) {
  /** @type {typeof import('../../src/token-endpoint/index.js')} */
  const {createTokenEndpoint} = await import(module);
  return createTokenEndpoint(options);
}

/**
 * Lets listed origins read what the token endpoint has not answered itself.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {string[]} allowedOrigins
 */
function withCors(request, response, allowedOrigins) {
  const origin = request.headers.get('origin');
  const {headers} = response;
  if (headers.has('access-control-allow-origin')) return response;
  if (origin === null || !allowedOrigins.includes(origin)) return response;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Allow-Credentials', 'true');
  headers.set('Access-Control-Allow-Headers', 'content-type');
  headers.set('Access-Control-Expose-Headers', 'Retry-After');
  headers.set('Vary', 'Origin');
  return response;
}
