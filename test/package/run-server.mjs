// Runs what README or docs print for a server, asks whatever serves `/chat-token` then for a token,
// and prints the answers: `node run-server.mjs FOLDER`, for printed-servers.spec.ts.
import {createServer, Server} from 'node:http';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

/** @typedef {(request: Request) => Response | Promise<Response>} Handler */
/** @typedef {import('node:http').RequestListener} Listener */

const [folder = '.'] = process.argv.slice(2);
const {SENDBIRD_APP_ID, API_HOST = ''} = process.env;

/** @type {Handler[]} */
let handlers = [];
/** @type {Server[]} */
let servers = [];

// The block may know Sendbird's address only, and a port that is taken.
const {fetch} = globalThis;
globalThis.fetch = (/** @type {unknown} */ address, /** @type {RequestInit=} */ init) =>
  fetch(String(address).replace(`https://api-${SENDBIRD_APP_ID}.sendbird.com`, API_HOST), init);
const {listen} = Server.prototype;
Server.prototype.listen = function () {
  servers.push(this);
  return listen.call(this, 0);
};

Object.assign(globalThis, {
  whoIsSignedIn: () => ({userId: 'ada'}),
  express: {json: () => {}},
  app: {use() {}, all},
  Deno: {serve: (/** @type {Handler} */ handler) => handlers.push(handler)},
  Bun: {
    serve: (/** @type {{routes: Record<string, Handler>}} */ {routes}) =>
      handlers.push(...Object.values(routes)),
  },
  // From the blocks before.
  ...(await run('chat-token.js')),
});
[handlers, servers] = [[], []];

const {chatToken, POST, default: worker} = await run('block.js');
handlers.push(...[chatToken, POST].filter(Boolean));
if (worker) handlers.push((request) => worker.fetch(request, process.env));
const open = servers.filter(({listening}) => listening);
handlers.push(...open.map((server) => (/** @type {Request} */ request) => ask(server, request)));
console.log(JSON.stringify(await Promise.all(handlers.map(answerOf))));
process.exit();

/** @param {string} file */
function run(file) {
  return import(pathToFileURL(resolve(folder, file)).href);
}

/**
 * Of Express, a listener of Node; of Hono, a function of its context.
 *
 * @param {string} _path
 * @param {Listener | ((context: object) => Response)} handler
 */
function all(_path, handler) {
  if (handler.length === 2) createServer(/** @type {Listener} */ (handler)).listen();
  else handlers.push((raw) => /** @type {Function} */ (handler)({req: {raw}}));
}

/**
 * @param {Server} server
 * @param {Request} request
 */
function ask(server, request) {
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return fetch(new Request(`http://127.0.0.1:${port}/chat-token`, request));
}

/** @param {Handler} handler */
async function answerOf(handler) {
  const answer = await handler(
    new Request('http://shop.example/chat-token', {
      method: 'POST',
      headers: {'Content-Type': 'application/json', Cookie: 'session=1'},
      body: JSON.stringify({reason: 'initial'}),
    }),
  );
  const text = await answer.text();
  return {status: answer.status, ...(text && JSON.parse(text))};
}
