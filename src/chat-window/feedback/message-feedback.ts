import {LitElement, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import type {Feedback, Rating} from '../../conversation/attachments.js';
import {en} from '../../i18n/locales/en.js';
import type {Words} from '../../i18n/words.js';
import {controls} from '../controls.styles.js';
import {emitRequest} from '../emit-request.js';
import {styles} from './message-feedback.styles.js';

/** As Sendbird takes it. */
const LONGEST_COMMENT = 100;

/**
 * Whether an answer was good, and why.
 *
 * @tagname chat-ai-feedback
 * @fires {CustomEvent<ChatRequest>} chat-request - The answer is to be rated.
 * @csspart feedback - The buttons that rate an answer.
 */
export class MessageFeedback extends LitElement {
  static override styles = [controls, styles];

  @property({attribute: false}) feedback: Feedback | null = null;

  /** The key of the message. */
  @property({attribute: false}) key = '';

  @property({attribute: false}) words: Words = en;

  @state() private commenting = false;

  @query('input') private input!: HTMLInputElement | null;

  @query('[aria-pressed=true]') private pressed!: HTMLElement | null;

  override render(): TemplateResult | typeof nothing {
    const {feedback, words, commenting} = this;
    if (!feedback) return nothing;
    return html`
      <div part="feedback" role="group" aria-label=${words.feedback}>
        ${this.#renderThumb('good', words.goodAnswer)} ${this.#renderThumb('bad', words.badAnswer)}
        ${
          feedback.rating && !commenting
            ? html`
                <button class="text" @click=${this.#comment}>
                  ${feedback.comment ? words.editComment : words.addComment}
                </button>
              `
            : nothing
        }
      </div>
      ${commenting ? this.#renderComment(feedback) : nothing}
      <div class="error" role="alert">
        ${
          feedback.delivery === 'failed'
            ? html`
                ${words.feedbackFailed}
                <button class="text" @click=${() => this.#rate(feedback)}>${words.tryAgain}</button>
              `
            : nothing
        }
      </div>
    `;
  }

  #renderThumb(rating: 'good' | 'bad', label: string) {
    const isPressed = this.feedback?.rating === rating;
    const onClick = () => {
      this.commenting = !isPressed;
      this.#rate({rating: isPressed ? null : rating, comment: ''});
    };
    return html`
      <button
        class="icon-button ${rating}"
        aria-label=${label}
        aria-pressed=${isPressed}
        @click=${onClick}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path
            d="M6 9l3-6q2 0 2 2v3h4q2 0 2 2l-1 5q-.5 2-2 2H6zM6 9H3v8h3"
            stroke="currentColor"
            stroke-width="1.5"
            stroke-linejoin="round"
          />
        </svg>
      </button>
    `;
  }

  #renderComment({comment}: Rating) {
    const {words} = this;
    return html`
      <div class="comment" @keydown=${this.#onKeydown}>
        <input
          aria-label=${words.comment}
          placeholder=${words.comment}
          maxlength=${LONGEST_COMMENT}
          dir="auto"
          .value=${comment}
        />
        <button class="text" @click=${this.#sendComment}>${words.submit}</button>
        <button class="text" @click=${this.#skip}>${words.skip}</button>
      </div>
    `;
  }

  #rate({rating, comment}: Rating) {
    emitRequest(this, {type: 'rate', key: this.key, rating, comment});
  }

  async #comment() {
    this.commenting = true;
    await this.updateComplete;
    this.input?.focus();
  }

  #sendComment() {
    const comment = this.input?.value.trim() ?? '';
    const {rating = null, comment: before} = this.feedback ?? {};
    if (comment !== before) this.#rate({rating, comment});
    this.#skip();
  }

  #skip() {
    this.commenting = false;
    // The button that was pressed goes away; the focus must not go with it.
    this.pressed?.focus();
  }

  #onKeydown(event: KeyboardEvent) {
    const isEnter = event.key === 'Enter' && event.target === this.input && !event.isComposing;
    if (!isEnter && event.key !== 'Escape') return;
    // Escape would close the window.
    event.preventDefault();
    if (isEnter) this.#sendComment();
    else this.#skip();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-feedback': MessageFeedback;
  }
}
