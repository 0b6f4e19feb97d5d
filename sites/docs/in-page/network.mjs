// Stands in for the network between the widget and its server, where both run in one page: `serve`
// and `WebSocketServer` are what the local server asks of its own, the rest is what the page asks.

import {HOST} from './address.mjs';

const FILES = `http://${HOST}/files/public/`;

/** @typedef {import('../../../demo/server/web-server.mjs').Handler} Handler */
/** @typedef {(...details: unknown[]) => void} Listener */

/** What the agents show lies in a folder of the site: a picture is loaded from no other place. */
const folder = new URL('sendbird/', /** @type {HTMLScriptElement} */ (document.currentScript).src);
const withFiles = (/** @type {string} */ text) => text.replaceAll(FILES, folder.href);

/** @type {WebSocketServer | undefined} */
let sockets;

/**
 * Answers what the page asks of the host that it resolves to.
 *
 * @param {Handler} handle
 */
export async function serve(handle) {
  const network = globalThis.fetch;
  // Whoever has no network can reach this server all the same.
  Object.defineProperty(navigator, 'onLine', {get: () => true});
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (new URL(url, document.baseURI).host !== HOST) return network(input, init);
    const asked = new Request(input, init);
    // A page that has given up hears of it at once.
    const answer = await Promise.race([answerTo(asked, handle), givenUp(asked.signal)]);
    const isText = /json|text/.test(answer.headers.get('content-type') ?? '');
    return isText ? new Response(withFiles(await answer.text()), answer) : answer;
  };
  return {server: null, port: 0, host: HOST};
}

/**
 * The token endpoint of the page is at the same host; everybody is who they say.
 *
 * @param {Request} asked
 * @param {Handler} handle
 */
async function answerTo(asked, handle) {
  if (!asked.url.endsWith('/chat-token')) return handle(asked);
  const {user_id: userId} = await asked.json();
  const body = JSON.stringify({userId: userId || 'ada'});
  return handle(new Request(`http://${HOST}/__control/issueToken`, {method: 'POST', body}));
}

export async function listen() {}
export async function close() {}

/** @param {AbortSignal} signal @returns {Promise<never>} */
function givenUp(signal) {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {once: true});
  });
}

/** As much of an emitter of Node as the local server asks for. */
export class EventEmitter {
  /** @type {Map<string, Set<Listener>>} */
  #listeners = new Map();

  /** @param {string} name @param {Listener} listener */
  on(name, listener) {
    this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener));
    return this;
  }

  /** @param {string} name @param {Listener} listener */
  once(name, listener) {
    const first = (/** @type {unknown[]} */ ...details) => {
      this.#listeners.get(name)?.delete(first);
      listener(...details);
    };
    return this.on(name, first);
  }

  /** @param {string} name @param {unknown[]} details */
  emit(name, ...details) {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(...details);
  }
}

/** The end of a socket that the server holds. */
class ServerSocket extends EventEmitter {
  OPEN = WebSocket.OPEN;
  /** @type {number} */
  readyState = WebSocket.OPEN;
  #client;

  /** @param {ClientSocket} client */
  constructor(client) {
    super();
    this.#client = client;
  }

  /** @param {string} frame */
  send(frame) {
    if (this.readyState === this.OPEN) this.#client.hear(withFiles(frame));
  }

  close(code = 1000) {
    if (this.readyState !== this.OPEN) return;
    this.readyState = WebSocket.CLOSED;
    sockets?.clients.delete(this);
    this.#client.hangUp(code);
    this.emit('close');
  }

  terminate() {
    this.close(1006);
  }
}

export class WebSocketServer extends EventEmitter {
  /** @type {Set<ServerSocket>} */
  clients = new Set();

  constructor() {
    super();
    sockets = this;
    const OnNetwork = globalThis.WebSocket;
    globalThis.WebSocket = new Proxy(OnNetwork, {
      construct(target, [address, protocols]) {
        const isHere = new URL(address).host === HOST;
        return isHere ? new ClientSocket(address, protocols) : new target(address, protocols);
      },
    });
  }

  close() {}
}

/** The page's end, with what the SDK uses of a `WebSocket`. */
class ClientSocket extends EventTarget {
  /** @type {number} */
  readyState = WebSocket.CONNECTING;
  binaryType = 'blob';
  bufferedAmount = 0;
  extensions = '';
  /** @type {((event: Event) => void) | null} */
  onopen = null;
  /** @type {((event: MessageEvent) => void) | null} */
  onmessage = null;
  /** @type {((event: CloseEvent) => void) | null} */
  onclose = null;
  /** @type {((event: Event) => void) | null} */
  onerror = null;
  #server = new ServerSocket(this);

  /** @param {string} url @param {string | string[]} [protocols] */
  constructor(url, protocols = []) {
    super();
    this.url = url;
    this.protocol = [protocols].flat()[0] ?? '';
    setTimeout(() => {
      if (this.readyState !== WebSocket.CONNECTING) return;
      this.readyState = WebSocket.OPEN;
      this.#tell(new Event('open'));
      sockets?.clients.add(this.#server);
      const headers = {'sec-websocket-protocol': this.protocol};
      sockets?.emit('connection', this.#server, {url: url.replace(/^ws:\/\/[^/]+/, ''), headers});
    });
  }

  /** @param {string} frame */
  send(frame) {
    setTimeout(() => this.#server.emit('message', frame));
  }

  close(code = 1000) {
    this.#server.close(code);
  }

  /** @param {string} data */
  hear(data) {
    setTimeout(() => {
      if (this.readyState === WebSocket.OPEN) this.#tell(new MessageEvent('message', {data}));
    });
  }

  /** @param {number} code */
  hangUp(code) {
    if (this.readyState === WebSocket.CLOSED) return;
    this.readyState = WebSocket.CLOSED;
    setTimeout(() => this.#tell(new CloseEvent('close', {code, wasClean: code !== 1006})));
  }

  /** @param {Event} event */
  #tell(event) {
    const listener = this[/** @type {'onopen'} */ (`on${event.type}`)];
    listener?.call(this, event);
    this.dispatchEvent(event);
  }
}
