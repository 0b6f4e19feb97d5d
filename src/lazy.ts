import {WidgetError} from './errors.js';

/** Loads a chunk once. A failed load is forgotten, so that the next call tries again. */
export function lazy<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw new WidgetError('chunk/failed', 'A chunk did not load.', {cause, retryable: true});
    }));
}
