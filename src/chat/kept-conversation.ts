import type {ChatElement} from '../contract/chat-element.js';
import {WidgetError} from '../contract/errors.js';
import {emit} from '../contract/events.js';
import {ConversationController} from '../conversation/conversation-controller.js';
import {ChatMemory} from '../memory/chat-memory.js';
import {pageContextOf} from '../page/page-context.js';
import type {PageContext} from '../page/page-context.js';
import type {Identity} from '../session/identity.js';
import type {SessionConfig} from '../session/session-config.js';
import type {ChatConnection} from './back-end.js';
import type {ElementWindow} from './element-window.js';
import {tellOfMessages} from './event-details.js';
import {oneAtATime} from './one-at-a-time.js';

export interface KeptNews {
  changed(): void;
  /** In another tab. */
  signedOut(userId: string): void;
}

/**
 * What was said, and what the browser keeps of it for its owner: the channel, the draft, and what
 * is unsent. The next owner finds nothing of it.
 */
export class KeptConversation {
  readonly #widget: ChatElement;
  readonly #window: ElementWindow;
  readonly #page: PageContext;
  readonly #news: KeptNews;
  #memory: ChatMemory;
  #current: ConversationController;
  #channelUrl: string | null = null;

  constructor(widget: ChatElement, window: ElementWindow, config: SessionConfig, news: KeptNews) {
    this.#widget = widget;
    this.#window = window;
    this.#page = pageContextOf(widget);
    this.#news = news;
    this.#memory = this.#createMemory(config);
    this.#current = this.#create();
    this.look();
  }

  get current(): ConversationController {
    return this.#current;
  }

  get memory(): ChatMemory {
    return this.#memory;
  }

  /** Puts words into the text field, in place of those that are there. */
  setDraft(text: string): void {
    this.#memory.keepDraft(text);
    this.#window.draft = text;
  }

  /** Goes on where its owner left off. */
  open(
    connection: ChatConnection,
    {userId, guest, channelUrl}: Identity,
    config: SessionConfig,
  ): void {
    this.#current.restore(this.#memory.belongTo({userId, guest}));
    void this.#current.open(oneAtATime(connection, config, userId), {
      botId: config.botId ?? '',
      channelUrl: this.#memory.channelOf(userId) ?? channelUrl,
      made: this.#page.newChannel(),
    });
  }

  /** The visitor has it in view, or not. */
  look(): void {
    this.#current.seen = this.#widget.isOpen && !document.hidden;
  }

  /** Keeps what has not left yet for the next page. */
  keepUnsent(): void {
    this.#memory.keepUnsent(this.#current.unsent);
  }

  /** Nothing of the one who was chatting is shown, or kept, for whoever comes next. */
  empty(): void {
    this.#memory.forget();
    this.#current.close(new WidgetError('message/failed', 'The session ended.'));
    this.#current = this.#create();
    this.look();
    this.#window.empty();
  }

  /** From now on it is kept elsewhere: for another user or bot. */
  moveTo(config: SessionConfig): void {
    this.#memory.release();
    this.#memory = this.#createMemory(config);
  }

  #createMemory(config: SessionConfig): ChatMemory {
    return new ChatMemory(config, {
      takenOver: () => this.#current.discardUnsent(),
      isLeaving: () => !this.#widget.isConnected,
      signedOut: (userId) => this.#news.signedOut(userId),
    });
  }

  #create(): ConversationController {
    return new ConversationController({
      context: () => this.#page.aiAttributes(),
      changed: () => this.#news.changed(),
      opened: (channelUrl) => this.#opened(channelUrl),
      ...tellOfMessages(this.#widget),
    });
  }

  #opened(channelUrl: string) {
    this.#memory.keepChannel(channelUrl);
    const kept = this.#memory.readDraft();
    const isAnother = this.#channelUrl !== null && this.#channelUrl !== channelUrl;
    this.#channelUrl = channelUrl;
    if (isAnother) emit(this.#widget, 'conversation-change', {channelUrl});
    // What is being written goes on here.
    this.setDraft(this.#window.draft || kept);
  }
}
