import {once} from 'node:events';
import {createServer} from 'node:http';

/** @typedef {(request: Request) => Promise<Response>} Handler */

/**
 * Runs a handler in the terms of the Fetch API on the loopback interface.
 *
 * @param {Handler} handle
 * @param {number} port `0` for any free one.
 */
export async function serve(handle, port) {
  const server = createServer((incoming, outgoing) => {
    void answer(handle, incoming, outgoing);
  });
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

/**
 * @param {Handler} handle
 * @param {import('node:http').IncomingMessage} incoming
 * @param {import('node:http').ServerResponse} outgoing
 */
async function answer(handle, incoming, outgoing) {
  const response = await toRequest(incoming).then(handle).catch(failure);
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(body);
}

/**
 * Its body is read by whoever asks for it: until then, an upload does not get on.
 *
 * @param {import('node:http').IncomingMessage} incoming
 */
async function toRequest(incoming) {
  const method = incoming.method ?? 'GET';
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? '127.0.0.1'}`);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  if (method === 'GET' || method === 'HEAD') return new Request(url, {method, headers});
  // More than the types know of: Node's requests are sent, and read, piece by piece.
  const streamed = /** @type {unknown} */ ({method, headers, body: incoming, duplex: 'half'});
  return new Request(url, /** @type {RequestInit} */ (streamed));
}

/** @param {unknown} error */
function failure(error) {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return Response.json({error: true, code: 500901, message}, {status: 500});
}
