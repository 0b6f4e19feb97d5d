/**
 * @typedef {object} Call
 * @property {Record<string, string>} params The `:name` parts of the path.
 * @property {URLSearchParams} query
 * @property {Record<string, unknown>} body
 * @property {string | null} userId Whose session calls; `null` for the customer's server.
 * @property {Request} request
 */

/** @typedef {(call: Call) => unknown} Handler */
/** @typedef {'open' | 'session' | 'platform' | 'both'} Access */
/** @typedef {{method: string, parts: string[], access: Access, handle: Handler}} Route */

/**
 * A table of `'METHOD /path/:with/:params'` → handler, read top down.
 *
 * @param {Access} access
 * @param {Record<string, Handler>} table
 * @returns {Route[]}
 */
export function routesFor(access, table) {
  return Object.entries(table).map(([line, handle]) => {
    const [method = '', path = ''] = line.split(' ');
    return {method, parts: path.split('/'), access, handle};
  });
}

/**
 * @param {Route[]} routes
 * @param {string} method
 * @param {string} path
 */
export function matchRoute(routes, method, path) {
  const parts = path.split('/');
  for (const route of routes) {
    const params = route.method === method ? matchParts(route.parts, parts) : null;
    if (params) return {route, params};
  }
  return null;
}

/**
 * @param {string[]} pattern
 * @param {string[]} parts
 */
function matchParts(pattern, parts) {
  if (pattern.length !== parts.length) return null;
  /** @type {Record<string, string>} */
  const params = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = decode(part);
    else if (expected !== part) return null;
  }
  return params;
}

/** @param {string} part */
function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
