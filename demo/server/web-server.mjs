import {once} from 'node:events';

import {createAdaptorServer} from '@hono/node-server';

/** @typedef {(request: Request) => Response | Promise<Response>} Handler */

/**
 * Runs a handler in the terms of the Fetch API on the loopback interface.
 *
 * @param {Handler} handle
 * @param {number} port `0` for any free one.
 */
export async function serve(handle, port) {
  const made = createAdaptorServer({
    fetch: handle,
    // Whoever starts it, a test for one, keeps its own Request and Response.
    overrideGlobalObjects: false,
    // Node itself reads on where nobody wants the body; this would hang up on a slow one.
    autoCleanupIncoming: false,
  });
  const server = /** @type {import('node:http').Server} */ (made);
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {server, port: address.port, host: `127.0.0.1:${address.port}`};
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 */
export async function listen(server, port) {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

/** @param {import('node:http').Server} server */
export async function close(server) {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
