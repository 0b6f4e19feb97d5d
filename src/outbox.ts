import type {Unsent} from './conversation/commands.js';
import type {TextMessage} from './conversation/model.js';
import {WidgetStorage} from './storage.js';
import type {StorageKind} from './storage-area.js';

const LIMIT = 50;

// Of two widgets on one page for the same user, the later one sends what waits, not both.
const holders = new Map<string, Outbox>();

/**
 * What a visitor wrote and the server does not have yet, for the next page of this tab. Two tabs
 * never share it, or both would send it.
 */
export class Outbox {
  readonly #storage: WidgetStorage;
  readonly #name: string;
  readonly #takenOver: () => void;
  #kept = '[]';

  /** Calls back when another widget of this page has taken over what waits. */
  constructor(
    storage: StorageKind,
    appId: string | null,
    botId: string | null,
    takenOver: () => void,
  ) {
    this.#storage = new WidgetStorage(storage === 'none' ? 'none' : 'session', appId, botId);
    this.#name = `${appId}/${botId}`;
    this.#takenOver = takenOver;
  }

  /**
   * Oldest first; what somebody else left is thrown away. What was on its way is to be sent again:
   * its request id tells whether it arrived.
   */
  read(userId: string): readonly Unsent[] {
    const kept = this.#storage.get('outbox') as Partial<Kept> | null;
    const before = holders.get(this.#name);
    holders.set(this.#name, this);
    if (before && before !== this) before.#takenOver();
    if (kept?.userId === userId && Array.isArray(kept.messages)) {
      return kept.messages.filter(isUnsent).map(toWaiting);
    }
    this.clear();
    return [];
  }

  write(userId: string, messages: readonly TextMessage[]): void {
    if (holders.get(this.#name) !== this) return;
    const unsent = messages.slice(-LIMIT).map(toUnsent);
    const text = JSON.stringify(unsent);
    if (text === this.#kept) return;
    if (unsent.length) this.#storage.set('outbox', {userId, messages: unsent} satisfies Kept);
    else this.#storage.remove('outbox');
    this.#kept = text;
  }

  clear(): void {
    if (holders.get(this.#name) !== this) return;
    this.#kept = '[]';
    this.#storage.remove('outbox');
  }
}

interface Kept {
  userId: string;
  messages: readonly Unsent[];
}

function toUnsent({key, text, createdAt, requestId, delivery}: TextMessage): Unsent {
  return {key, text, createdAt, requestId, delivery};
}

function toWaiting(message: Unsent): Unsent {
  return {...message, delivery: message.delivery === 'failed' ? 'failed' : 'queued'};
}

function isUnsent(value: unknown): value is Unsent {
  if (typeof value !== 'object' || value === null) return false;
  const {key, text, createdAt, requestId} = value as Partial<Unsent>;
  const strings = [key, text, requestId].every((field) => typeof field === 'string');
  return strings && typeof createdAt === 'number';
}
