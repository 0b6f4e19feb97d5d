import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

import {close, serve} from '../../demo/server/web-server.mjs';

const TYPES = {html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8'};

/** Serves what it is given as a CDN would: in brotli of the highest quality, compressed beforehand. */
export async function startCdn() {
  /** @type {Map<string, {body: Buffer<ArrayBuffer>, headers: Record<string, string>}>} */
  const files = new Map();
  const web = await serve((request) => {
    const file = files.get(new URL(request.url).pathname);
    return Promise.resolve(
      file ? new Response(file.body, {headers: file.headers}) : new Response('', {status: 404}),
    );
  }, 0);

  /**
   * @param {string} path
   * @param {string | Buffer} content
   * @param {keyof TYPES} type
   */
  function put(path, content, type) {
    const headers = {
      'Content-Type': TYPES[type],
      'Content-Encoding': 'br',
      'Cache-Control': 'public, max-age=31536000, immutable',
    };
    files.set(path, {body: brotliCompressSync(content), headers});
    return `http://${web.host}${path}`;
  }

  return {
    put,

    /**
     * The scripts of a folder.
     *
     * @param {string} path
     * @param {string} folder
     */
    putScripts(path, folder) {
      for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
        if (name.endsWith('.js')) put(`${path}/${name}`, readFileSync(join(folder, name)), 'js');
      }
    },

    stop: () => close(web.server),
  };
}
