import {readFileSync, rmSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {fileURLToPath} from 'node:url';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {minifyHTMLLiterals} from 'minify-literals';
import esbuild from 'rollup-plugin-esbuild';

// `npm start` wants the page now; only a release pays for terser.
const quick = Boolean(process.env.QUICK);
const ours = fileURLToPath(new URL('./src/', import.meta.url));

rmSync(new URL('./dist', import.meta.url), {recursive: true, force: true});

/**
 * Minifies html`` and css`` in our sources; runs after esbuild, which leaves tagged templates alone.
 *
 * @returns {import('rollup').Plugin}
 */
const literals = () => ({
  name: 'minify-literals',
  async transform(code, id) {
    if (!id.startsWith(ours)) return null;
    const result = await minifyHTMLLiterals(code, {fileName: id.replace(/\.ts$/, '.js')});
    return result ? {code: result.code, map: result.map} : null;
  },
});

/**
 * Lit without what it does for browsers that the widget does not run in: ways round missing style
 * sheets (see the file), hooks for polyfills, and a list of versions that only its tools read.
 *
 * @returns {import('rollup').Plugin}
 */
const litOfToday = () => ({
  name: 'lit-of-today',
  load(id) {
    return /reactive-element.css-tag\.js$/.test(id)
      ? readFileSync('scripts/bundled/css-tag.mjs', 'utf8')
      : null;
  },
  transform(code, id) {
    if (!/reactive-element\.js|lit-html\.js|lit-element\.js/.test(id)) return null;
    const hooks =
      /\w+\.\w+(PolyfillSupport|HydrateSupport)|\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g;
    return {code: code.replace(hooks, 'undefined'), map: null};
  },
});

const sources = (/** @type {import('rollup').Plugin[]} */ ...more) => [
  resolve({browser: true, extensions: ['.ts', '.js'], exportConditions: ['production']}),
  esbuild({target: 'es2022', tsconfig: 'tsconfig.json'}),
  ...more,
];

const minified = quick
  ? []
  : [
      terser({
        ecma: 2022,
        module: true,
        compress: {passes: 3, pure_getters: true, unsafe: true, unsafe_arrows: true},
        format: {comments: false},
      }),
    ];

/**
 * The SDK without what it has for browsers that the widget does not run in: polyfills of `fetch` and
 * `AbortController`, and an inflate of its own (see the file).
 *
 * @returns {import('rollup').Plugin}
 */
const sendbirdOfToday = () => ({
  name: 'sendbird-of-today',
  transform(code, id) {
    if (!/@sendbird.chat.lib/.test(id)) return null;
    const polyfills = /(typeof (?:fetch|AbortController)\?\[3,\d+\]:\[4),import\("[^"]+"\)/g;
    const inflate = /if\(\w+=\w+\.ungzip\((\w+)\),/;
    const fresh = code.replace(polyfills, '$1');
    if (!inflate.test(fresh)) return {code: fresh, map: null};
    const gunzip = fileURLToPath(new URL('scripts/bundled/gunzip.mjs', import.meta.url));
    const native = fresh.replace(inflate, 'return[2,gunzip($1)];if(');
    return {code: `import {gunzip} from ${JSON.stringify(gunzip)};${native}`, map: null};
  },
});

/** The SDK imports parts of itself late; in one file with it, those cost no second request. */
const BACK_END = /@sendbird.chat|scripts.bundled.gunzip|src.sendbird.(?!widget-setting)/;

/**
 * A part of the window is called by its folder, whose `index.ts` it begins with.
 *
 * @param {import('rollup').PreRenderedChunk} chunk
 */
const chunkName = ({name, moduleIds}) =>
  `chunks/${name === 'index' ? basename(dirname(moduleIds.at(-1) ?? '')) : name}-[hash:6].js`;

/** @type {import('rollup').RollupOptions[]} */
export default [
  {
    // npm: the tree of src/, with `lit` and `@sendbird/chat` left as imports.
    input: {index: 'src/index.ts', 'token-endpoint/index': 'src/token-endpoint/index.ts'},
    plugins: sources(),
    external: (id) => /^(lit|@sendbird\/chat)(\/|$)/.test(id),
    output: {
      dir: 'dist',
      format: 'es',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: 'src',
    },
  },
  {
    // Pages without a build step: everything inside, in chunks.
    input: {'chat-ai-widget': 'src/index.ts'},
    plugins: sources(literals(), litOfToday(), sendbirdOfToday()),
    // Without this, the entry would be a facade that costs a second request before the button shows.
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'dist/cdn',
      format: 'es',
      // The maps are there; the comment that names one would cost every page 40 bytes.
      sourcemap: 'hidden',
      entryFileNames: '[name].js',
      chunkFileNames: chunkName,
      manualChunks: (id) => (BACK_END.test(id) ? 'sendbird' : undefined),
      onlyExplicitManualChunks: true,
      plugins: minified,
    },
  },
  {
    // The classic script of the quick start: finds its folder and imports the module beside it.
    input: {embed: 'src/embed.ts'},
    plugins: sources(),
    output: {dir: 'dist/cdn', format: 'iife', sourcemap: 'hidden', plugins: minified},
  },
];
