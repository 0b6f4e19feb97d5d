import {Hono} from 'hono';
import {cors} from 'hono/cors';

import {ApiError, failure} from './api-error.mjs';
import {controlRoutes} from './control.mjs';
import {aiAgentRoutes} from './routes/ai-agent.mjs';
import {applicationRoutes} from './routes/application.mjs';
import {channelRoutes} from './routes/channels.mjs';
import {fileRoutes} from './routes/files.mjs';
import {feedbackRoutes} from './routes/feedback.mjs';
import {messageRoutes} from './routes/messages.mjs';
import {userRoutes} from './routes/users.mjs';
import {widgetSettingRoutes} from './routes/widget-setting.mjs';
import {isRecord} from './read-args.mjs';
import {pause} from './pause.mjs';

/** @typedef {import('./start.mjs').Service} Service */
/** @typedef {import('./faults.mjs').Faults} Faults */

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const PORTAL = '<!doctype html><title>Hotel</title><h1>Your room number, please</h1>';

/**
 * The REST side of the service.
 *
 * @param {Service} service
 * @param {Faults} faults
 */
export function createHttpApi(service, faults) {
  const api = new Hono();
  // Every answer carries these, refusals too: the SDK lives on other origins.
  api.use(cors({origin: '*', allowMethods: METHODS, exposeHeaders: ['Retry-After'], maxAge: 600}));
  api.use(async (context, next) => {
    const {path} = context.req;
    if (service.switches.isCaptive && !path.startsWith('/__control')) return context.html(PORTAL);
    await sufferFaults(service, path);
    return next();
  });
  for (const {method, path, access, handle} of routesOf(service, faults)) {
    api.on(method, path, async ({req}) => {
      const {raw: request} = req;
      const userId = authorize(service, access, request.headers);
      const body = await readBody(request);
      const query = new URL(request.url).searchParams;
      const result = await handle({params: req.param(), query, body, userId, request});
      return result instanceof Response ? result : Response.json(result);
    });
  }
  api.notFound(({req: {method, path}}) => {
    service.reportUnknownCall(method, path);
    return failure(new ApiError(404000, `No route ${method} ${path}.`, {status: 404}));
  });
  api.onError(failure);
  return api.fetch;
}

/**
 * @param {Service} service
 * @param {Faults} faults
 */
function routesOf(service, faults) {
  return [
    ...applicationRoutes(),
    ...controlRoutes(service, faults),
    ...userRoutes(service, faults),
    ...channelRoutes(service),
    ...messageRoutes(service),
    ...feedbackRoutes(service),
    ...aiAgentRoutes(service),
    ...fileRoutes(service),
    ...widgetSettingRoutes(service),
  ];
}

/**
 * @param {Service} service
 * @param {string} path
 */
async function sufferFaults({switches, signal}, path) {
  if (path === '/' || path.startsWith('/__control')) return;
  const {delay, failure} = switches.takeRest(path);
  if (delay !== undefined) await pause(delay, signal);
  if (failure) throw new ApiError(failure.code, 'A failure that was asked for.', failure);
}

/**
 * Who calls: the user of the session key, or `null` for the customer's server
 * and for routes that are open to all.
 *
 * @param {Service} service
 * @param {import('./routes/routes-for.mjs').Access} access
 * @param {Headers} headers
 */
function authorize({sessions, apiToken}, access, headers) {
  if (access === 'open') return null;
  const given = headers.get('api-token');
  if (access === 'platform' || (access === 'both' && given !== null)) {
    if (given === apiToken) return null;
    throw new ApiError(400401, 'Invalid or missing Api-Token.', {status: 401});
  }
  const key = headers.get('session-key');
  if (!key) throw new ApiError(400108, 'A session key is required.', {status: 403});
  return sessions.resume(key).userId;
}

/**
 * @param {Request} request
 * @returns {Promise<Record<string, unknown>>}
 */
async function readBody(request) {
  const type = request.headers.get('content-type') ?? '';
  // Uploads are read by their route.
  if (type.startsWith('multipart/')) return {};
  const text = await request.text();
  if (text === '') return {};
  try {
    /** @type {unknown} */
    const body = JSON.parse(text);
    if (isRecord(body)) return body;
  } catch {
    // Refused below, as any other body that is not an object.
  }
  throw new ApiError(400403, 'The body must be a JSON object.');
}
