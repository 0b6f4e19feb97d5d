/**
 * @typedef {object} Settings
 * @property {string} endpoint
 * @property {string | undefined} [cookie] Of somebody who is signed in.
 * @property {Record<string, string>} [headers] Others that each request has.
 * @property {string | undefined} [origin] The page's, where it is not the endpoint's.
 * @property {string | undefined} [appId]
 * @property {string | undefined} [apiHost]
 */

/**
 * @typedef {object} Asking
 * @property {string} [method]
 * @property {Record<string, string | null>} [headers] `null` leaves one out.
 * @property {unknown} [body] A text as it is, anything else as JSON.
 * @property {boolean} [isNobody] Without cookie and login headers.
 */

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Headers} headers
 * @property {string} text
 * @property {Record<string, unknown>} json Empty for what is no JSON object.
 * @property {number} at When it came, in ms.
 */

/**
 * The endpoint that is checked.
 *
 * @typedef {object} Subject
 * @property {URL} endpoint
 * @property {string} pageOrigin
 * @property {string | undefined} appId
 * @property {string | undefined} apiHost
 * @property {(what: 'cookie' | 'app-id' | 'origin') => boolean} has
 * @property {(asking?: Asking) => Promise<Answer>} ask
 * @property {() => Promise<Answer>} signIn The first request of a widget; asked once only.
 */

/** As long as the widget waits for one answer. */
const PATIENCE = 10_000;

/** There was no answer, so that there is nothing more to check. */
export class Unreachable extends Error {}

/**
 * @param {Settings} settings
 * @returns {Subject}
 */
export function createSubject({endpoint, cookie, headers = {}, origin, appId, apiHost}) {
  const url = new URL(endpoint);
  const pageOrigin = origin ?? url.origin;
  const isLogin = (/** @type {string} */ name) => /^(cookie|authorization)$/i.test(name);
  const isSignedIn = Boolean(cookie) || Object.keys(headers).some(isLogin);
  const own = {...headers, ...(cookie && {Cookie: cookie})};
  const loginless = Object.fromEntries(Object.entries(own).filter(([name]) => !isLogin(name)));
  /** @type {Promise<Answer> | undefined} */
  let first;

  /** @param {Asking} [asking] */
  function ask({
    method = 'POST',
    headers: changed = {},
    body = {reason: 'initial'},
    isNobody,
  } = {}) {
    const all = {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      Origin: pageOrigin,
      'Sec-Fetch-Site': pageOrigin === url.origin ? 'same-origin' : 'cross-site',
      ...(isNobody ? loginless : own),
      ...changed,
    };
    /** @type {Array<[string, string]>} */
    const given = Object.entries(all).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    );
    return send(url, {
      method,
      headers: given,
      ...(method === 'POST' && {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    });
  }

  return {
    endpoint: url,
    pageOrigin,
    appId,
    apiHost,
    has: (what) =>
      ({cookie: isSignedIn, 'app-id': Boolean(appId), origin: pageOrigin !== url.origin})[what],
    ask,
    signIn: () => (first ??= ask()),
  };
}

/**
 * @param {URL} url
 * @param {RequestInit} init
 * @returns {Promise<Answer>}
 */
async function send(url, init) {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, {...init, redirect: 'manual', cache: 'no-store', signal});
    const {status, headers} = response;
    const at = Date.now();
    const text = await response.text();
    return {status, headers, text, json: toObject(text), at};
  } catch (error) {
    throw new Unreachable(whyUnreachable(error), {cause: error});
  }
}

/** @param {unknown} error */
function whyUnreachable(error) {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return 'No answer in 10 s, which is as long as the widget waits. Give the calls to Sendbird a limit of 8 s in all.';
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  const reason = cause && 'code' in cause ? String(cause.code) : 'the connection failed';
  return `It can't be reached (${reason}). Is the address right, the server on, and its certificate good?`;
}

/**
 * @param {string} text
 * @returns {Record<string, unknown>}
 */
function toObject(text) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? {...value} : {};
  } catch {
    return {};
  }
}
