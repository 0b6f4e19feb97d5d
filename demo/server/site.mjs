import {Hono} from 'hono';
import {cors} from 'hono/cors';

import {failure} from './api-error.mjs';
import {officialMessenger} from './official-messenger.mjs';
import {isRecord, readExactArgs} from './read-args.mjs';
import {SiteAnswers} from './site-answers.mjs';
import {servePages} from './site-files.mjs';
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
 * The hosts of AI agents are not those of chatbots.
 *
 * @typedef {{agentId: string, apiHost: string, wsHost: string}} Agent
 */

/**
 * @typedef {object} SiteOptions
 * @property {ChatService} sendbird
 * @property {number} [port] `0` for any free one.
 * @property {string} [botId]
 * @property {Agent | undefined} [agent] The AI agent that a page of it shows; by default the local server's.
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
  agent = {agentId: 'concierge', apiHost: sendbird.apiHost, wsHost: sendbird.wsHost},
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
    'ai-agent-id': agent.agentId,
    'agent-api-host': agent.apiHost,
    'agent-ws-host': agent.wsHost,
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

  const app = new Hono();
  // The real endpoint answers preflights too, so that its CORS is tried.
  app.on('OPTIONS', '/chat-token', ({req}) => issue(req.raw));
  app.use(
    cors({
      origin: allowedOrigins,
      credentials: true,
      allowHeaders: ['content-type'],
      exposeHeaders: ['Retry-After'],
    }),
  );
  app.post('/chat-token', ({req}) => answers.respond(req.raw, issue));
  app.post('/sign-in', ({req}) => login.signIn(req.raw));
  app.post('/sign-out', ({req}) => login.signOut(req.raw));
  app.get('/me', (context) => context.json({user: login.nameOf(context.req.raw)}));
  app.get('/__control/requests', () => Response.json(answers.requests));
  app.post('/__control/answer', ({req}) => steer(req.raw, answers));
  app.get('/official-messenger.js', async (context) => {
    const headers = {'Content-Type': 'text/javascript'};
    return context.body(await officialMessenger(), {headers});
  });
  app.get('/favicon.ico', (context) => context.body(null, 204));
  servePages(app, root, placeholders);
  app.onError(failure);

  const web = await serve(app.fetch, port);

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
