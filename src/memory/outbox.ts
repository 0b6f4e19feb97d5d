import type {TextMessage} from '../conversation/model.js';
import type {Unsent} from '../conversation/unsent.js';
import type {WidgetStorage} from './storage.js';

export interface OutboxOwner {
  /** Another widget of this page has taken over what waits. */
  takenOver(): void;
  /** Whether its element was removed from the page. */
  isLeaving(): boolean;
}

// Of two widgets on one page for the same user, the later one sends what waits, not both.
const holders = new Map<string, Outbox>();

/**
 * What a visitor wrote and the server does not have yet, for the next page of this tab. Two tabs
 * never share it, or both would send it.
 */
export class Outbox {
  readonly #storage: WidgetStorage;
  readonly #owner: OutboxOwner;
  /** From an earlier page, and not taken up yet. */
  #earlier: readonly Unsent[] = [];
  #kept = '[]';
  #userId: string | null = null;
  #lost = false;

  constructor(storage: WidgetStorage, owner: OutboxOwner) {
    this.#storage = storage;
    this.#owner = owner;
  }

  /**
   * Oldest first, once. What was on its way is to be sent again: its request id tells whether it
   * arrived.
   */
  read(userId: string): readonly Unsent[] {
    // Another widget has what waits; to take it back would have the two take turns.
    if (this.#lost) return [];
    this.#claim(userId);
    const earlier = this.#earlier;
    this.#earlier = [];
    return earlier;
  }

  /** Keeps what this page could not send yet, beside what an earlier one could not. */
  write(userId: string, messages: readonly TextMessage[]): void {
    const holder = holders.get(this.#name);
    if (this.#lost || (messages.length === 0 && holder !== this)) return;
    // Whoever came after a widget was removed finds nothing of its user, however late that one acts.
    if (holder && holder !== this && this.#owner.isLeaving()) return;
    this.#claim(userId);
    const unsent = [...this.#earlier, ...messages.map(toUnsent)];
    const text = JSON.stringify(unsent);
    if (text === this.#kept) return;
    if (unsent.length) this.#storage.set('outbox', {userId, messages: unsent} satisfies Kept);
    else this.#storage.remove('outbox');
    this.#kept = text;
  }

  /** Unless another widget of this page keeps something. */
  clear(): void {
    if ((holders.get(this.#name) ?? this) !== this) return;
    this.#earlier = [];
    this.#kept = '[]';
    this.#storage.remove('outbox');
  }

  /** Keeps nothing any more; what waits stays for the next page. */
  release(): void {
    this.#lost = true;
    if (holders.get(this.#name) === this) holders.delete(this.#name);
  }

  get #name(): string {
    return this.#storage.prefix;
  }

  #claim(userId: string) {
    this.#userId = userId;
    const before = holders.get(this.#name);
    if (before === this) return;
    holders.set(this.#name, this);
    // What somebody else wrote stays theirs to send; kept are the words of who wrote last.
    if (before && before.#userId === userId) {
      before.#lost = true;
      before.#owner.takenOver();
    }
    const kept = this.#storage.get('outbox') as Partial<Kept> | null;
    const isOurs = kept?.userId === userId && Array.isArray(kept.messages);
    this.#earlier = isOurs ? (kept.messages ?? []).filter(isUnsent).map(toWaiting) : [];
  }
}

interface Kept {
  userId: string;
  messages: readonly Unsent[];
}

function toUnsent({key, text, data = '', createdAt, requestId, delivery}: TextMessage): Unsent {
  return {key, text, data, createdAt, requestId, delivery};
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
