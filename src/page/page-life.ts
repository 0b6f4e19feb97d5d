/** What rests while nobody needs it. */
interface Sleeper {
  /** Something is on its way that should arrive first. */
  readonly isBusy: boolean;
  rest(): void;
  wake(): void;
}

const DEFAULT_SECONDS = 60;
/** A timer of more ms fires at once. */
const LONGEST = 2 ** 31 - 1;

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
  /** The window was closed for so long that the chat is to rest, page seen or not. */
  #isIdle = false;

  constructor(chat: Sleeper, element: Element) {
    this.#chat = chat;
    this.#element = element;
    const {signal} = this.#lifetime;
    addEventListener('pagehide', () => this.#chat.rest(), {signal});
    addEventListener('pageshow', () => this.#returned(), {signal});
    document.addEventListener('freeze', () => this.#chat.rest(), {signal});
    document.addEventListener('resume', () => this.#returned(), {signal});
  }

  /** The window is open, or not. */
  opened(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    this.#wait();
    if (isOpen) this.#chat.wake();
  }

  /** The chat was needed, if only for a message of the page. */
  woken(): void {
    if (this.#isIdle) this.#wait();
  }

  /** What the chat was busy with may be done. */
  changed(): void {
    if (this.#isIdle && !this.#chat.isBusy) this.#chat.rest();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#isIdle = false;
    this.#lifetime.abort();
  }

  #returned() {
    if (!this.#isIdle) this.#chat.wake();
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#isIdle = false;
    if (this.#isOpen || this.#patience === Infinity) return;
    const idle = () => {
      this.#isIdle = true;
      this.changed();
    };
    this.#timer = setTimeout(idle, Math.min(this.#patience, LONGEST));
  }

  /** The attribute `idle-disconnect`, in ms. It is read when it counts, and so needs no watching. */
  get #patience(): number {
    const value = this.#element.getAttribute('idle-disconnect')?.trim();
    if (value === 'never') return Infinity;
    const seconds = Number(value || NaN);
    return (seconds >= 0 ? seconds : DEFAULT_SECONDS) * 1000;
  }
}
