import type {MessageOptions} from '../contract/chat-element.js';
import type {WidgetError} from '../contract/errors.js';
import {toWidgetError} from '../contract/to-widget-error.js';
import {Commands} from './commands.js';
import type {ConversationListener} from './conversation-listener.js';
import {toData} from './message-data.js';
import type {Conversation, Delivery, Notice, TextMessage} from './model.js';
import {cutOff, openQuietly, untilCutOff} from './open-quietly.js';
import type {ConversationRequest} from './requests.js';
import {ConversationStore} from './store.js';
import type {ConversationNews, ConversationOptions, ConversationSource} from './transport.js';
import {Unread} from './unread.js';
import {unsentOf} from './unsent.js';
import type {Unsent} from './unsent.js';
import {VisitorRequests} from './visitor-requests.js';

/** The conversation to open: the bot's, at this channel or wherever there is one. */
export type Place = Pick<ConversationOptions, 'botId' | 'channelUrl' | 'made'>;

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
  readonly #requests: VisitorRequests;
  readonly #unread: Unread;
  readonly #news: ConversationNews = {
    changed: (change) => {
      if (!this.#unread.refutes(change)) this.#store.dispatch(change);
    },
    received: (message) => {
      this.#listener.received(message);
      this.#unread.received();
    },
    participated: (participant) => this.#listener.participated(participant),
    lost: () => this.#replace(),
    failed: (error) => this.#fail(error),
  };
  #source: ConversationSource | null = null;
  #place: Place = {botId: '', channelUrl: null};
  /** The channel whose messages are shown; `null` before the first. */
  #shown: string | null = null;
  /** Ends with each try to have the conversation open. */
  #opening = new AbortController();
  #beginning: Promise<void> | null = null;
  #error: WidgetError | null = null;
  #notice: Notice | undefined;
  #replacements = 0;
  #isOver = false;

  constructor(listener: ConversationListener) {
    const failed = (error: WidgetError) => this.#isOver || listener.failed(error);
    this.#listener = {...listener, failed};
    this.#commands = new Commands(this.#store, this.#listener);
    this.#requests = new VisitorRequests(this.#store, this.#commands, this.#listener);
    this.#unread = new Unread(this.#store, this.#commands);
    this.#store.subscribe(() => listener.changed());
  }

  get state(): Conversation {
    return this.#store.conversation;
  }

  /** What the visitor wrote and the server does not have, oldest first. */
  get unsent(): readonly TextMessage[] {
    return unsentOf(this.state);
  }

  /** The conversation is being opened, or what was written is on its way. */
  get isBusy(): boolean {
    if (this.#error) return false;
    return !this.#commands.isAttached || this.#has('queued', 'sending');
  }

  /** Why the conversation could not be opened. */
  get error(): WidgetError | null {
    return this.#error;
  }

  /** What the visitor is to know of this conversation. */
  get notice(): Notice | undefined {
    return this.#notice;
  }

  /** Whether the visitor has the conversation in view. */
  set seen(seen: boolean) {
    this.#unread.seen = seen;
  }

  /** Takes over what was written on an earlier page. */
  restore(messages: readonly Unsent[]): void {
    this.#commands.restore(messages);
  }

  /** Leaves it to somebody else to send what was not sent. */
  discardUnsent(): void {
    for (const {key} of this.unsent) this.#commands.delete(key, 'Another chat of the page has it.');
  }

  /** A connection is up. Opens the conversation on it, or goes on with it there. */
  async open(source: ConversationSource, place: Place): Promise<void> {
    this.suspend();
    this.#source = source;
    this.#place = place;
    this.#opening = new AbortController();
    const {signal} = this.#opening;
    try {
      const show = await this.#prepare(source, place, signal);
      if (!signal.aborted) show();
    } catch (thrown) {
      if (!signal.aborted) this.#fail(toWidgetError(thrown, 'channel/unavailable'));
    }
  }

  /**
   * Opens a new conversation, and shows it once it is open; the one before goes on until then, and
   * where that fails. What is on its way arrives before; what failed to be sent is kept in the new
   * one. Rejects with a `WidgetError`.
   */
  begin(): Promise<void> {
    return (this.#beginning ??= this.#begin().finally(() => (this.#beginning = null)));
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
    this.#tellOf(undefined, null);
  }

  /** The conversation is over; whoever waits for a message to arrive hears of it. */
  close(error: WidgetError): void {
    this.#isOver = true;
    this.suspend();
    this.#commands.abandon(error);
  }

  /** Resolves when the server has the message. Rejects with a `WidgetError`. */
  async send(text: string, {data}: MessageOptions = {}): Promise<void> {
    this.#tellOf(undefined);
    await this.#commands.send(text, toData(data, this.#listener.context?.()));
  }

  handle(request: ConversationRequest): void {
    if (request.type === 'retry') this.retry();
    // A failure is told by the message itself, and by the listener.
    else if (request.type === 'send') this.send(request.text).catch(() => undefined);
    else this.#requests.handle(request);
  }

  async #begin(): Promise<void> {
    const before = this.#opening;
    const opening = new AbortController();
    this.#tellOf(undefined);
    try {
      const source = this.#source;
      if (!source) throw cutOff();
      const cut = untilCutOff(before.signal);
      const place = {...this.#place, channelUrl: null, isNew: true};
      const show = await Promise.race([this.#prepare(source, place, opening.signal), cut]);
      while (this.#has('sending')) {
        await Promise.race([this.#store.next(), cut]);
      }
      before.abort();
      this.#commands.detach();
      this.#opening = opening;
      show();
    } catch (thrown) {
      opening.abort();
      if (!before.signal.aborted) this.#tellOf('not-begun');
      const error = toWidgetError(thrown, 'channel/unavailable');
      this.#listener.failed(error);
      throw error;
    }
  }

  /** Resolves with what shows the conversation. */
  async #prepare(
    source: ConversationSource,
    place: Place & {isNew?: boolean},
    signal: AbortSignal,
  ): Promise<() => void> {
    const opened = await openQuietly(source, {...place, signal, news: this.#news});
    return () => {
      const {channelUrl} = opened;
      this.#place = {...this.#place, channelUrl};
      // The one before is gone, or this browser went on with another: so do its messages.
      if (this.#shown !== channelUrl) this.#store.dispatch({type: 'history-lost'});
      this.#shown = channelUrl;
      opened.tell();
      this.#listener.opened(channelUrl);
      this.#commands.attach(opened.transport);
      this.#store.dispatch({type: 'history-changed', history: opened.history});
      this.#unread.opened();
    };
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
    this.#tellOf('started-over');
  }

  #has(...deliveries: readonly Delivery[]): boolean {
    return this.state.messages.some(
      (message) => message.type !== 'system' && deliveries.includes(message.delivery),
    );
  }

  #fail(error: WidgetError) {
    this.#tellOf(undefined, error);
    this.#listener.failed(error);
  }

  #tellOf(notice: Notice | undefined, error = this.#error) {
    if (notice === this.#notice && error === this.#error) return;
    this.#notice = notice;
    this.#error = error;
    this.#listener.changed();
  }
}
