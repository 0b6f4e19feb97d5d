import {en} from './locales/en.js';
import type {Words} from './words.js';

/**
 * The words of the language that comes nearest: `ko-Hang-KR`, then `ko-Hang`, then `ko`, then
 * English. Never rejects: a table that cannot be fetched is English for now, and is asked for
 * again the next time.
 */
export const loadWords = wordLoader({
  ko: () => import('./locales/ko.js').then(({ko}) => ko),
});

type Tables = Readonly<Record<string, () => Promise<Words>>>;

/** Makes a `loadWords` of other tables, keyed by lower-case language tag. */
export function wordLoader(tables: Tables): (language: string) => Promise<Words> {
  const loaded = new Map<string, Promise<Words>>();

  async function load(tag: string): Promise<Words> {
    try {
      return (await tables[tag]?.()) ?? en;
    } catch {
      // Without its table, a chat in English is better than no chat.
      loaded.delete(tag);
      return en;
    }
  }

  return (language) => {
    const tag = nearest(language, Object.keys(tables));
    const words = loaded.get(tag) ?? load(tag);
    loaded.set(tag, words);
    return words;
  };
}

function nearest(language: string, tags: readonly string[]): string {
  const subtags = language.toLowerCase().split(/[-_]/);
  for (; subtags.length > 0; subtags.pop()) {
    const tag = subtags.join('-');
    if (tags.includes(tag)) return tag;
  }
  return 'en';
}
