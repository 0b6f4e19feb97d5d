import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

import {serveStatic} from '@hono/node-server/serve-static';

import {LOGIN_PAGE} from './site-answers.mjs';

/** To be read, where a browser would save it. */
const TEXT = 'text/plain; charset=utf-8';

/**
 * The pages and files of the site.
 *
 * @param {import('hono').Hono} app
 * @param {URL} root
 * @param {Record<string, string>} placeholders What `{{name}}` in a page stands for.
 */
export function servePages(app, root, placeholders) {
  app.use(async (context, next) => {
    await next();
    if (!context.res.ok) return;
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    if (context.req.path.endsWith('.md')) context.header('Content-Type', TEXT);
    // Pages of other origins import these modules, as from a CDN.
    if (context.req.path.startsWith('/dist/')) context.header('Access-Control-Allow-Origin', '*');
  });
  // Where the answer "login-page" of the token endpoint leads.
  app.get('/login', (context) => context.html(LOGIN_PAGE));
  serveDocumentation(app, fileURLToPath(new URL('_site/', root)));
  app.get('*', async (context, next) => {
    const path = servedPath(context.req.path);
    if (path === null) return context.notFound();
    if (!path.endsWith('.html')) return next();
    const file = new URL(path, root);
    if (!existsSync(file)) return context.notFound();
    return context.html(fillIn(await readFile(file, 'utf8'), placeholders));
  });
  app.get('*', serveStatic({root: fileURLToPath(root)}));
  app.notFound(({req: {method, path}}) => {
    const headers = {'Content-Type': 'text/plain'};
    if (method === 'GET') return new Response(`Not found: ${path}`, {status: 404, headers});
    return new Response('Method not allowed', {status: 405, headers});
  });
}

/**
 * As `npm run site` makes it, where it has.
 *
 * @param {import('hono').Hono} app
 * @param {string} root
 */
function serveDocumentation(app, root) {
  if (!existsSync(root)) return;
  const rewriteRequestPath = (/** @type {string} */ path) => path.replace(/^\/docs/, '');
  for (const path of ['/docs', '/docs/']) {
    app.get(path, (context) => context.redirect('/docs/index.html'));
  }
  app.get('/docs/*', serveStatic({root, rewriteRequestPath}));
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
