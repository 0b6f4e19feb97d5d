import type {WidgetError} from '../contract/errors.js';
import {toWidgetError} from '../contract/to-widget-error.js';
import type {Feedback, Rating} from './attachments.js';
import type {ConversationStore} from './store.js';
import type {Transport} from './transport.js';

interface RatingListener {
  /** The server has this rating now. */
  rated(messageId: number, rating: Rating): void;
  failed(error: WidgetError): void;
}

/** Sends what the visitor thinks of answers, one after the other for each; the last one counts. */
export class RateMessages {
  readonly #store: ConversationStore;
  readonly #transport: () => Transport;
  readonly #listener: RatingListener;
  /** By the keys of the messages whose ratings are on their way. */
  readonly #wanted = new Map<string, Rating>();

  constructor(store: ConversationStore, transport: () => Transport, listener: RatingListener) {
    this.#store = store;
    this.#transport = transport;
    this.#listener = listener;
  }

  /** A failure is told by the message, and by the listener. */
  async rate(key: string, wanted: Rating): Promise<void> {
    const isRunning = this.#wanted.has(key);
    const message = this.#store.conversation.messages.find((each) => each.key === key);
    if (message?.type !== 'text' || !message.feedback) return;
    this.#wanted.set(key, wanted);
    this.#show(key, wanted, message.feedback.saved, 'sending');
    if (!isRunning) await this.#send(key, message.messageId, message.feedback.saved);
  }

  async #send(key: string, messageId: number, saved: boolean): Promise<void> {
    const wanted = this.#wantedOf(key);
    try {
      const rating = await this.#transport().rate(messageId, wanted, saved);
      const isSaved = rating.rating !== null;
      const next = this.#wantedOf(key);
      if (next !== wanted) {
        this.#show(key, next, isSaved, 'sending');
        await this.#send(key, messageId, isSaved);
        return;
      }
      this.#wanted.delete(key);
      this.#show(key, rating, isSaved, 'sent');
      this.#listener.rated(messageId, rating);
    } catch (thrown) {
      this.#show(key, this.#wantedOf(key), saved, 'failed');
      this.#wanted.delete(key);
      this.#listener.failed(toWidgetError(thrown, 'message/failed'));
    }
  }

  #wantedOf(key: string): Rating {
    return this.#wanted.get(key) ?? {rating: null, comment: ''};
  }

  #show(key: string, rating: Rating, saved: boolean, delivery: Feedback['delivery']) {
    this.#store.dispatch({type: 'feedback-changed', key, feedback: {...rating, saved, delivery}});
  }
}
