import {WidgetError} from '../contract/errors.js';
import {AnswerForms} from './answer-forms.js';
import type {Commands} from './commands.js';
import type {ConversationListener} from './conversation-listener.js';
import {RateMessages} from './rate-messages.js';
import type {ConversationRequest} from './requests.js';
import type {ConversationStore} from './store.js';

/** What concerns single messages, or what is being written. */
export type VisitorRequest = Exclude<ConversationRequest, {type: 'send' | 'retry'}>;

/** Gives what the visitor asks for to whoever does it. Failures are told by the listener. */
export class VisitorRequests {
  readonly #listener: ConversationListener;
  readonly #commands: Commands;
  readonly #forms: AnswerForms;
  readonly #ratings: RateMessages;

  constructor(store: ConversationStore, commands: Commands, listener: ConversationListener) {
    const transport = () => commands.transport;
    this.#listener = listener;
    this.#commands = commands;
    this.#forms = new AnswerForms(store, transport, listener);
    this.#ratings = new RateMessages(store, transport, listener);
  }

  handle(request: VisitorRequest): void {
    switch (request.type) {
      case 'send-files':
        for (const file of request.files) this.#commands.sendFile(file).catch(() => undefined);
        return;
      case 'refuse-file': {
        const message = `The limit is ${request.limit} bytes.`;
        this.#listener.failed(new WidgetError('upload/too-large', message));
        return;
      }
      case 'resend':
        this.#commands.resend(request.key);
        return;
      case 'delete':
        this.#commands.delete(request.key);
        return;
      case 'answer-form':
        void this.#forms.answer(request.key, request.answers);
        return;
      case 'rate': {
        const {key, rating, comment} = request;
        void this.#ratings.rate(key, {rating, comment});
        return;
      }
      case 'load-older':
        void this.#commands.loadOlder();
        return;
      case 'typing':
        this.#commands.setTyping(request.typing);
        return;
    }
  }
}
