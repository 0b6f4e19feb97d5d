const PARTS = new URL('parts/node_modules/', import.meta.url);

/**
 * A package of the parts, by a name that is not known before, or the types of everything else would
 * hang on what is installed here.
 *
 * @param {string} name
 * @returns {Promise<unknown>}
 */
export async function load(name) {
  const {createRequire} = await import('node:module');
  return createRequire(PARTS)(name);
}

/**
 * The address of a file of one of them.
 *
 * @param {string} path
 */
export const partsFile = (path) => new URL(path, PARTS);
