import {rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

import {CHAT, chunkAddresses, chunkName, rememberChunks, whereTo} from './scripts/build/chunks.mjs';
import {minifyTemplates} from './scripts/build/minify-templates.mjs';
import {oneDecorate} from './scripts/build/one-decorate.mjs';
import {optionalChains} from './scripts/build/optional-chains.mjs';
import {ownName} from './scripts/build/own-name.mjs';
import {patchOthers} from './scripts/build/patches.mjs';
import {privateNames} from './scripts/build/private-names.mjs';
import {withoutLogging} from './scripts/build/without-logging.mjs';

// `npm start` wants the page now; only a release pays for terser, and for the file of everything.
const quick = Boolean(process.env.QUICK);
const templates = minifyTemplates(fileURLToPath(new URL('./src/', import.meta.url)));

rmSync(new URL('./dist', import.meta.url), {recursive: true, force: true});

const sources = (/** @type {import('rollup').Plugin[]} */ ...more) => [
  resolve({browser: true, extensions: ['.ts', '.js'], exportConditions: ['production']}),
  esbuild({target: 'es2022', tsconfig: 'tsconfig.json'}),
  ...more,
];

const bundled = () => [templates, oneDecorate(), withoutLogging(), patchOthers(), optionalChains()];

const minified = (/** @type {import('terser').MinifyOptions} */ {format, compress} = {}) =>
  quick
    ? []
    : [
        privateNames(),
        terser({
          ecma: 2022,
          module: true,
          compress: {
            passes: 3,
            pure_getters: true,
            unsafe: true,
            unsafe_arrows: true,
            .../** @type {object} */ (compress),
          },
          format: {comments: false, ...format},
        }),
      ];

/** @type {import('rollup').OutputOptions} */
const CHUNKS = {
  dir: 'dist/cdn',
  // The maps are there; the comment that names one would cost every page 40 bytes.
  sourcemap: 'hidden',
  format: 'es',
  entryFileNames: chunkName,
  chunkFileNames: chunkName,
  // In the launcher, these weigh less than the whole alphabet.
  hashCharacters: 'hex',
  // The launcher would be larger by it.
  plugins: minified({compress: {hoist_funs: true, inline: 1, passes: 6}}),
};

/** What these two do saves a few bytes, and the launcher has none to spare. */
const SMALLEST = {compress: {negate_iife: false}, format: {quote_style: 1}};

/** @type {import('rollup').OutputOptions} */
const ENTRY = {...CHUNKS, entryFileNames: '[name].js', plugins: minified(SMALLEST)};

/** A classic script is read in the encoding of its page, which may be any. @type {import('rollup').OutputOptions} */
const SCRIPT = {
  ...ENTRY,
  format: 'iife',
  plugins: minified({...SMALLEST, format: {...SMALLEST.format, ascii_only: true}}),
};

/** npm: the tree of src/, with `lit` and `@sendbird/chat` left as imports. @type {import('rollup').RollupOptions} */
const tree = {
  input: {
    index: 'src/index.ts',
    'analytics/index': 'src/analytics/index.ts',
    'token-endpoint/index': 'src/token-endpoint/index.ts',
    'token-endpoint/node': 'src/token-endpoint/node.ts',
  },
  plugins: sources(),
  external: (id) => /^(lit|@sendbird\/chat)(\/|$)/.test(id),
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    preserveModules: true,
    preserveModulesRoot: 'src',
  },
};

/** Everything in one file, for who can have only one. @type {import('rollup').RollupOptions} */
const single = {
  input: {'chat-ai-widget.single': 'src/embed.ts'},
  plugins: sources(...bundled(), ownName('chat-ai-widget.single.js')),
  output: {...SCRIPT, inlineDynamicImports: true},
};

/** @type {import('rollup').RollupOptions[]} */
export default [
  tree,
  {
    input: CHAT,
    plugins: [...sources(...bundled()), rememberChunks()],
    preserveEntrySignatures: 'allow-extension',
    output: {...CHUNKS, manualChunks: whereTo, onlyExplicitManualChunks: true},
  },
  {
    // What closed widgets load on some pages, and so without anything of the chat.
    input: {adorn: 'src/page/adorn.ts'},
    plugins: [...sources(templates), rememberChunks()],
    output: CHUNKS,
  },
  {
    input: {'chat-ai-widget': 'src/index.ts'},
    plugins: [...sources(templates), chunkAddresses('module')],
    output: ENTRY,
  },
  {
    input: {embed: 'src/embed.ts'},
    plugins: [...sources(templates), chunkAddresses('script')],
    output: SCRIPT,
  },
  {input: {analytics: 'src/analytics/index.ts'}, plugins: sources(), output: ENTRY},
  ...(quick ? [] : [single]),
];
