import {setTimeout as wait} from 'node:timers/promises';

/**
 * Waits, and rejects with an `AbortError` when the server stops meanwhile.
 *
 * @param {number} ms
 * @param {AbortSignal} signal
 */
export async function pause(ms, signal) {
  await wait(ms, undefined, {signal});
}
