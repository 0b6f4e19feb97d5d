import {OF_THIS_TAB, areaOf, storageKey} from './storage-area.js';
import type {Id, KeptName, StorageKind} from './storage-area.js';
import {OURS, takeAway} from './take-away.js';

// What storage refused, or was told not to keep, lives as long as the page.
const memory = new Map<string, string>();

/**
 * Keeps JSON under `chat-ai-widget/{app}/{bot}/…`. A browser that blocks storage, or has none left,
 * gets the page's memory instead; nothing throws.
 */
export class WidgetStorage {
  /** Of the bot: what all its keys begin with. */
  readonly prefix: string;
  #kind: StorageKind;

  constructor(kind: StorageKind, appId: Id, botId: Id) {
    this.prefix = storageKey(appId, botId, '');
    this.#kind = kind;
  }

  /** What was kept, still to be checked: somebody else may have written it. */
  get(name: KeptName): unknown {
    const key = this.prefix + name;
    try {
      return JSON.parse(memory.get(key) ?? this.#areaOf(name)?.getItem(key) ?? 'null') as unknown;
    } catch {
      return null;
    }
  }

  set(name: KeptName, value: unknown): void {
    this.#write(name, JSON.stringify(value));
  }

  /**
   * Everything is kept elsewhere from now on, and no longer where it was. A page that may keep
   * nothing any more keeps nothing of any bot, whoever wrote it: another tab, or an earlier page.
   */
  moveTo(kind: StorageKind): void {
    if (kind === this.#kind) return;
    const {prefix} = this;
    takeAway(kind === 'none' ? OURS : prefix, [this.#kind, 'local', 'session'], (key, text) => {
      if (!memory.has(key)) memory.set(key, text);
    });
    this.#kind = kind;
    for (const [key, text] of [...memory]) {
      if (key.startsWith(prefix)) this.#write(key.slice(prefix.length) as KeptName, text);
    }
  }

  /** Nobody agrees to it any more: nothing stays of any bot, nor of what is written late. */
  forgetAll(): void {
    this.moveTo('none');
    memory.clear();
  }

  remove(name: KeptName): void {
    const key = this.prefix + name;
    memory.delete(key);
    try {
      this.#areaOf(name)?.removeItem(key);
    } catch {
      // A blocked area has nothing to remove.
    }
  }

  #write(name: KeptName, text: string) {
    const key = this.prefix + name;
    memory.delete(key);
    try {
      const area = this.#areaOf(name);
      if (area) area.setItem(key, text);
      else memory.set(key, text);
    } catch {
      memory.set(key, text);
    }
  }

  #areaOf(name: KeptName): Storage | undefined {
    const isLocal = this.#kind === 'local';
    return areaOf(isLocal && OF_THIS_TAB.includes(name) ? 'session' : this.#kind);
  }
}
