import {identify, UserChanged} from './identity.js';
import type {IdentitySources} from './identity.js';
import {missingToken} from './refusal.js';
import {backOff, sleep} from './wait.js';

/** Finds new tokens for one connection. Those who ask together share one answer. */
export class Renewal {
  readonly #sources: IdentitySources;
  readonly #signal: AbortSignal;
  #answer: Promise<string> | null = null;
  /** Renewals since the last good one. */
  #count = 0;

  constructor(sources: IdentitySources, signal: AbortSignal) {
    this.#sources = sources;
    this.#signal = signal;
  }

  /** Rejects as `identify` does, and where there is no token. */
  ask(): Promise<string> {
    return (this.#answer ??= this.#ask().finally(() => (this.#answer = null)));
  }

  /** Sendbird took the token. */
  succeeded(): void {
    this.#count = 0;
  }

  async #ask(): Promise<string> {
    // A guest's token is all that a guest has; the next one is somebody else.
    if (this.#sources.user?.guest) throw new UserChanged();
    // Ten tabs in the background need not ask in the same moment.
    if (document.hidden) await sleep(backOff(1), this.#signal);
    const reason = this.#count++ ? 'rejected' : 'expired';
    const {token} = await identify(this.#sources, reason, this.#signal);
    if (token === null) throw missingToken();
    return token;
  }
}
