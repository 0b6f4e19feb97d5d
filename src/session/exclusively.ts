/**
 * Runs the work while no other tab of this browser runs any by the same name. Where there are no
 * locks (plain http, a sandboxed frame), it just runs.
 */
export async function exclusively<T>(
  name: string,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const run = {began: false};
  const begin = () => {
    run.began = true;
    return work();
  };
  try {
    return await navigator.locks.request(name, {signal}, begin);
  } catch (thrown) {
    if (run.began || signal.aborted) throw thrown;
    return begin();
  }
}
