import {close, serve} from '../../demo/server/web-server.mjs';

export type Shop = Awaited<ReturnType<typeof startShop>>;

type Files = Readonly<Record<string, string>>;

export interface PageOfShop {
  /** All of it, in place of the usual one. */
  html?: string;
  head?: string;
  body?: string;
  /** Its content security policy. */
  csp?: string;
  /** What else the shop has, by its path. */
  files?: Files;
  /** Folders that have moved, and where to. */
  moved?: Files;
}

/** A site that has only one page, the one a test gives it, and the files which that brings along. */
export async function startShop() {
  let page = '';
  let policy = '';
  let files: Files = {};
  let moved: Files = {};

  const web = await serve((request) => {
    const {pathname} = new URL(request.url);
    const [folder, address] = Object.entries(moved).find(([old]) => pathname.startsWith(old)) ?? [];
    return Promise.resolve(
      folder && address
        ? Response.redirect(new URL(pathname.slice(folder.length), address))
        : file(pathname),
    );
  }, 0);

  /** Of what it doesn't have, it shows an empty page, as many sites do. */
  function file(path: string) {
    const found = path === '/' ? page : files[path];
    const type = found && path.endsWith('.js') ? 'text/javascript' : 'text/html';
    const headers = new Headers({'Content-Type': `${type}; charset=utf-8`});
    if (policy) headers.set('Content-Security-Policy', policy);
    return new Response(found ?? '', {headers});
  }

  return {
    url: `http://${web.host}`,

    serve({head = '', body = '', html = pageOfShop({head, body}), csp = '', ...more}: PageOfShop) {
      page = html;
      policy = csp;
      files = more.files ?? {};
      moved = more.moved ?? {};
    },

    stop: () => close(web.server),
  };
}

export function pageOfShop({head = '', body = ''}: Pick<PageOfShop, 'head' | 'body'>): string {
  return `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Shop</title>
        ${head}
      </head>
      <body>
        <h1>Shop</h1>
        <a href="/">Home</a>
        ${body}
      </body>
    </html>`;
}
