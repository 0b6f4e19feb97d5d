/** Resolves after `ms`, or rejects as soon as the signal is aborted. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    const onAbort = () => {
      clearTimeout(timer);
      reject(asError(signal.reason));
    };
    signal.addEventListener('abort', onAbort, {once: true});
  });
}

/** Resolves at once when the browser has a network, else when it says that it is back. */
export function online(signal: AbortSignal): Promise<void> {
  if (navigator.onLine) return Promise.resolve();
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const done = new AbortController();
    const settle = (finish: () => void) => () => {
      done.abort();
      finish();
    };
    addEventListener('online', settle(resolve), {signal: done.signal});
    const onAbort = settle(() => reject(asError(signal.reason)));
    signal.addEventListener('abort', onAbort, {signal: done.signal});
  });
}

/** Rejects when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(asError(signal.reason)), {once: true});
  });
}

/** Exponential back-off with full jitter: 0 to 1, 2, 4 … `max` seconds. In ms. */
export function backOff(attempt: number, max = 20_000): number {
  return Math.random() * Math.min(1000 * 2 ** attempt, max);
}

/** What was thrown, for those who must have an `Error`. */
export function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
