import {LitElement, html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import {problemOf} from '../../conversation/check-answer.js';
import type {Form, FormAnswers, FormField} from '../../conversation/form.js';
import {en} from '../../i18n/locales/en.js';
import type {Words} from '../../i18n/words.js';
import {controls} from '../controls.styles.js';
import {emitRequest} from '../emit-request.js';
import {isComposing} from '../is-composing.js';
import {formField} from './form-field.js';
import {styles} from './message-form.styles.js';

/**
 * A form that the bot asks the visitor to fill in. What is filled in lives here, so that nothing
 * that happens to the session, or to the sending, can lose it.
 *
 * @tagname chat-ai-form
 * @fires {CustomEvent<ChatRequest>} chat-request - The form is to be sent, or declined.
 * @csspart form - The box around the fields.
 * @csspart field - A text field of a form.
 * @csspart choice - One of the answers to choose from.
 * @csspart submit - The button that sends the answers.
 */
export class MessageForm extends LitElement {
  static override styles = [controls, styles];

  @property({attribute: false}) form: Form | undefined;

  /** The key of the message. */
  @property({attribute: false}) key = '';

  @property({attribute: false}) words: Words = en;

  @state() private answers: FormAnswers = {};

  /** The visitor tried to send it: from then on it says what is wrong. */
  @state() private checked = false;

  @query('.submit') private submitButton!: HTMLElement | null;

  @query('[tabindex]') private outcome!: HTMLElement | null;

  #hadFocus = false;

  override willUpdate() {
    this.#hadFocus = this.shadowRoot?.activeElement !== null;
  }

  override updated(changed: PropertyValues<this>) {
    // The button that was pressed is gone; the focus must not go with it.
    if (changed.has('form') && this.#hadFocus) this.outcome?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const {form, words} = this;
    if (!form) return nothing;
    const {title, fields, state: at} = form;
    return html`
      <div class="form" part="form" role="group" aria-labelledby="title">
        <p id="title" dir="auto">${title || words.form}</p>
        ${
          !fields
            ? html`
                <p>${words.formUnknown}</p>
              `
            : at === 'submitted'
              ? this.#renderAnswers(fields)
              : this.#renderFields(fields)
        }
        ${at === 'submitted' ? nothing : this.#renderEnd(form)}
      </div>
    `;
  }

  #renderFields(fields: readonly FormField[]) {
    const {words} = this;
    return html`
      <fieldset ?disabled=${this.form?.state === 'sending'} @keydown=${this.#onKeydown}>
        ${fields.map((field, index) => {
          const problem = this.checked ? problemOf(field, this.#valuesOf(field)) : null;
          const answer = (values: readonly string[]) => {
            this.answers = {...this.answers, [field.key]: values};
          };
          return formField(field, {id: `f${index}`, problem, words, answer});
        })}
      </fieldset>
    `;
  }

  #renderAnswers(fields: readonly FormField[]) {
    return html`
      <dl tabindex="-1">
        ${fields.map(
          ({label, values}) => html`
            <dt dir="auto">${label}</dt>
            <dd dir="auto">${values.join(', ') || this.words.noAnswer}</dd>
          `,
        )}
      </dl>
      <p class="quiet">✓ ${this.words.formSent}</p>
    `;
  }

  #renderEnd({fields, kind, state: at}: Form) {
    const {words} = this;
    const isSending = at === 'sending';
    const label = isSending ? words.sending : at === 'failed' ? words.tryAgain : words.submit;
    const isWrong = this.checked && this.#firstWrong >= 0;
    return html`
      <p class="error" role="alert">
        ${at === 'failed' ? words.formFailed : isWrong ? words.checkAnswers : nothing}
      </p>
      <div class="buttons">
        ${
          fields
            ? html`
                <button
                  class="submit"
                  part="submit"
                  aria-disabled=${isSending}
                  @click=${this.#send}
                >
                  ${label}
                </button>
              `
            : nothing
        }
        ${
          kind === 'agent'
            ? html`
                <button aria-disabled=${isSending} @click=${this.#decline}>${words.cancel}</button>
              `
            : nothing
        }
      </div>
    `;
  }

  #valuesOf({key, values}: FormField): readonly string[] {
    // A bot may name a field after what every object has.
    return (Object.hasOwn(this.answers, key) && this.answers[key]) || values;
  }

  get #firstWrong(): number {
    const {fields} = this.form ?? {};
    return fields?.findIndex((field) => problemOf(field, this.#valuesOf(field))) ?? -1;
  }

  #onKeydown(event: KeyboardEvent) {
    const {target} = event;
    const isLine = target instanceof HTMLInputElement && !/radio|checkbox/.test(target.type);
    if (event.key !== 'Enter' || !isLine || isComposing(event)) return;
    event.preventDefault();
    void this.#send();
  }

  #send = async () => {
    const {key, form} = this;
    if (!form?.fields || form.state === 'sending') return;
    this.checked = true;
    const wrong = this.#firstWrong;
    if (wrong < 0) {
      // The fields are closed while they are on their way.
      this.submitButton?.focus();
      const given = form.fields.map((field) => [field.key, this.#valuesOf(field)] as const);
      emitRequest(this, {type: 'answer-form', key, answers: Object.fromEntries(given)});
      return;
    }
    await this.updateComplete;
    const field = this.renderRoot.querySelectorAll('.field')[wrong];
    field?.querySelector<HTMLElement>('input, textarea')?.focus();
  };

  #decline() {
    if (this.form?.state === 'sending') return;
    emitRequest(this, {type: 'answer-form', key: this.key, answers: null});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-form': MessageForm;
  }
}
