const NAMED = '/embed.js';

/**
 * The launcher finds its own tag by the name of its file, where no script is running. A file of
 * another name looks for that one.
 *
 * @param {string} name
 * @returns {import('rollup').Plugin}
 */
export const ownName = (name) => ({
  name: 'own-name',
  transform(code, id) {
    if (!id.endsWith('/script-tag.ts')) return null;
    if (!code.includes(NAMED)) this.error(`${id} looks for no ${NAMED}.`);
    return {code: code.replace(NAMED, `/${name}`), map: null};
  },
});
