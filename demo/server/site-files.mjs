import {readFile} from 'node:fs/promises';
import {extname} from 'node:path';

import {LOGIN_PAGE} from './site-answers.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
};

/**
 * A page or file of the site.
 *
 * @param {URL} root
 * @param {string} pathname
 * @param {Record<string, string>} placeholders What `{{name}}` in a page stands for.
 */
export async function readPage(root, pathname, placeholders) {
  // Where the answer "login-page" of the token endpoint leads.
  if (pathname === '/login') return fileResponse(LOGIN_PAGE, 'page.html');
  const path = servedPath(pathname);
  if (path === null) return notFound(pathname);
  try {
    const bytes = await readFile(new URL(path, root));
    if (!path.endsWith('.html')) return fileResponse(bytes, path);
    return fileResponse(fillIn(bytes.toString('utf8'), placeholders), path);
  } catch (error) {
    if (isMissing(error)) return notFound(pathname);
    throw error;
  }
}

/**
 * The file below the root that a path names, or `null` for one that is none
 * of the public's business.
 *
 * @param {string} pathname
 */
function servedPath(pathname) {
  if (pathname === '/') return 'demo/index.html';
  if (pathname === '/README.md') return 'README.md';
  if (!/^\/(demo|dist)\//.test(pathname)) return null;
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  // The URL parser has folded "..", but not its disguises.
  if (!/^(\/[\w@-][\w@.-]*)+$/.test(file)) return null;
  return file.slice(1);
}

/**
 * @param {string} html
 * @param {Record<string, string>} placeholders
 */
function fillIn(html, placeholders) {
  return html.replace(/\{\{([\w-]+)\}\}/g, (whole, name) => {
    const value = placeholders[name];
    return value === undefined ? whole : escapeHtml(value);
  });
}

/** @param {string} text */
function escapeHtml(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * @param {string | Buffer<ArrayBuffer>} body
 * @param {string} path
 */
function fileResponse(body, path) {
  const headers = new Headers({
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  // Pages of other origins import these modules, as from a CDN.
  if (path.startsWith('dist/')) headers.set('Access-Control-Allow-Origin', '*');
  return new Response(body, {headers});
}

/** @param {string} pathname */
function notFound(pathname) {
  return new Response(`Not found: ${pathname}`, {
    status: 404,
    headers: {'Content-Type': 'text/plain'},
  });
}

/** @param {unknown} error */
function isMissing(error) {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR';
}
