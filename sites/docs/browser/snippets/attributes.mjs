// One attribute, as each language writes it.

/** @typedef {import('../../build/playground.mjs').Field} Field */
/** @typedef {{field: Field, value: string}} Setting An empty value of a flag is that it is there. */

/** @param {Setting} setting */
export function attribute({field, value}) {
  if (field.kind === 'flag') return field.name;
  const isQuoted = value.includes('"') && !value.includes("'");
  return isQuoted
    ? `${field.name}='${value.replaceAll('&', '&amp;')}'`
    : `${field.name}="${escape(value)}"`;
}

/** @param {Setting} setting */
export function jsx({field, value}) {
  if (field.kind === 'flag') return field.property;
  const object = objectOf(field, value);
  return object ? `${field.property}={${object}}` : jsxAttribute({field, value});
}

/** @param {Setting} setting */
export function jsxAttribute({field, value}) {
  if (field.kind === 'flag') return `${field.name}=""`;
  const isPlain = !/["&{}\n\\]/.test(value);
  return isPlain ? `${field.name}="${value}"` : `${field.name}={${JSON.stringify(value)}}`;
}

/** @param {Setting} setting */
export function solid({field, value}) {
  if (field.kind === 'flag') return `bool:${field.name}={true}`;
  const object = objectOf(field, value);
  return object ? `prop:${field.property}={${object}}` : jsxAttribute({field, value});
}

/** @param {Setting} setting */
export function svelte({field, value}) {
  if (field.kind === 'flag') return `${field.property}={true}`;
  const object = objectOf(field, value);
  return object ? `${field.property}={${object}}` : jsxAttribute({field, value});
}

/** @param {Setting} setting */
export function vue({field, value}) {
  if (field.kind === 'flag') return `:${field.name}="true"`;
  const object = objectOf(field, value);
  return object
    ? `:${field.property}='${object.replaceAll("'", '&#39;')}'`
    : attribute({field, value});
}

/** @param {Setting} setting */
export function angular({field, value}) {
  if (field.kind === 'flag') return `[${field.property}]="true"`;
  const object = objectOf(field, value) ?? (/[{}]/.test(value) ? JSON.stringify(value) : null);
  // Between braces, a template of Angular computes.
  return object
    ? `[${field.property}]='${object.replaceAll("'", '&#39;')}'`
    : attribute({field, value});
}

/** The object that a text in JSON means, as code. @param {Field} field @param {string} value */
function objectOf({takesObject}, value) {
  if (!takesObject) return null;
  try {
    return JSON.stringify(JSON.parse(value));
  } catch {
    return null;
  }
}

/** @param {string} text */
export function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
