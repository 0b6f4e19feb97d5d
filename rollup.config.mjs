import {readFileSync, rmSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {fileURLToPath} from 'node:url';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

import {minifyTemplates} from './scripts/minify-templates.mjs';

// `npm start` wants the page now; only a release pays for terser.
const quick = Boolean(process.env.QUICK);
const ours = fileURLToPath(new URL('./src/', import.meta.url));

rmSync(new URL('./dist', import.meta.url), {recursive: true, force: true});

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
        // A page may be in any encoding, and a classic script is read in the page's.
        format: {comments: false, ascii_only: true},
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

/** What the launcher loads for a chat. `window` comes first, and holds what the others share with it. */
const CHAT = {
  window: 'src/chat-window/index.ts',
  chat: 'src/chat/index.ts',
  sendbird: 'src/sendbird/connect.ts',
};

/**
 * Which chunk holds which module that the launcher loads. The launcher is built after the chunks, so
 * that none of them imports from it: it is there as a script and as a module.
 *
 * @type {Map<string, string>}
 */
const chunkOf = new Map();

const resolved = (/** @type {string} */ source) => fileURLToPath(new URL(source, import.meta.url));

/** @returns {import('rollup').Plugin} */
const rememberChunks = () => ({
  name: 'remember-chunks',
  writeBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk' && chunk.facadeModuleId) {
        chunkOf.set(chunk.facadeModuleId, chunk.fileName);
      }
    }
  },
});

/**
 * In the launcher, the address of a chunk in place of its source. A module finds it beside itself; a
 * classic script has to say where that is.
 *
 * @param {'module' | 'script'} kind
 * @returns {import('rollup').Plugin}
 */
const chunkAddresses = (kind) => ({
  name: 'chunk-addresses',
  async transform(code, id) {
    const imports = id.startsWith(ours) ? [...code.matchAll(/\bimport\("(\.[^"]+)"\)/g)] : [];
    for (const [whole, source = ''] of imports) {
      const file = chunkOf.get((await this.resolve(source, id))?.id ?? '');
      if (!file) this.error(`${source} is loaded by ${id}, and built into no chunk.`);
      const address = kind === 'module' ? `"./${file}"` : `new URL("${file}", base)`;
      code = code.replace(whole, `import(${address})`);
    }
    if (imports.length === 0 || kind === 'module') return {code, map: null};
    return {code: `import {base} from '${ours}element/script-tag.ts';${code}`, map: null};
  },
  resolveDynamicImport: (address) =>
    typeof address === 'string' && address.startsWith('./chunks/')
      ? {id: address, external: true}
      : null,
});

/**
 * A module that several need is with the first of them: a chunk of its own would be another request.
 *
 * @param {string} id
 * @param {import('rollup').ManualChunkMeta} meta
 */
function whereTo(id, meta) {
  if (BACK_END.test(id)) return 'sendbird';
  return Object.entries(CHAT).find(([, source]) =>
    withImports(resolved(source), meta).has(id),
  )?.[0];
}

/**
 * A module, and all that comes with it at once.
 *
 * @param {string} id
 * @param {import('rollup').ManualChunkMeta} meta
 * @param {Set<string>} [found]
 */
function withImports(id, meta, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of meta.getModuleInfo(id)?.importedIds ?? []) withImports(next, meta, found);
  return found;
}

/**
 * A part of the window is called by its folder, whose `index.ts` it begins with.
 *
 * @param {import('rollup').PreRenderedChunk} chunk
 */
const chunkName = ({name, moduleIds}) =>
  `chunks/${name === 'index' ? basename(dirname(moduleIds.at(-1) ?? '')) : name}-[hash:6].js`;

/** @type {import('rollup').OutputOptions} */
const CHUNKS = {
  dir: 'dist/cdn',
  // The maps are there; the comment that names one would cost every page 40 bytes.
  sourcemap: 'hidden',
  format: 'es',
  entryFileNames: chunkName,
  chunkFileNames: chunkName,
  // Fewer bytes of the launcher than with the whole alphabet.
  hashCharacters: 'hex',
  plugins: minified,
};

/** @type {import('rollup').OutputOptions} */
const ENTRY = {...CHUNKS, entryFileNames: '[name].js'};

/** Pages without a build step have everything inside. */
const whole = () => sources(minifyTemplates(ours), litOfToday(), sendbirdOfToday());

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
    input: CHAT,
    plugins: [...whole(), rememberChunks()],
    preserveEntrySignatures: 'allow-extension',
    output: {
      ...CHUNKS,
      manualChunks: whereTo,
      onlyExplicitManualChunks: true,
    },
  },
  {
    // What closed widgets load on some pages, and so without anything of the chat.
    input: {closed: 'src/page/closed.ts'},
    plugins: [...whole(), rememberChunks()],
    output: CHUNKS,
  },
  {
    input: {'chat-ai-widget': 'src/index.ts'},
    plugins: [...whole(), chunkAddresses('module')],
    output: ENTRY,
  },
  {
    input: {embed: 'src/embed.ts'},
    plugins: [...whole(), chunkAddresses('script')],
    output: {...ENTRY, format: 'iife'},
  },
];
