import {WidgetError} from '../errors.js';
import {toWidgetError} from '../to-widget-error.js';
import {AnswerForms} from './answer-forms.js';
import type {Rating} from './attachments.js';
import {Commands} from './commands.js';
import type {SentMessage, Unsent} from './commands.js';
import type {Conversation, Message, TextMessage} from './model.js';
import {RateMessages} from './rate-messages.js';
import type {ChatRequest, MessageOptions} from './requests.js';
import type {ConversationChange} from './reduce.js';
import {ConversationStore} from './store.js';
import type {ConversationOptions, OpenConversation} from './transport.js';

/** The conversation to open: the bot's, at this channel or wherever there is one. */
export type Place = Pick<ConversationOptions, 'botId' | 'channelUrl' | 'firstMessages'>;

/** Whoever is connected can open conversations. */
export interface ConversationSource {
  openConversation(options: ConversationOptions): Promise<OpenConversation>;
}

export interface ConversationListener {
  /** Plain JSON that goes to the bot with every message; `null` for nothing. */
  context?(): unknown;
  /** Anything that the window shows changed. */
  changed(): void;
  /** The conversation is open, at this channel from now on. */
  opened(channelUrl: string): void;
  sent(message: SentMessage): void;
  received(message: Message): void;
  submitted(messageId: number, formKey: string): void;
  rated(messageId: number, rating: Rating): void;
  failed(error: WidgetError): void;
}

// Where a channel is deleted again and again, somebody wants it so.
const MAX_REPLACEMENTS = 3;

/**
 * One user's conversation with a bot, through as many connections as it takes. What the visitor
 * writes before the first one, or between two, waits here.
 */
export class ConversationController {
  readonly #listener: ConversationListener;
  readonly #store = new ConversationStore();
  readonly #commands: Commands;
  readonly #forms: AnswerForms;
  readonly #ratings: RateMessages;
  #source: ConversationSource | null = null;
  #place: Place = {botId: '', channelUrl: null};
  /** The channel whose messages are shown; `null` before the first. */
  #shown: string | null = null;
  /** Ends with each try to have the conversation open. */
  #opening = new AbortController();
  #error: WidgetError | null = null;
  #replacements = 0;
  #isOver = false;
  #seen = false;

  constructor(listener: ConversationListener) {
    this.#listener = listener;
    this.#commands = new Commands(this.#store, listener);
    const transport = () => this.#commands.transport;
    const failed = (error: WidgetError) => this.#isOver || listener.failed(error);
    this.#forms = new AnswerForms(this.#store, transport, {...listener, failed});
    this.#ratings = new RateMessages(this.#store, transport, {...listener, failed});
    this.#store.subscribe(() => listener.changed());
  }

  get state(): Conversation {
    return this.#store.conversation;
  }

  /** What the visitor wrote and the server does not have, oldest first. */
  get unsent(): readonly TextMessage[] {
    const {messages} = this.state;
    // They stand at the end.
    const before = messages.findLastIndex(({messageId}) => messageId !== 0);
    return messages.slice(before + 1).filter((message) => message.type === 'text');
  }

  /** The conversation is being opened, or what was written is on its way. */
  get isBusy(): boolean {
    if (this.#error) return false;
    return !this.#commands.isAttached || this.state.messages.some(isOnItsWay);
  }

  /** Why the conversation could not be opened. */
  get error(): WidgetError | null {
    return this.#error;
  }

  /** Whether the visitor has the conversation in view. */
  set seen(seen: boolean) {
    if (seen === this.#seen) return;
    this.#seen = seen;
    if (seen) this.#commands.markRead();
  }

  /** Takes over what was written on an earlier page. */
  restore(messages: readonly Unsent[]): void {
    this.#commands.restore(messages);
  }

  /** Leaves it to somebody else to send what was not sent. */
  discardUnsent(): void {
    for (const {key} of this.unsent) this.#commands.delete(key);
  }

  /** A connection is up. Opens the conversation on it, or goes on with it there. */
  async open(source: ConversationSource, place: Place): Promise<void> {
    this.suspend();
    this.#source = source;
    this.#place = place;
    this.#opening = new AbortController();
    const {signal} = this.#opening;
    // Until it is open, nobody knows whether it is the channel that is shown.
    let early: ConversationChange[] | null = [];
    try {
      const opened = await source.openConversation({
        ...place,
        signal,
        news: {
          changed: (change) => {
            // What is before the visitor's eyes was never unread.
            const seen = change.type === 'unread-changed' && this.#seen;
            if (signal.aborted || seen) return;
            if (early) early.push(change);
            else this.#store.dispatch(change);
          },
          received: (message) => {
            if (!signal.aborted) this.#received(message);
          },
          lost: () => {
            if (!signal.aborted) this.#replace();
          },
          failed: (error) => {
            if (!signal.aborted) this.#fail(error);
          },
        },
      });
      if (signal.aborted) return;
      this.#place = {...place, channelUrl: opened.channelUrl};
      // The one before is gone, or this browser went on with another: so do its messages.
      if (this.#shown !== opened.channelUrl) this.#store.dispatch({type: 'history-lost'});
      this.#shown = opened.channelUrl;
      for (const change of early) this.#store.dispatch(change);
      early = null;
      this.#listener.opened(opened.channelUrl);
      this.#commands.attach(opened.transport);
      this.#store.dispatch({type: 'history-changed', history: opened.history});
      if (this.#seen) this.#commands.markRead();
    } catch (thrown) {
      if (!signal.aborted) this.#fail(toWidgetError(thrown, 'channel/unavailable'));
    }
  }

  /** The socket is back: what waited may go, and what could not be opened be tried again. */
  resume(): void {
    if (this.#error) this.retry();
    else this.#commands.resume();
  }

  /** Opens again what could not be opened. */
  retry(): void {
    if (this.#error && this.#source) void this.open(this.#source, this.#place);
  }

  /** The connection is gone; what is written from now on waits for the next. */
  suspend(): void {
    this.#opening.abort();
    this.#commands.detach();
    this.#source = null;
    this.#setError(null);
  }

  /** The conversation is over; whoever waits for a message to arrive hears of it. */
  close(error: WidgetError): void {
    this.#isOver = true;
    this.suspend();
    this.#commands.abandon(error);
  }

  /** Resolves when the server has the message. Rejects with a `WidgetError`. */
  async send(text: string, {data}: MessageOptions = {}): Promise<void> {
    await this.#commands.send(text, toData(data, this.#listener.context?.()));
  }

  handle(request: ChatRequest): void {
    switch (request.type) {
      case 'send':
        // A failure is told by the message itself, and by the listener.
        this.send(request.text).catch(() => undefined);
        return;
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
      case 'retry':
        this.retry();
        return;
      case 'close':
        return; // The window's own affair.
    }
  }

  #received(message: Message) {
    this.#listener.received(message);
    if (this.#seen) {
      this.#commands.markRead();
      return;
    }
    this.#store.dispatch({type: 'unread-changed', unread: this.state.unread + 1});
  }

  /** The channel is gone: its messages go with it, a new one takes over. */
  #replace() {
    if (!this.#source) return;
    if (++this.#replacements > MAX_REPLACEMENTS) {
      this.#opening.abort();
      this.#fail(toWidgetError(new Error('The channel was deleted.'), 'channel/unavailable'));
      return;
    }
    this.#store.dispatch({type: 'history-lost'});
    void this.open(this.#source, {...this.#place, channelUrl: null});
  }

  #fail(error: WidgetError) {
    this.#setError(error);
    this.#listener.failed(error);
  }

  #setError(error: WidgetError | null) {
    if (error === this.#error) return;
    this.#error = error;
    this.#listener.changed();
  }
}

/** As the official widget writes it. Throws where it is no JSON. */
function toData(data: MessageOptions['data'], context: unknown): string {
  if (!data && !context) return '';
  try {
    return JSON.stringify({...data, ...(context ? {ai_attrs: context} : {})});
  } catch (cause) {
    throw new WidgetError('message/failed', 'The data of the message is no JSON.', {cause});
  }
}

function isOnItsWay(message: Message): boolean {
  if (message.type === 'system') return false;
  return message.delivery === 'queued' || message.delivery === 'sending';
}
