// As much of Node as the local server asks for, in a browser.

export {EventEmitter} from './network.mjs';

/** @param {number} size */
export function randomBytes(size) {
  const bytes = [...crypto.getRandomValues(new Uint8Array(size))];
  return {toString: () => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')};
}

export function randomUUID() {
  const hex = randomBytes(16).toString();
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/**
 * @template T
 * @param {number} ms
 * @param {T} [value]
 * @param {{signal?: AbortSignal}} [options]
 */
export function setTimeout(ms, value, {signal} = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = globalThis.setTimeout(() => resolve(value), ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

export const setImmediate = () => setTimeout(0);

/** Nobody asks a server in the same page for less bytes. @param {string} frame */
export const gzipSync = (frame) => frame;
