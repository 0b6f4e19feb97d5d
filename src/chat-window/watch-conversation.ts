import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {ChatView} from '../conversation/chat-view.js';

/**
 * Re-renders its host whenever the chat changes.
 *
 * The chat usually arrives after the element does, and another one may take its place, so the
 * controller looks for it on every update rather than once on connection.
 */
export class WatchConversation implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #current: () => ChatView | undefined;
  #followed: ChatView | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, current: () => ChatView | undefined) {
    this.#host = host;
    this.#current = current;
    host.addController(this);
  }

  hostConnected() {
    this.#follow(this.#current());
    // What happened while the element was out of the page was not heard.
    this.#host.requestUpdate();
  }

  hostUpdate() {
    this.#follow(this.#current());
  }

  hostDisconnected() {
    this.#follow(undefined);
  }

  #follow(chat: ChatView | undefined) {
    if (chat === this.#followed) return;
    this.#stop?.();
    this.#followed = chat;
    this.#stop = chat?.subscribe(() => this.#host.requestUpdate());
  }
}
