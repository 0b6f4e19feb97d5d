import type {TokenEndpoint} from './handler.js';
import {drain, readBody} from './node-body.js';
import type {NodeStream} from './node-body.js';
import {refusal} from './refusal.js';

/** What is needed of a request of Node's http, https or http2, or of Express. */
export interface NodeRequest extends NodeStream {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Express takes off of `url` what its routers have matched. */
  readonly originalUrl?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket: object;
}

/** What is needed of a response of theirs. */
export interface NodeResponse {
  readonly headersSent: boolean;
  writeHead(status: number, headers: Record<string, string>): unknown;
  write(chunk: Uint8Array): unknown;
  end(): unknown;
}

export interface NodeListenerOptions {
  /** How long the body of a request may take, in milliseconds; 5 seconds by default. */
  readonly bodyTimeout?: number | undefined;
}

export type NodeListener = (request: NodeRequest, response: NodeResponse) => void;

/** A name or an address, and a port; whatever else stands in `Host` would change the URL. */
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?$/i;

const FIVE_SECONDS = 5000;
const ONE_SECOND = 1000;

/**
 * Makes a token endpoint a listener for Node's own server, and for those that take its requests, as
 * Express does. Put it before parsers of bodies: it reads the body itself.
 *
 * @example
 * ```ts
 * createServer(nodeListener(chatToken)).listen(3000);
 * app.all('/chat-token', nodeListener(chatToken));
 * ```
 */
export function nodeListener(
  handle: TokenEndpoint,
  {bodyTimeout = FIVE_SECONDS}: NodeListenerOptions = {},
): NodeListener {
  async function answer(incoming: NodeRequest): Promise<Response> {
    const body = incoming.method === 'POST' ? await readBody(incoming, bodyTimeout) : null;
    if (body instanceof Response) return body;
    const request = toRequest(incoming, body);
    return request ? handle(request) : refusal(400, 'bad-request');
  }

  return (incoming, outgoing) => {
    const failed = (error: unknown) => {
      // eslint-disable-next-line no-console -- as the endpoint itself does by default
      console.error(error);
      return refusal(500, 'failed');
    };
    // Nobody waits for a listener: what is thrown in one ends the process.
    void answer(incoming)
      .catch(failed)
      .then((response) => send(response, incoming, outgoing))
      .catch(failed);
  };
}

/** `null` for what Fetch has no request for: a host or a target that is none, a method like TRACE. */
function toRequest(incoming: NodeRequest, body: Blob | null): Request | null {
  const {method = '', headers, socket} = incoming;
  const target = incoming.originalUrl ?? incoming.url ?? '';
  const host = String(headers.host ?? headers[':authority'] ?? '');
  if (!target.startsWith('/') || !HOST.test(host)) return null;
  try {
    const scheme = 'encrypted' in socket && socket.encrypted ? 'https' : 'http';
    return new Request(`${scheme}://${host}${target}`, {method, headers: toHeaders(headers), body});
  } catch {
    return null;
  }
}

function toHeaders(received: NodeRequest['headers']): Array<[string, string]> {
  return Object.entries(received)
    .filter(([name, value]) => value !== undefined && !name.startsWith(':'))
    .map(([name, value]) => [name, String(value)]);
}

async function send(
  response: Response,
  incoming: NodeRequest,
  outgoing: NodeResponse,
): Promise<void> {
  const body = new Uint8Array(await response.arrayBuffer());
  // Somebody else was faster, as Express's time-outs are.
  if (outgoing.headersSent) return;
  const headers = Object.fromEntries(response.headers);
  if (body.length > 0) headers['content-length'] = String(body.length);
  // A socket that is closed while somebody writes to it is reset, and the answer lost.
  if (!incoming.complete) headers.connection = 'close';
  outgoing.writeHead(response.status, headers);
  if (body.length > 0) outgoing.write(body);
  if (!incoming.complete) await drain(incoming, ONE_SECOND);
  outgoing.end();
}
