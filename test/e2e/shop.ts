import {close, serve} from '../../demo/server/web-server.mjs';

export type Shop = Awaited<ReturnType<typeof startShop>>;

export interface PageOfShop {
  head?: string;
  body?: string;
  /** Its content security policy. */
  csp?: string;
}

/** A site that has only one page: the one a test gives it. */
export async function startShop() {
  let page = '';
  let policy = '';
  const web = await serve((request) => {
    const isPage = new URL(request.url).pathname === '/';
    const headers = new Headers({'Content-Type': 'text/html; charset=utf-8'});
    if (policy) headers.set('Content-Security-Policy', policy);
    return Promise.resolve(new Response(isPage ? page : '', {headers}));
  }, 0);

  return {
    url: `http://${web.host}`,

    serve({head = '', body = '', csp = ''}: PageOfShop) {
      page = `<!doctype html>
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
      policy = csp;
    },

    stop: () => close(web.server),
  };
}
