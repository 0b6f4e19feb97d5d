import {readFileSync} from 'node:fs';

import type {PageOfShop} from '../e2e/shop.js';

const PACKAGES = new URL('./routers/node_modules/', import.meta.url);

interface Router {
  /** Files of its packages, that each page loads in this order. */
  readonly files: readonly string[];
  /** What a page says to be navigated by it. */
  readonly body?: string;
  readonly begin?: string;
  /** How a tag in each page's body says that it is to stay; swup leaves alone what is beside `main`. */
  readonly stay: string;
}

export const ROUTERS: Readonly<Record<string, Router>> = {
  Turbo: {
    files: ['@hotwired/turbo/dist/turbo.es2017-umd.js'],
    stay: 'id="chat" data-turbo-permanent',
  },
  htmx: {
    files: ['htmx.org/dist/htmx.min.js'],
    body: 'hx-boost="true"',
    stay: 'id="chat" hx-preserve',
  },
  'htmx with idiomorph': {
    files: ['htmx.org/dist/htmx.min.js', 'idiomorph/dist/idiomorph-ext.min.js'],
    body: 'hx-boost="true" hx-ext="morph" hx-swap="morph:innerHTML"',
    stay: 'id="chat" hx-preserve',
  },
  swup: {
    files: ['swup/dist/Swup.umd.js'],
    begin: "new Swup({containers: ['#main'], animationSelector: false});",
    stay: '',
  },
};

const PAGES = {'/': 'Shop', '/two': 'Two', '/three': 'Three'};

/** Three pages that lead to each other, by a router, with the same in the head and body of each. */
export function routedPages(
  {files, body = '', begin = ''}: Router,
  more: {head: string; body: string},
): PageOfShop {
  const scripts = Object.fromEntries(
    files.map((file) => [`/${file}`, readFileSync(new URL(file, PACKAGES), 'utf8')]),
  );
  const tags = Object.keys(scripts).map((src) => `<script src="${src}" defer></script>`);
  const start = begin && `<script type="module">${begin}</script>`;
  const links = Object.entries(PAGES).map(([path, name]) => `<a href="${path}">To ${name}</a>`);
  const html = (name: string) => `<!doctype html>
    <html lang="en">
      <head><title>${name}</title>${tags.join('')}${start}${more.head}</head>
      <body ${body}>
        <main id="main"><h1>${name}</h1><nav>${links.join(' ')}</nav></main>
        ${more.body}
      </body>
    </html>`;
  const pages = Object.fromEntries(Object.entries(PAGES).map(([path, name]) => [path, html(name)]));
  return {html: html(PAGES['/']), files: {...scripts, ...pages}};
}
