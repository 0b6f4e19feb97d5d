// A server of Node with a token endpoint on it, for token-endpoint-node.spec.ts. It tells its parent
// the port it listens on, and when asked how many bytes it holds.
import {once} from 'node:events';
import {createServer} from 'node:http';

import {createTokenEndpoint} from '../../dist/token-endpoint/index.js';
import {nodeListener} from '../../dist/token-endpoint/node.js';

const {SENDBIRD_APP_ID, SENDBIRD_API_TOKEN, API_HOST} = process.env;

const answerChatToken = nodeListener(
  createTokenEndpoint({
    appId: SENDBIRD_APP_ID,
    apiToken: SENDBIRD_API_TOKEN,
    apiHost: API_HOST,
    authenticate: () => ({userId: 'ada'}),
  }),
  {bodyTimeout: 300},
);
const failing = nodeListener(() => {
  throw new Error('of somebody else');
});

const server = createServer(async (request, response) => {
  const {url} = request;
  if (url === '/failing') return failing(request, response);
  // As `express.json()` leaves a request behind.
  if (url === '/parsed') await once(request.resume(), 'end');
  if (url === '/answered') response.end('by somebody else');
  answerChatToken(request, response);
});

process.on('message', () => {
  globalThis.gc?.();
  const {heapUsed, arrayBuffers} = process.memoryUsage();
  process.send?.(heapUsed + arrayBuffers);
});

server.listen(0, '127.0.0.1', () => {
  process.send?.(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
});
