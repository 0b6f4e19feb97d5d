import {WidgetError} from '../contract/errors.js';
import {toWidgetError} from '../contract/to-widget-error.js';
import type {FileMessage, TextMessage} from './model.js';
import {cutOff} from './open-quietly.js';
import type {PickedFile} from './picked-file.js';
import {SendFiles} from './send-files.js';
import type {ConversationStore} from './store.js';
import type {Transport} from './transport.js';
import {newMessage, toMessage} from './unsent.js';
import type {Unsent} from './unsent.js';

export type SentMessage = TextMessage | FileMessage;

export interface CommandListener {
  sent(message: SentMessage): void;
  failed(error: WidgetError): void;
}

interface Waiting {
  resolve(): void;
  reject(error: WidgetError): void;
}

/**
 * What the visitor does: the change first, then the transport. Messages written before there is a
 * connection wait in the store as `queued`, and leave in order, each once, when there is one.
 */
export class Commands {
  readonly #store: ConversationStore;
  readonly #listener: CommandListener;
  readonly #files: SendFiles;
  readonly #waiting = new Map<string, Waiting>();
  /** Failed for want of an answer; another connection may bring one. */
  readonly #lost = new Set<string>();
  #transport: Transport | null = null;
  #flushing: Transport | null = null;
  /** How often the connection came back. */
  #resumes = 0;

  constructor(store: ConversationStore, listener: CommandListener) {
    this.#store = store;
    this.#listener = listener;
    this.#files = new SendFiles(store);
  }

  /** Throws `connect/unreachable` where there is none just now. */
  get transport(): Transport {
    if (this.#transport) return this.#transport;
    throw cutOff();
  }

  get isAttached(): boolean {
    return this.#transport !== null;
  }

  /** A transport is up and has told its newest messages; the one before, if any, is gone. */
  attach(transport: Transport): void {
    this.#transport = transport;
    // What the history already has arrived, though its acknowledgement did not.
    for (const message of this.#mine('sent')) {
      if (this.#waiting.has(message.key)) this.#arrived(message.key, message);
    }
    for (const {key} of this.#mine('sending')) this.#deliver(key, 'queued');
    this.resume();
  }

  /** The connection is back. */
  resume(): void {
    this.#resumes++;
    const failed = this.#mine('failed').filter(({key}) => this.#lost.has(key));
    for (const {key} of failed) this.#deliver(key, 'queued');
    this.#lost.clear();
    void this.#flush();
  }

  detach(): void {
    this.#transport = null;
    this.#files.stop();
  }

  /** Resolves when the server has the message; rejects when it refused it, or it was deleted. */
  send(text: string, data = ''): Promise<void> {
    return this.#add(toMessage({...newMessage(), text, data}));
  }

  /** As `send`, and after whatever was to be sent before. */
  sendFile(picked: PickedFile): Promise<void> {
    return this.#add(this.#files.toMessage(newMessage(), picked));
  }

  restore(messages: readonly Unsent[]): void {
    this.#store.dispatch({type: 'messages-received', messages: messages.map(toMessage)});
  }

  resend(key: string): void {
    this.#deliver(key, 'queued');
    void this.#flush();
  }

  delete(key: string, why = 'The message was deleted.'): void {
    this.#transport?.forget(key);
    this.#files.drop(key);
    this.#store.dispatch({type: 'message-discarded', key});
    this.#settle(key, new WidgetError('message/failed', why));
  }

  /** Lets go of everything that waits; those who wait hear of it. */
  abandon(error: WidgetError): void {
    this.detach();
    this.#files.dropAll();
    for (const key of [...this.#waiting.keys()]) this.#settle(key, error);
  }

  async loadOlder(): Promise<void> {
    const {history} = this.#store.conversation;
    const transport = this.#transport;
    if (history !== 'more' || !transport) return;
    this.#store.dispatch({type: 'history-changed', history: 'loading'});
    try {
      await transport.loadOlder();
    } catch (thrown) {
      if (transport !== this.#transport) return;
      this.#store.dispatch({type: 'history-changed', history: 'more'});
      this.#listener.failed(toWidgetError(thrown, 'channel/unavailable'));
    }
  }

  setTyping(typing: boolean): void {
    this.#transport?.setTyping(typing);
  }

  markRead(): void {
    this.#store.dispatch({type: 'unread-changed', unread: 0});
    this.#transport?.markRead();
  }

  #add(message: SentMessage): Promise<void> {
    this.#store.dispatch({type: 'messages-received', messages: [message]});
    void this.#flush();
    return new Promise((resolve, reject) => {
      this.#waiting.set(message.key, {resolve, reject});
    });
  }

  /** Sends what waits, one after the other, so that the order holds whatever fails. */
  async #flush(): Promise<void> {
    const transport = this.#transport;
    if (!transport || this.#flushing === transport) return;
    this.#flushing = transport;
    while (transport === this.#transport) {
      const [message] = this.#mine('queued');
      if (!message || !(await this.#sendOne(transport, message))) break;
    }
    if (this.#flushing === transport) this.#flushing = null;
  }

  /** Whether the next one may go. */
  async #sendOne(transport: Transport, message: SentMessage): Promise<boolean> {
    const {key} = message;
    const resumes = this.#resumes;
    this.#deliver(key, 'sending');
    try {
      const sent =
        message.type === 'text'
          ? await transport.send(key, message.text, message.data)
          : await this.#files.send(transport, message);
      if (transport !== this.#transport) return false;
      this.#store.dispatch({type: 'messages-received', messages: [{...sent, key}]});
      this.#arrived(key, sent);
      return true;
    } catch (thrown) {
      if (transport !== this.#transport) return false;
      const known = this.#mine('sent').find((message) => message.key === key);
      if (known) {
        this.#arrived(key, known);
        return true;
      }
      // The visitor deleted it meanwhile.
      if (!this.#mine('sending').some((message) => message.key === key)) return true;
      const error = toWidgetError(thrown, 'message/failed');
      if (error.code === 'connect/unreachable') {
        this.#deliver(key, 'queued');
        // Back while this one failed, it will not come back once more.
        return resumes !== this.#resumes;
      }
      if (error.retryable) this.#lost.add(key);
      this.#deliver(key, 'failed');
      this.#settle(key, error);
      this.#listener.failed(error);
      return true;
    }
  }

  #mine(...deliveries: readonly TextMessage['delivery'][]): readonly SentMessage[] {
    return this.#store.conversation.messages.filter(
      (message): message is SentMessage =>
        message.type !== 'system' && deliveries.includes(message.delivery),
    );
  }

  #arrived(key: string, message: SentMessage) {
    this.#settle(key);
    this.#files.drop(key);
    this.#listener.sent(message);
  }

  #deliver(key: string, delivery: TextMessage['delivery']) {
    this.#store.dispatch({type: 'delivery-changed', key, delivery});
  }

  #settle(key: string, error?: WidgetError) {
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (error) waiting?.reject(error);
    else waiting?.resolve();
  }
}
