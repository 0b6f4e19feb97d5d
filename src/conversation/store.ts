import type {Conversation} from './model.js';
import {EMPTY_CONVERSATION, reduce} from './reduce.js';
import type {ConversationChange} from './reduce.js';

type Listener = (conversation: Conversation) => void;

/** The one place where the state of a conversation lives. No DOM, no SDK. */
export class ConversationStore {
  #conversation: Conversation = EMPTY_CONVERSATION;
  readonly #listeners = new Set<Listener>();

  get conversation(): Conversation {
    return this.#conversation;
  }

  /** Bound, so that it can be handed to whoever brings news. */
  readonly dispatch = (change: ConversationChange): void => {
    const next = reduce(this.#conversation, change);
    if (next === this.#conversation) return;
    this.#conversation = next;
    for (const listener of this.#listeners) listener(next);
  };

  /** Resolves with the next change. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        stop();
        resolve();
      });
    });
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
