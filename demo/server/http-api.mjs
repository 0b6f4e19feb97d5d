import {ApiError} from './api-error.mjs';
import {controlRoutes} from './control.mjs';
import {matchRoute} from './routes/match-route.mjs';
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
/** @typedef {import('./routes/match-route.mjs').Call} Call */
/** @typedef {import('./routes/match-route.mjs').Route} Route */

/** @typedef {import('./faults.mjs').Faults} Faults */

const PORTAL = '<!doctype html><title>Hotel</title><h1>Your room number, please</h1>';

/**
 * The REST side of the service.
 *
 * @param {Service} service
 * @param {Faults} faults
 * @returns {(request: Request) => Promise<Response>}
 */
export function createHttpApi(service, faults) {
  const routes = [
    ...applicationRoutes(),
    ...controlRoutes(service, faults),
    ...userRoutes(service, faults),
    ...channelRoutes(service),
    ...messageRoutes(service),
    ...feedbackRoutes(service),
    ...fileRoutes(service),
    ...widgetSettingRoutes(service),
  ];
  return async (request) => {
    const response = await respond(service, routes, request);
    allowOrigin(request, response);
    return response;
  };
}

/**
 * @param {Service} service
 * @param {Route[]} routes
 * @param {Request} request
 */
async function respond(service, routes, request) {
  if (request.method === 'OPTIONS') return new Response(null, {status: 204});
  const url = new URL(request.url);
  if (service.switches.isCaptive && !url.pathname.startsWith('/__control')) {
    return new Response(PORTAL, {headers: {'Content-Type': 'text/html; charset=utf-8'}});
  }
  try {
    await sufferFaults(service, url.pathname);
    const found = matchRoute(routes, request.method, url.pathname);
    if (!found) {
      service.reportUnknownCall(request.method, url.pathname);
      throw new ApiError(404000, `No route ${request.method} ${url.pathname}.`, {status: 404});
    }
    const {route, params} = found;
    const userId = authorize(service, route, request.headers);
    const body = await readBody(request);
    const result = await route.handle({params, query: url.searchParams, body, userId, request});
    return result instanceof Response ? result : Response.json(result);
  } catch (error) {
    if (error instanceof ApiError) return refusal(error);
    throw error;
  }
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
 * @param {Route} route
 * @param {Headers} headers
 */
function authorize({sessions, apiToken}, {access}, headers) {
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

/** @param {ApiError} error */
function refusal(error) {
  const response = Response.json(error, {status: error.status});
  if (error.retryAfter !== undefined) response.headers.set('Retry-After', `${error.retryAfter}`);
  return response;
}

/**
 * Every answer carries these, refusals too: the SDK lives on other origins.
 *
 * @param {Request} request
 * @param {Response} response
 */
function allowOrigin(request, {headers}) {
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE');
  headers.set(
    'Access-Control-Allow-Headers',
    request.headers.get('access-control-request-headers') ?? '*',
  );
  headers.set('Access-Control-Expose-Headers', 'Retry-After');
  headers.set('Access-Control-Max-Age', '600');
}
