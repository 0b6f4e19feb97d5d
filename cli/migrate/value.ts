import type {Expression} from './expression.mjs';

/** What a prop is worth, as far as it is written. */
export type Value =
  string | number | boolean | null | undefined | Expression | Value[] | {[name: string]: Value};
