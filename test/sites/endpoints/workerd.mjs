// Runs the recipe for an edge worker in the real workerd, bundled as a deployment would be; for
// endpoints.spec.ts, in the recipe's folder.
import {createRequire} from 'node:module';
import {resolve} from 'node:path';

import {build} from 'esbuild';

/** @typedef {{ready: Promise<URL>}} Running */
/** @typedef {new (options: object) => Running} MiniflareClass */

// Of the recipe's package, not of this one's.
const library = createRequire(resolve('worker.mjs')).resolve('miniflare');
/** @type {{Miniflare: MiniflareClass}} */
const {Miniflare} = (await import(library)).default;

const {PORT, SENDBIRD_APP_ID, SENDBIRD_API_TOKEN, SENDBIRD_API_HOST} = process.env;
const {ALLOWED_ORIGINS, DEMO_SESSIONS} = process.env;

const {outputFiles} = await build({
  entryPoints: ['worker.mjs'],
  bundle: true,
  format: 'esm',
  write: false,
});
const worker = new Miniflare({
  modules: true,
  script: outputFiles[0]?.text,
  compatibilityDate: '2025-01-01',
  host: '127.0.0.1',
  port: Number(PORT),
  bindings: {
    SENDBIRD_APP_ID,
    SENDBIRD_API_TOKEN,
    SENDBIRD_API_HOST,
    ALLOWED_ORIGINS,
    DEMO_SESSIONS,
  },
});
await worker.ready;
