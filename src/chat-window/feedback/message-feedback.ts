import {LitElement, html, nothing} from 'lit';
import type {PropertyDeclarations, TemplateResult} from 'lit';

import type {Feedback, Rating} from '../../conversation/attachments.js';
import type {Words} from '../../i18n/words.js';
import {controls} from '../controls.styles.js';
import {emitRequest} from '../emit-request.js';
import {thumbIcon} from '../icons.js';
import {isComposing} from '../is-composing.js';
import {styles} from './message-feedback.styles.js';

/**
 * Whether an answer was good, and why, in as many characters as Sendbird takes.
 *
 * @tagname chat-ai-feedback
 * @fires {CustomEvent<ChatRequest>} chat-request - The answer is to be rated.
 * @csspart feedback - The buttons that rate an answer.
 */
export class MessageFeedback extends LitElement {
  static override styles = [controls, styles];

  // A table, as in the entry: decorators would be a tenth of this chunk.
  static override properties: PropertyDeclarations = {
    feedback: {attribute: false},
    key: {attribute: false},
    words: {attribute: false},
    commenting: {state: true},
  };

  declare feedback: Feedback | null;

  /** The key of the message. */
  declare key: string;

  declare words: Words;

  declare private commenting: boolean;

  override render(): TemplateResult | typeof nothing {
    const {feedback, words, commenting} = this;
    if (!feedback) return nothing;
    return html`
      <div part="feedback" role="group" aria-label=${words.feedback}>
        ${this.#renderThumb('good', words.goodAnswer)} ${this.#renderThumb('bad', words.badAnswer)}
        ${feedback.rating && !commenting ? textButton(words.addComment, this.#open) : nothing}
      </div>
      ${commenting ? this.#renderComment(feedback) : nothing}
      <div role="alert">
        ${
          feedback.delivery === 'failed'
            ? [words.feedbackFailed, textButton(words.tryAgain, () => this.#rate(feedback))]
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
      <button class="icon-button" aria-label=${label} aria-pressed=${isPressed} @click=${onClick}>
        ${thumbIcon}
      </button>
    `;
  }

  #renderComment({comment}: Rating) {
    const {words} = this;
    return html`
      <div>
        <input
          aria-label=${words.comment}
          placeholder=${words.comment}
          maxlength="100"
          dir="auto"
          .value=${comment}
          @keydown=${this.#onKeydown}
        />
        ${textButton(words.submit, this.#send)} ${textButton(words.skip, this.#close)}
      </div>
    `;
  }

  get #input() {
    return this.renderRoot.querySelector('input');
  }

  #rate({rating, comment}: Rating) {
    emitRequest(this, {type: 'rate', key: this.key, rating, comment});
  }

  #open = () => {
    this.commenting = true;
    void this.updateComplete.then(() => this.#input?.focus());
  };

  #send = () => {
    const {rating = null} = this.feedback ?? {};
    this.#rate({rating, comment: this.#input?.value.trim() ?? ''});
    this.#close();
  };

  #close = () => {
    this.commenting = false;
    // The button that was pressed goes away; the focus must not go with it.
    this.renderRoot.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  };

  #onKeydown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === 'Enter') this.#send();
    else if (event.key === 'Escape') this.#close();
    else return;
    // Enter would press the button that has the focus now, Escape close the window.
    event.preventDefault();
    event.stopPropagation();
  }
}

function textButton(label: string, onClick: () => void) {
  return html`
    <button @click=${onClick}>${label}</button>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-feedback': MessageFeedback;
  }
}
