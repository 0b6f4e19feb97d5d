import {kindsOf} from '../contract/kinds-of.js';
import {meantBy} from './misspelt.js';

const DOCS = 'https://www.npmjs.com/package/chat-ai-widget#attributes';

interface Rule {
  /** Ends the sentence "expected …". */
  readonly expected: string;
  readonly isPrivate?: boolean;
  fits(value: string): boolean;
}

const RULES: Readonly<Record<string, Rule>> = {
  'accent-color': {expected: 'a CSS colour', fits: isColour},
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
  consent: {
    expected: 'pending, granted, or denied',
    fits: (value) => /^(pending|granted|denied)$/.test(value),
  },
  'privacy-policy': {expected: 'an http(s) address', fits: isWebAddress},
  'block-input-while-responding': {
    expected: 'milliseconds, or false',
    fits: (value) => value === 'false' || Number(value) >= 0,
  },
};

const told = new Set<string>();

/** Tells the page's author, once each, what is missing and which attributes are not understood. */
export function reportMistakes(element: Element): void {
  const {observedAttributes, kinds} = kindsOf(element);
  for (const id of ['app-id', 'bot-id']) {
    if (element.getAttribute(id)) continue;
    tell('error', `config/missing-${id}. Write: <chat-ai-widget app-id="…" bot-id="…">`);
    break;
  }
  const names = [...element.getAttributeNames(), ...namesOnScripts()];
  for (const name of names) {
    const meant = meantBy(name, observedAttributes);
    if (meant && !isRenderedProperty(element, name, meant))
      tell('warn', `does not know ${name}. Write: ${meant}`);
  }
  for (const {name, value} of element.attributes) {
    const kind = (kinds as Readonly<Record<string, unknown>>)[name];
    const rule = typeof kind === 'string' ? oneOf(kind.split(' ')) : RULES[name];
    if (!rule || rule.fits(value)) continue;
    const shown = rule.isPrivate ? '…' : value;
    tell('warn', `${name}="${shown}": expected ${rule.expected}. See ${DOCS}`);
  }
}

/**
 * What renders a page on a server writes `userId` as `userid`, which nobody knows; in the browser it
 * sets the property.
 */
function isRenderedProperty(element: Element, name: string, meant: string): boolean {
  if (name !== meant.replaceAll('-', '')) return false;
  const property = meant.replace(/-./g, ([, letter = '']) => letter.toUpperCase());
  return Boolean(element[property as keyof Element]);
}

/** Where the script makes the widget, its own `data-*` are the attributes. */
function namesOnScripts(): string[] {
  const scripts = [...document.querySelectorAll('script[data-app-id], script[data-bot-id]')];
  const names = scripts.flatMap((script) => script.getAttributeNames());
  return names.filter((name) => name.startsWith('data-')).map((name) => name.slice(5));
}

function oneOf(allowed: readonly string[]): Rule {
  return {expected: allowed.join(', '), fits: (value) => allowed.includes(value)};
}

/** All words of a value are like this. */
function each(pattern: RegExp): Rule['fits'] {
  return (value) => value.split(/[\s,]+/).every((word) => word === '' || pattern.test(word));
}

/** jsdom knows of no colours. */
function isColour(value: string): boolean {
  const {CSS: css} = globalThis as Partial<typeof globalThis>;
  return css?.supports('color', value) ?? true;
}

function isWebAddress(text: string): boolean {
  const {baseURI} = document;
  return URL.canParse(text, baseURI) && new URL(text, baseURI).protocol.startsWith('http');
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

function tell(kind: 'error' | 'warn', what: string) {
  const message = `<chat-ai-widget> ${what}`;
  if (told.has(message)) return;
  told.add(message);
  // eslint-disable-next-line no-console -- for the page's author, who has no window to read it in
  console[kind](message);
}
