import {basename, join} from 'node:path';

import {bundle} from './bundle.mjs';

/** @typedef {{name: string, url: string}} Subject */

/**
 * Pages with a launcher and nothing else: what is painted first is the launcher.
 *
 * @param {Awaited<ReturnType<typeof import('./cdn.mjs').startCdn>>} cdn
 * @param {import('../../demo/server/start.mjs').LocalSendbird} sendbird
 * @param {string[]} builds Folders like `dist`.
 */
export async function putPages(cdn, {appId, apiHost, wsHost}, builds) {
  /** @param {string} name @param {string} [body] @returns {Subject} */
  const put = (name, body = '') => {
    const head = `<meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">`;
    const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
    return {name, url: cdn.put(`/${encodeURIComponent(name)}`, html, 'html')};
  };
  const putButton = async (/** @type {'vanilla' | 'lit'} */ name) => {
    cdn.put(`/${name}.js`, await bundle(`buttons/${name}.ts`, 'iife'), 'js');
    return put(name, `<script src="/${name}.js" defer></script><bench-button></bench-button>`);
  };
  const own = `app-id="${appId}" bot-id="echo" api-host="${apiHost}" ws-host="${wsHost}"`;
  const element = `<chat-ai-widget ${own}></chat-ai-widget>`;
  const putWidgets = (/** @type {string} */ folder, /** @type {number} */ index) => {
    cdn.putScripts(`/${index}`, join(folder, 'cdn'));
    const classic = `<script src="/${index}/embed.js" defer></script>`;
    const module = `<script type="module" src="/${index}/chat-ai-widget.js"></script>`;
    const of = builds.length > 1 ? `${basename(folder)}: ` : '';
    return [put(`${of}script tag`, classic + element), put(`${of}module`, module + element)];
  };
  return {
    blank: put('blank'),
    vanilla: await putButton('vanilla'),
    lit: await putButton('lit'),
    widgets: builds.flatMap(putWidgets),
  };
}
