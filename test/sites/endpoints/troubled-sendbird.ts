import {setTimeout as pause} from 'node:timers/promises';

import {start} from '../../../demo/server/start.mjs';
import {close, listen, serve} from '../../../demo/server/web-server.mjs';

/** What stands between an endpoint and Sendbird. */
export type Trouble =
  'none' | 'away' | 'page' | 'redirect' | 'refused' | 'silent' | 'empty' | 'torn';

const SECRET = 'only-sendbird-and-the-log-know';

/** The local Sendbird behind a line that can fail in every way. */
export async function startTroubledSendbird() {
  const sendbird = await start();
  const stopped = new AbortController();
  let trouble: Trouble = 'none';
  /** Where a redirect led to. */
  let carried = 0;

  const answers: Record<Trouble, (request: Request) => Response | Promise<Response>> = {
    none: pass,
    // Nobody listens, so nobody asks.
    away: pass,
    page: () => new Response(`<h1>${SECRET}</h1>`, {headers: {'Content-Type': 'text/html'}}),
    redirect: ({url}) => Response.redirect(new URL('/stolen', url), 307),
    refused: () => Response.json({error: true, code: 400401, message: SECRET}, {status: 401}),
    silent: async () => {
      await pause(60_000, undefined, {signal: stopped.signal}).catch(() => {});
      return new Response();
    },
    empty: () => Response.json({}),
    torn: () => new Response('{"token": "'),
  };

  async function pass(request: Request): Promise<Response> {
    const {pathname} = new URL(request.url);
    const {method, headers} = request;
    const body = await request.text();
    return fetch(sendbird.apiHost + pathname, {
      method,
      headers: {'Api-Token': headers.get('Api-Token') ?? '', 'Content-Type': 'application/json'},
      body,
    });
  }

  const web = await serve((request) => {
    if (new URL(request.url).pathname === '/stolen') carried++;
    return answers[trouble](request);
  }, 0);

  return {
    sendbird,
    apiHost: `http://${web.host}`,
    secret: SECRET,
    get carried() {
      return carried;
    },
    async suffer(next: Trouble) {
      if (next === 'away') await close(web.server);
      if (trouble === 'away') await listen(web.server, web.port);
      trouble = next;
    },
    async stop() {
      stopped.abort();
      await close(web.server);
      await sendbird.stop();
    },
  };
}

export type TroubledSendbird = Awaited<ReturnType<typeof startTroubledSendbird>>;
