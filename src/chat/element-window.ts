import type {ChatElement} from '../contract/chat-element.js';
import {identityOf, readConfig} from '../session/session-config.js';
import {windowBox} from './window-box.styles.js';

/** `<chat-ai-window>`. What is set on it before its code is there, it takes over then. */
interface WindowElement extends HTMLElement {
  draft?: string;
  empty?(): void;
}

/** Who chatted in an element before it was removed, and was writing this. */
const leftBy = new WeakMap<ChatElement, {identity: string; draft: string}>();

/** The window of one element: what is written in it, and the focus. */
export class ElementWindow {
  readonly #widget: ChatElement;

  constructor(widget: ChatElement) {
    this.#widget = widget;
    const {adoptedStyleSheets} = widget.shadowRoot;
    if (!adoptedStyleSheets.includes(windowBox)) adoptedStyleSheets.push(windowBox);
  }

  /** What is being written. */
  get draft(): string {
    return this.#window.draft ?? '';
  }

  set draft(text: string) {
    this.#window.draft = text;
  }

  /** The element is back: returns what the same user was writing; whoever else finds nothing. */
  comeBack(): string {
    const left = leftBy.get(this.#widget);
    if (left?.identity === this.#identity) return left.draft;
    if (left) this.empty();
    return '';
  }

  /** Whoever comes next finds nothing in it. */
  empty(): void {
    this.draft = '';
    this.#window.empty?.();
  }

  /** The element is gone; whoever comes next finds nothing. */
  leave(): void {
    leftBy.set(this.#widget, {identity: this.#identity, draft: this.draft});
    Object.assign(this.#window, {chat: undefined, draft: ''});
  }

  /** If the focus was in it, the launcher gets it. */
  async giveFocusBack(): Promise<void> {
    if (!this.#window.matches(':focus-within')) return;
    // On a phone, there is no launcher before.
    await this.#widget.updateComplete;
    this.#widget.shadowRoot.querySelector('button')?.focus();
  }

  get #identity() {
    return identityOf(readConfig(this.#widget));
  }

  get #window(): WindowElement {
    return this.#widget.shadowRoot.querySelector('chat-ai-window') as WindowElement;
  }
}
