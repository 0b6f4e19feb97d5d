import {WidgetError} from '../contract/errors.js';
import {toWidgetError} from '../contract/to-widget-error.js';
import {formOf} from './form-of.js';
import type {Form, FormAnswers} from './form.js';
import type {ConversationStore} from './store.js';
import type {Transport} from './transport.js';

/** How long it may take until the message is edited, in ms. */
const PATIENCE = 15_000;

interface FormListener {
  /** The server has the answers. */
  submitted(messageId: number, formKey: string): void;
  failed(error: WidgetError): void;
}

/** Sends answers to forms. A form is answered when the server has edited its message. */
export class AnswerForms {
  readonly #store: ConversationStore;
  readonly #transport: () => Transport;
  readonly #listener: FormListener;
  readonly #patience: number;

  constructor(
    store: ConversationStore,
    transport: () => Transport,
    listener: FormListener,
    patience = PATIENCE,
  ) {
    this.#store = store;
    this.#transport = transport;
    this.#listener = listener;
    this.#patience = patience;
  }

  /** Without answers, declines the form. A failure is told by the form, and by the listener. */
  async answer(key: string, answers: FormAnswers | null): Promise<void> {
    const message = this.#messageOf(key);
    const form = formOf(message);
    if (!message || !form || (form.state !== 'open' && form.state !== 'failed')) return;
    this.#change(key, 'sending');
    const edited = this.#edited(key);
    try {
      await Promise.race([edited, this.#send(message.messageId, form, answers)]);
      await edited;
    } catch (thrown) {
      this.#change(key, 'failed');
      this.#listener.failed(toWidgetError(thrown, 'message/failed'));
    }
  }

  async #send(messageId: number, form: Form, answers: FormAnswers | null): Promise<void> {
    await this.#transport().answerForm(messageId, form, answers);
    if (answers) this.#listener.submitted(messageId, form.key);
  }

  #edited(key: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        const message = 'Nothing confirmed in time that the form was taken.';
        reject(new WidgetError('message/failed', message, {retryable: true}));
      }, this.#patience);
      const stop = this.#store.subscribe(() => {
        if (this.#isSending(key)) return;
        clearTimeout(late);
        stop();
        resolve();
      });
    });
  }

  #isSending(key: string): boolean {
    return formOf(this.#messageOf(key))?.state === 'sending';
  }

  #messageOf(key: string) {
    return this.#store.conversation.messages.find((message) => message.key === key);
  }

  #change(key: string, state: Form['state']) {
    this.#store.dispatch({type: 'form-changed', key, state});
  }
}
