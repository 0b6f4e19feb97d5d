// A server of Node with the token endpoint on it, and beside it handlers that do next to nothing. It
// tells its parent the port, and whenever it is asked, what it has used.
import {createServer} from 'node:http';

import {createTokenEndpoint} from '../../../dist/token-endpoint/index.js';
import {nodeListener} from '../../../dist/token-endpoint/node.js';

/** @typedef {{cpu: number, heap: number}} Usage CPU time in µs, and bytes after a collection. */
/** @typedef {import('node:http').RequestListener} Listener */

const {API_HOST} = process.env;
const SAME = {appId: 'APP', apiToken: 'API-TOKEN', apiHost: API_HOST};
const CALL = {method: 'POST', headers: {'Api-Token': 'API-TOKEN'}, body: '{}'};
const BODY = JSON.stringify({token: 'f'.repeat(40), expires_at: 1795331445973, user_id: 'ada'});

/** @type {Record<string, Listener>} */
const handlers = {
  /** The least that a server does which reads a body and answers JSON. */
  '/empty': (request, response) => {
    request.resume().on('end', () => answer(response));
  },
  /** The same, with the one call that a token takes. */
  '/call': (request, response) => {
    request.resume().on('end', async () => {
      const reply = await fetch(`${API_HOST}/v3/users/ada/token`, CALL);
      await reply.json();
      answer(response);
    });
  },
  '/nobody': nodeListener(createTokenEndpoint({...SAME, authenticate: () => null})),
  '/token': nodeListener(createTokenEndpoint({...SAME, authenticate: () => ({userId: 'ada'})})),
};

/** @param {import('node:http').ServerResponse} response */
function answer(response) {
  response.writeHead(200, {'Content-Type': 'application/json'}).end(BODY);
}

const server = createServer((request, response) =>
  handlers[request.url ?? '']?.(request, response),
);

process.on('message', () => {
  globalThis.gc?.();
  const {user, system} = process.cpuUsage();
  process.send?.({cpu: user + system, heap: process.memoryUsage().heapUsed});
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
});
