import type {Commands} from './commands.js';
import type {ConversationChange} from './reduce.js';
import type {ConversationStore} from './store.js';

/** Counts what came in out of the visitor's view. What is before their eyes was never unread. */
export class Unread {
  readonly #store: ConversationStore;
  readonly #commands: Commands;
  #seen = false;

  constructor(store: ConversationStore, commands: Commands) {
    this.#store = store;
    this.#commands = commands;
  }

  /** Whether the visitor has the conversation in view. */
  set seen(seen: boolean) {
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.opened();
  }

  /** There is a conversation to be seen. */
  opened(): void {
    if (this.#seen) this.#commands.markRead();
  }

  received(): void {
    const {unread} = this.#store.conversation;
    if (this.#seen) this.#commands.markRead();
    else this.#store.dispatch({type: 'unread-changed', unread: unread + 1});
  }

  /** Whether this is a count of what the visitor is looking at. */
  refutes(change: ConversationChange): boolean {
    return change.type === 'unread-changed' && this.#seen;
  }
}
