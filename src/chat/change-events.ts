import {emit} from '../contract/events.js';
import type {ConnectionState} from '../contract/events.js';
import type {SessionStatus} from '../session/machine.js';
import {connectionStateOf} from './event-details.js';

/** Tells the page of the connection and of what is unread, whenever that has changed. */
export class ChangeEvents {
  readonly #target: EventTarget;
  #state: ConnectionState = 'idle';
  #unread = 0;

  constructor(target: EventTarget) {
    this.#target = target;
  }

  tell(status: SessionStatus, unread: number): void {
    const state = connectionStateOf(status);
    if (state !== this.#state) {
      this.#state = state;
      emit(this.#target, 'connection-change', {state});
    }
    if (unread !== this.#unread) {
      this.#unread = unread;
      emit(this.#target, 'unread-change', {count: unread});
    }
  }
}
