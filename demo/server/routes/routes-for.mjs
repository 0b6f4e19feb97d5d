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
/** @typedef {{method: string, path: string, access: Access, handle: Handler}} Route */

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
    return {method, path, access, handle};
  });
}
