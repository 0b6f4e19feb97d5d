import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';

const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/**
 * A script of this folder with all that it imports, as small as can be.
 *
 * @param {string} file
 * @param {'esm' | 'iife'} format
 */
export async function bundle(file, format) {
  const {outputFiles} = await build({
    entryPoints: [here(file)],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    conditions: ['production'],
    tsconfig: here('../../tsconfig.json'),
  });
  return outputFiles[0]?.text ?? '';
}
