import type {LocalSendbird} from '../../demo/server/start.mjs';

/** How many sockets are logged in now. */
export async function socketsOf({apiHost}: LocalSendbird): Promise<number> {
  const response = await fetch(`${apiHost}/__control`);
  return ((await response.json()) as {sockets: unknown[]}).sockets.length;
}
