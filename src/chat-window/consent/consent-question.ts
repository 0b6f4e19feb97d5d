import {LitElement, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import type {ChatRequest} from '../../conversation/requests.js';
import {DEFAULT_SETTINGS} from '../../conversation/settings.js';
import type {ChatSettings} from '../../conversation/settings.js';
import {en} from '../../i18n/locales/en.js';
import type {Words} from '../../i18n/words.js';
import {controls} from '../controls.styles.js';
import {emitRequest} from '../emit-request.js';
import {styles} from './consent-question.styles.js';

/**
 * Asks whether the visitor wants to chat, in the place of the conversation. Both answers are one
 * press away and look the same; to close the window is none.
 *
 * @tagname chat-ai-consent
 * @fires {CustomEvent<ChatRequest>} chat-request - The visitor has answered.
 */
export class ConsentQuestion extends LitElement {
  static override styles = [controls, styles];

  @property({attribute: false}) words: Words = en;

  @property({attribute: false}) settings: ChatSettings = DEFAULT_SETTINGS;

  override render(): TemplateResult {
    const {title, text, yes, no} = this.words.consent;
    return html`
      <section tabindex="-1" aria-labelledby="title" aria-describedby="text">
        <h2 id="title">${title}</h2>
        <p id="text">${text}</p>
        ${this.#renderPolicy()}
        <div class="answers">
          ${this.#renderAnswer('denied', no)}${this.#renderAnswer('granted', yes)}
        </div>
      </section>
    `;
  }

  #window: Element | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#window = (this.getRootNode() as ShadowRoot).host;
    this.#window.addEventListener('focus', this.#takeFocus);
    // It may have got the focus before there was a question.
    if (this.#window.matches(':focus')) this.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#window?.removeEventListener('focus', this.#takeFocus);
  }

  /** The question is read out, and Tab goes on to what it links to and the answers. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('section')?.focus(options));
  }

  /** The window gives it on; what is in it, or beside, keeps it. */
  #takeFocus = (event: Event) => {
    if (event.composedPath()[0] === this.#window) this.focus();
  };

  #renderPolicy() {
    const {words, settings} = this;
    if (!settings.privacyPolicy) return nothing;
    return html`
      <a href=${settings.privacyPolicy} target="_blank" rel="noopener">
        ${words.consent.policy}
        <span class="for-the-ear">${words.newTab}</span>
      </a>
    `;
  }

  #renderAnswer(consent: 'granted' | 'denied', text: string) {
    const answer: ChatRequest = {type: 'answer-consent', consent};
    return html`
      <button @click=${() => emitRequest(this, answer)}>${text}</button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-consent': ConsentQuestion;
  }
}
