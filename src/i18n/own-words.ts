import type {Words} from './words.js';

/**
 * Words with some of them replaced by the page's own, as JSON: `{"welcome": "Ask us anything"}`. In
 * a word that is made of something, `{}` stands for that. What has no such name, or is no text, is
 * left out; so is what is no JSON, of which the page's author is told elsewhere.
 */
export function withOwnWords(words: Words, json: string): Words {
  // It says which language the words are of.
  const {locale} = words;
  return json ? {...replace(words, parse(json)), locale} : words;
}

function replace<T extends object>(words: T, own: unknown): T {
  const all = {...words} as Record<string, unknown>;
  for (const [name, text] of Object.entries(own ?? {}) as Array<[string, unknown]>) {
    const word = Object.hasOwn(all, name) ? all[name] : null;
    if (typeof word === 'object' && word) all[name] = replace(word, text);
    else if (word && typeof text === 'string') {
      all[name] = typeof word === 'function' ? filled(text) : text;
    }
  }
  return all as T;
}

function filled(text: string) {
  return (...parts: Array<string | number>) =>
    text.replaceAll('{}', () => String(parts.shift() ?? ''));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
