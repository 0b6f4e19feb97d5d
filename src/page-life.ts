/** What rests while nobody needs it. */
interface Sleeper {
  rest(): void;
  wake(): void;
}

const DEFAULT_SECONDS = 60;

/**
 * Lets a chat rest while nobody can see it: its window was closed for a while, the page is in the
 * browser's back-forward cache (where an open socket would not let it in), or is frozen.
 */
export class PageLife {
  readonly #chat: Sleeper;
  readonly #element: Element;
  readonly #lifetime = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;

  constructor(chat: Sleeper, element: Element) {
    this.#chat = chat;
    this.#element = element;
    const {signal} = this.#lifetime;
    addEventListener('pagehide', () => this.#chat.rest(), {signal});
    addEventListener('pageshow', () => this.#chat.wake(), {signal});
    document.addEventListener('freeze', () => this.#chat.rest(), {signal});
    document.addEventListener('resume', () => this.#chat.wake(), {signal});
  }

  /** The window is open, or not. */
  opened(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    clearTimeout(this.#timer);
    if (isOpen) this.#chat.wake();
    else if (this.#patience < Infinity) {
      this.#timer = setTimeout(() => this.#chat.rest(), this.#patience);
    }
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#lifetime.abort();
  }

  /** The attribute `idle-disconnect`, in ms. It is read when it counts, and so needs no watching. */
  get #patience(): number {
    const value = this.#element.getAttribute('idle-disconnect')?.trim();
    if (value === 'never') return Infinity;
    const seconds = Number(value || NaN);
    return (seconds >= 0 ? seconds : DEFAULT_SECONDS) * 1000;
  }
}
