import type {ErrorDetail} from './errors.js';

/** Loads a chunk once. A failed load is forgotten, so that the next call tries again. */
export function lazy<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  let address: string | undefined;
  return () =>
    (loading ??= (
      address
        ? (import(/* webpackIgnore: true */ /* @vite-ignore */ address) as Promise<T>)
        : load()
    ).catch((cause: unknown) => {
      loading = undefined;
      // Firefox never fetches an address again that failed once; its errors, and Chrome's, name it.
      // Where an import map says what each address must hold, another one would not be checked.
      const [failed] = /http\S+/.exec(String(cause)) ?? [];
      if (failed && !document.querySelector('[type=importmap]')) address = `${failed}?`;
      throw notLoaded(cause);
    }));
}

/** A `WidgetError` by its name and fields; the class itself would be a third more than all this. */
function notLoaded(cause: unknown): Error {
  const message = 'Chat did not load. Write: data-base="/folder/"';
  const detail: ErrorDetail = {code: 'chunk/failed', message, retryable: true};
  return Object.assign(new Error(message, {cause}), detail, {name: 'WidgetError', detail});
}
