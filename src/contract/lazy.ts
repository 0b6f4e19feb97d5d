import {WidgetError} from './errors.js';

/** Loads a chunk once. A failed load is forgotten, so that the next call tries again. */
export function lazy<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  let address: string | undefined;
  return () =>
    (loading ??= (address ? importFrom<T>(address) : load()).catch((cause: unknown) => {
      loading = undefined;
      // Firefox never fetches an address again that failed once; its errors, and Chrome's, name it.
      const [failed] = /http\S+/.exec(String(cause)) ?? [];
      address = failed && `${failed}?`;
      throw new WidgetError('chunk/failed', 'A chunk did not load.', {cause, retryable: true});
    }));
}

const importFrom = <T>(address: string) =>
  import(/* webpackIgnore: true */ /* @vite-ignore */ address) as Promise<T>;
