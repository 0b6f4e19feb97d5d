import {ATTRIBUTES} from '../contract/attributes.js';
import type {AttributeName} from '../contract/attributes.js';

const DOCS = 'https://www.npmjs.com/package/chat-ai-widget#attributes';

interface Rule {
  /** Ends the sentence "expected …". */
  readonly expected: string;
  readonly isPrivate?: boolean;
  fits(value: string): boolean;
}

const RULES: Readonly<Record<string, Rule>> = {
  'accent-color': {expected: 'a CSS colour', fits: (value) => CSS.supports('color', value)},
  'token-headers': {expected: 'a JSON object of strings', isPrivate: true, fits: isObject},
  strings: {expected: 'a JSON object', fits: isObject},
  'ai-attributes': {expected: 'a JSON object', isPrivate: true, fits: isObject},
  'first-messages': {
    expected: 'a JSON array',
    isPrivate: true,
    fits: (value) => Array.isArray(parse(value)),
  },
  menu: {
    expected: 'some of new, expand, sound, transcript, language, or none',
    fits: each(/^(new|expand|sound|transcript|language|none)$/),
  },
  languages: {expected: 'language tags', fits: each(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i)},
  uploads: {
    expected: 'some of image, pdf, audio, video, any, MIME types, a size as 5MB, or none',
    fits: each(/^(image|pdf|audio|video|any|none|[\w.+-]+\/[\w.+*-]+|\d*\.?\d+[kmg]b)$/i),
  },
  'auto-open': {
    expected: 'seconds, phone, always, or never',
    fits: each(/^(\d*\.?\d+|phone|always|never)$/),
  },
  'idle-disconnect': {
    expected: 'seconds, or never',
    fits: (value) => value === 'never' || Number(value) >= 0,
  },
  'block-input-while-responding': {
    expected: 'milliseconds, or false',
    fits: (value) => value === 'false' || Number(value) >= 0,
  },
};

const told = new Set<string>();

/** Tells the page's author, once each, which attributes could not be understood. */
export function reportMistakes(element: Element): void {
  for (const {name, value} of element.attributes) {
    const rule = ruleOf(name);
    if (!rule || rule.fits(value)) continue;
    const shown = rule.isPrivate ? '…' : value;
    tell(`<chat-ai-widget ${name}="${shown}">: expected ${rule.expected}. See ${DOCS}`);
  }
}

function ruleOf(name: string): Rule | undefined {
  const kind = name in ATTRIBUTES && ATTRIBUTES[name as AttributeName];
  return typeof kind === 'object' ? oneOf(kind) : RULES[name];
}

function oneOf(allowed: readonly string[]): Rule {
  return {expected: allowed.join(', '), fits: (value) => allowed.includes(value)};
}

/** All words of a value are like this. */
function each(pattern: RegExp): Rule['fits'] {
  return (value) => value.split(/[\s,]+/).every((word) => word === '' || pattern.test(word));
}

function isObject(json: string): boolean {
  const value = parse(json);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function tell(message: string) {
  if (told.has(message)) return;
  told.add(message);
  // eslint-disable-next-line no-console -- for the page's author, who has no window to read it in
  console.warn(message);
}
