import type {WidgetError} from '../contract/errors.js';
import {emit} from '../contract/events.js';
import type {CloseReason} from '../contract/events.js';
import type {ChatUser, SessionHandlerLike} from '../contract/session.js';

/** Tells the page each step of a session: by an event, and by the handler it may have given. */
export class TellPage {
  readonly #target: EventTarget;
  readonly #handler: SessionHandlerLike | undefined;

  constructor(target: EventTarget, handler: SessionHandlerLike | undefined) {
    this.#target = target;
    this.#handler = handler;
  }

  connected({userId, guest}: ChatUser): void {
    emit(this.#target, 'session-connected', {userId, guest});
  }

  refreshed(userId: string): void {
    emit(this.#target, 'session-refreshed', {userId});
    this.#call((handler) => handler.onSessionRefreshed?.());
  }

  failed(error: WidgetError): void {
    emit(this.#target, 'session-error', error.detail);
    this.#call((handler) => handler.onSessionError?.(error));
  }

  closed(userId: string | null, reason: CloseReason): void {
    emit(this.#target, 'session-closed', {userId, reason});
    this.#call((handler) => handler.onSessionClosed?.());
  }

  /** If the handler throws, the page hears of it, and the session goes on. */
  #call(tell: (handler: SessionHandlerLike) => void) {
    try {
      if (this.#handler) tell(this.#handler);
    } catch (thrown) {
      reportError(thrown);
    }
  }
}
