import {LitElement, html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property, query} from 'lit/decorators.js';

import {en} from '../../i18n/locales/en.js';
import type {Words} from '../../i18n/words.js';
import {controls} from '../controls.styles.js';
import {emitRequest} from '../emit-request.js';
import {sendIcon} from '../icons.js';
import {isComposing} from '../is-composing.js';
import {styles} from './composer.styles.js';

/** Sendbird forgets after ten seconds that somebody is typing. */
const TYPING_INTERVAL = 4_000;

/** Sendbird's for a text; so many before the end, it is said. */
const MAX_LENGTH = 5_000;
const NEAR_END = 500;

/**
 * Where the visitor writes. Each change of the draft is told: to the window, which holds it through
 * whatever happens to the session or the conversation, and for the next page.
 *
 * @tagname chat-ai-composer
 * @fires {CustomEvent<ChatRequest>} chat-request - A message is to be sent, the draft is another, or
 *   typing has begun or stopped.
 * @slot attach - A button before the text field.
 * @csspart composer - The form.
 * @csspart input - The text field.
 * @csspart send - The send button.
 */
export class Composer extends LitElement {
  static override styles = [controls, styles];

  @property({attribute: false}) words: Words = en;

  /** Why nothing can be written, or '' when it can. */
  @property({attribute: false}) blocked = '';

  /** Why what is written cannot be sent just now, or '' when it can. */
  @property({attribute: false}) held = '';

  /** What is written and not sent. */
  @property({attribute: false}) draft = '';

  @query('textarea') private textarea!: HTMLTextAreaElement | null;

  /** When typing was last reported; 0 when the last report was that it stopped. */
  #reportedAt = 0;

  override updated(changed: PropertyValues<this>) {
    const {textarea, draft} = this;
    if (textarea && textarea.value !== draft) textarea.value = draft;
    if (changed.has('draft')) this.#fit();
  }

  override render(): TemplateResult {
    const {words, blocked} = this;
    return html`
      ${this.#renderHint()}
      <form part="composer">
        <slot name="attach"></slot>
        <textarea
          part="input"
          rows="1"
          enterkeyhint="send"
          aria-label=${words.writeMessage}
          placeholder=${blocked || words.writeMessage}
          ?disabled=${blocked !== ''}
          aria-describedby="hint"
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @blur=${() => this.#reportTyping(false)}
        ></textarea>
        <button
          class="icon-button"
          part="send"
          type="button"
          aria-label=${words.send}
          aria-describedby="hint"
          ?disabled=${!this.#isReady}
          @mousedown=${keepFocus}
          @click=${this.#send}
        >
          ${sendIcon}
        </button>
      </form>
    `;
  }

  override focus(options?: FocusOptions) {
    if (this.textarea) this.textarea.focus(options);
    else void this.updateComplete.then(() => this.textarea?.focus(options));
  }

  get #isReady(): boolean {
    const {length} = this.draft.trim();
    return !this.blocked && !this.held && length > 0 && length <= MAX_LENGTH;
  }

  /** There before it has anything to say, so that it is heard when it has. */
  #renderHint() {
    const left = MAX_LENGTH - this.draft.trim().length;
    // In steps, lest every key is talked about.
    const step = left > 100 ? 100 : 10;
    const rounded = Math.ceil(left / step) * step;
    const near = left < NEAR_END ? this.words.charactersLeft(rounded) : '';
    const text = left < 0 ? this.words.charactersTooMany(-left) : this.held || near;
    return html`
      <p id="hint" role="status" data-tone=${left < 0 ? 'error' : nothing}>${text}</p>
    `;
  }

  // Not by submitting the form: a sandboxed page may not submit any.
  #send() {
    const text = this.draft.trim();
    if (!this.#isReady) return;
    this.draft = '';
    emitRequest(this, {type: 'draft', text: ''});
    this.#reportTyping(false);
    emitRequest(this, {type: 'send', text});
    this.focus();
  }

  #reportTyping(typing: boolean) {
    const now = Date.now();
    if (typing ? now - this.#reportedAt < TYPING_INTERVAL : this.#reportedAt === 0) return;
    this.#reportedAt = typing ? now : 0;
    emitRequest(this, {type: 'typing', typing});
  }

  /** What `field-sizing: content` does, where a browser has not learnt it yet. */
  #fit() {
    const {textarea} = this;
    // jsdom has no `CSS`.
    const {CSS: css} = globalThis as Partial<typeof globalThis>;
    if (!textarea || css?.supports('field-sizing', 'content')) return;
    textarea.style.blockSize = 'auto';
    textarea.style.blockSize = `${textarea.scrollHeight}px`;
  }

  #onInput(event: InputEvent & {currentTarget: HTMLTextAreaElement}) {
    this.draft = event.currentTarget.value;
    emitRequest(this, {type: 'draft', text: this.draft});
    this.#reportTyping(this.draft.trim() !== '');
  }

  #onKeydown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    this.#send();
  }
}

/** A tap on the button would otherwise take a phone's keyboard away. */
function keepFocus(event: MouseEvent) {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-composer': Composer;
  }
}
