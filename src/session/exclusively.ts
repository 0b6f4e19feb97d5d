import {aborted, asError} from './wait.js';

// What one tab stores takes a moment to reach the processes of the others.
const LINGER = 1000;

/**
 * Runs the work while no other tab of this browser runs any by the same name, or has just done so.
 * Where there are no locks (plain http, a sandboxed frame), it just runs.
 */
export function exclusively<T>(
  name: string,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = {began: false};
    const begin = async () => {
      run.began = true;
      // Nobody waits for the rest of a work that was given up; the next one must not, either.
      resolve(await Promise.race([work(), aborted(signal)]));
    };
    const beginAndLinger = async () => {
      await begin();
      await new Promise((over) => setTimeout(over, LINGER));
    };
    const request = async () => navigator.locks.request(name, {signal}, beginAndLinger);
    request().catch((thrown: unknown) => {
      if (run.began || signal.aborted) reject(asError(thrown));
      else begin().catch(reject);
    });
  });
}
