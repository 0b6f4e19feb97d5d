import {WidgetError} from './errors.js';
import type {ErrorCode} from './errors.js';

/** Wraps whatever was thrown, so that only `WidgetError`s leave a module. */
export function toWidgetError(thrown: unknown, fallback: ErrorCode): WidgetError {
  if (thrown instanceof WidgetError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new WidgetError(fallback, message, {cause: thrown, retryable: true});
}
