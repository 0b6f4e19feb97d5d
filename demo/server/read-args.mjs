import {ApiError} from './api-error.mjs';

/**
 * What a field of a JSON body may be, and the type it is read as.
 * @typedef {{
 *   text: string, 'text?': string | undefined,
 *   number: number, 'number?': number | undefined,
 *   flag: boolean, 'flag?': boolean | undefined,
 *   texts: string[],
 *   record: Record<string, unknown>, 'record?': Record<string, unknown> | undefined,
 * }} FieldTypes
 */

/** @type {Record<string, (value: unknown) => boolean>} */
const checks = {
  text: (value) => typeof value === 'string' && value !== '',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  record: isRecord,
};

/**
 * Reads the named fields of a JSON body; a missing or wrong one is refused
 * with a message that names it.
 *
 * @template {Record<string, keyof FieldTypes>} Shape
 * @param {unknown} input
 * @param {Shape} shape
 * @returns {{[Name in keyof Shape]: FieldTypes[Shape[Name]]}}
 */
export function readArgs(input, shape) {
  const fields = isRecord(input) ? input : {};
  const read = Object.entries(shape).map(([name, type]) => {
    const value = fields[name];
    if (type.endsWith('?') && (value === undefined || value === null)) return [name, undefined];
    // Where none is needed, an empty text is fine, too.
    if (type === 'text?' && value === '') return [name, ''];
    const kind = type.replace('?', '');
    if (checks[kind]?.(value)) return [name, value];
    throw new ApiError(400105, `"${name}" must be a ${kind === 'texts' ? 'list of texts' : kind}.`);
  });
  return /** @type {{[Name in keyof Shape]: FieldTypes[Shape[Name]]}} */ (Object.fromEntries(read));
}

/**
 * As {@link readArgs}, for commands of our own: a field nobody knows is a
 * mistake, not a field of a newer client.
 *
 * @template {Record<string, keyof FieldTypes>} Shape
 * @param {unknown} input
 * @param {Shape} shape
 */
export function readExactArgs(input, shape) {
  const stray = Object.keys(isRecord(input) ? input : {}).find((name) => !(name in shape));
  if (stray !== undefined) {
    const known = Object.keys(shape).join(', ') || 'none';
    throw new ApiError(400105, `Unknown argument "${stray}". Known: ${known}.`);
  }
  return readArgs(input, shape);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
