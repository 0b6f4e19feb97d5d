import {areaOf, storageKey} from './storage-area.js';
import type {Id, StorageKind} from './storage-area.js';

// What storage refused, or was told not to keep, lives as long as the page.
const memory = new Map<string, string>();

/**
 * Keeps JSON under `chat-ai-widget/{app}/{bot}/…`. A browser that blocks storage, or has none left,
 * gets the page's memory instead; nothing throws.
 */
export class WidgetStorage {
  #kind: StorageKind;
  readonly #appId: Id;
  readonly #botId: Id;

  constructor(kind: StorageKind, appId: Id, botId: Id) {
    this.#kind = kind;
    this.#appId = appId;
    this.#botId = botId;
  }

  /** What was kept, still to be checked: somebody else may have written it. */
  get(name: string): unknown {
    const key = storageKey(this.#appId, this.#botId, name);
    try {
      return JSON.parse(memory.get(key) ?? areaOf(this.#kind)?.getItem(key) ?? 'null') as unknown;
    } catch {
      return null;
    }
  }

  set(name: string, value: unknown): void {
    const key = storageKey(this.#appId, this.#botId, name);
    const text = JSON.stringify(value);
    memory.delete(key);
    try {
      const area = areaOf(this.#kind);
      if (area) area.setItem(key, text);
      else memory.set(key, text);
    } catch {
      memory.set(key, text);
    }
  }

  /** Keeps what has these names elsewhere from now on, and no longer where it was. */
  moveTo(kind: StorageKind, names: readonly string[]): void {
    if (kind === this.#kind) return;
    const kept = names.map((name) => [name, this.get(name)] as const);
    for (const name of names) this.remove(name);
    this.#kind = kind;
    for (const [name, value] of kept) if (value !== null) this.set(name, value);
  }

  remove(name: string): void {
    const key = storageKey(this.#appId, this.#botId, name);
    memory.delete(key);
    try {
      areaOf(this.#kind)?.removeItem(key);
    } catch {
      // A blocked area has nothing to remove.
    }
  }
}
