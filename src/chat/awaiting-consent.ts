import type {MessageOptions, TranscriptKind} from '../contract/chat-element.js';
import type {Diagnostics} from '../contract/diagnostics.js';
import type {ElementChat, WithChat} from '../contract/element-chat.js';
import {WidgetError} from '../contract/errors.js';
import {lazy} from '../contract/lazy.js';
import type {PublicSession} from '../contract/session.js';
import type {ChatView} from '../conversation/chat-view.js';
import type {Situation} from '../conversation/model.js';
import {EMPTY_CONVERSATION} from '../conversation/reduce.js';
import type {ChatRequest} from '../conversation/requests.js';
import type {ChatSettings} from '../conversation/settings.js';
import {remember} from '../memory/greetings.js';
import {readSettings} from '../page/read-settings.js';
import {answerConsent, restoreConsent} from '../page/restore-consent.js';
import {Diary} from './diagnostics.js';
import {ElementWindow} from './element-window.js';
import {REMOVED} from './until-connected.js';

const loadQuestion = lazy(() => import('../chat-window/consent/index.js'));

const DENIED = new WidgetError('consent/denied', 'The visitor does not want to chat.');

/** Asks, unless somebody has answered meanwhile, or on an earlier page. */
export async function ask(widget: WithChat): Promise<void> {
  await loadQuestion();
  if (widget.chat || widget.mayChat || restoreConsent(widget)) return;
  widget.chat = new AwaitingConsent(widget);
  // The window is to get it.
  widget.requestUpdate();
}

/**
 * In the place of a chat until the visitor agrees to one. It knows of no session, no storage and no
 * Sendbird; what the page asks of the chat waits for the answer.
 */
export class AwaitingConsent implements ElementChat, ChatView {
  readonly session: PublicSession = {status: 'idle', userId: null, guest: false};
  readonly conversation = EMPTY_CONVERSATION;
  readonly situation: Situation = {status: 'idle'};
  readonly #widget: WithChat;
  readonly #window: ElementWindow;
  readonly #diary: Diary;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Set<{resolve: () => void; reject: (error: WidgetError) => void}>();

  constructor(widget: WithChat) {
    this.#widget = widget;
    this.#window = new ElementWindow(widget);
    this.#diary = new Diary(widget, this);
  }

  get settings(): ChatSettings {
    // There is no conversation to choose anything for.
    return {...readSettings(this.#widget, false), menu: []};
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    // Only the visitor's yes starts anything.
  }

  /** The element has updated: the page, or another widget, may have answered. */
  configure(): void {
    const {consent, mayChat} = this.#widget;
    if (consent === 'denied') this.#settle(DENIED);
    for (const listener of this.#listeners) listener();
    if (!mayChat) return;
    this.#settle();
    this.stop();
    this.#widget.chat = undefined;
    this.#widget.requestUpdate();
  }

  handle(request: ChatRequest): void {
    if (request.type === 'close') this.#widget.hide();
    if (request.type !== 'answer-consent') return;
    answerConsent(this.#widget, request.consent);
    remember(this.#widget, 'consent');
    if (this.#widget.mayChat) this.#widget.show();
    else this.#widget.hide();
  }

  async leave(): Promise<void> {
    await this.#window.giveFocusBack();
  }

  async sendMessage(text: string, options?: MessageOptions): Promise<void> {
    await this.#answered();
    await this.#widget.sendMessage(text, options);
  }

  async setDraft(text: string): Promise<void> {
    await this.#answered();
    await this.#widget.setDraft(text);
  }

  async newConversation(): Promise<void> {
    await this.#answered();
    await this.#widget.newConversation();
  }

  async exportTranscript(kind?: TranscriptKind): Promise<string> {
    await this.#answered();
    return this.#widget.exportTranscript(kind);
  }

  async retry(): Promise<void> {
    await this.#answered();
    await this.#widget.retry();
  }

  /** Nobody is there; what waits is not for whoever comes next. */
  signOut(): void {
    this.#settle(DENIED);
  }

  diagnostics(): Diagnostics {
    return this.#diary.tell();
  }

  stop(): void {
    this.#settle(REMOVED);
    this.#diary.end();
    this.#window.leave();
  }

  #answered(): Promise<void> {
    const {consent, isOpen} = this.#widget;
    // A visitor who said no is asked again in the open window, and nowhere else.
    if (consent === 'denied' && !isOpen) return Promise.reject(DENIED);
    return new Promise((resolve, reject) => this.#waiting.add({resolve, reject}));
  }

  #settle(error?: WidgetError) {
    for (const {resolve, reject} of this.#waiting) {
      if (error) reject(error);
      else resolve();
    }
    this.#waiting.clear();
  }
}
