import type {MessageOptions, TranscriptKind} from '../contract/chat-element.js';
import type {Diagnostics} from '../contract/diagnostics.js';
import type {WithChat} from '../contract/element-chat.js';
import {WidgetError} from '../contract/errors.js';
import {emit} from '../contract/events.js';
import {lazy} from '../contract/lazy.js';
import type {PublicSession} from '../contract/session.js';
import {toWidgetError} from '../contract/to-widget-error.js';
import type {ChatView} from '../conversation/chat-view.js';
import type {Conversation, Situation} from '../conversation/model.js';
import type {ChatRequest, Choice} from '../conversation/requests.js';
import type {ChatSettings} from '../conversation/settings.js';
import {languageOf} from '../i18n/page-language.js';
import {choose, restoreChoices} from '../memory/choices.js';
import {keepAboveKeyboard} from '../page/above-keyboard.js';
import {Attention, ring} from '../page/attention.js';
import {FreshSettings} from '../page/fresh-settings.js';
import {PageLife} from '../page/page-life.js';
import {Chat} from './chat.js';
import {Diary} from './diagnostics.js';
import {ElementWindow} from './element-window.js';
import {REMOVED, untilConnected} from './until-connected.js';

const loadTranscript = lazy(() => import('./transcript-file.js'));

/** Makes a chat for an element, or throws a `WidgetError`. */
export function createChat(element: WithChat): WidgetChat {
  try {
    return new WidgetChat(element);
  } catch (thrown) {
    throw toWidgetError(thrown, 'chunk/failed');
  }
}

/** The chat of one element: what it shows, and what may be asked of it. */
export class WidgetChat implements ChatView {
  readonly #widget: WithChat;
  readonly #window: ElementWindow;
  readonly #settings: FreshSettings;
  readonly #chat: Chat;
  readonly #pageLife: PageLife;
  readonly #diary: Diary;
  readonly #attention: Attention;
  readonly #listeners = new Set<() => void>();
  readonly #lifetime = new AbortController();
  #isUnsaved = false;

  constructor(widget: WithChat) {
    if (!widget.isConnected) {
      throw new WidgetError('message/failed', 'The element is not part of a page.');
    }
    const tell = () => this.#tell();
    restoreChoices(widget);
    this.#widget = widget;
    this.#window = new ElementWindow(widget);
    this.#settings = new FreshSettings(widget, tell);
    this.#chat = new Chat(widget, this.#window, this.#lifetime.signal, {
      changed: tell,
      looked: (looks) => {
        this.#settings.looked(looks);
        widget.look(looks);
        widget.requestUpdate();
      },
    });
    this.#pageLife = new PageLife(this, widget);
    keepAboveKeyboard(widget.shadowRoot.firstElementChild as HTMLElement, this.#lifetime.signal);
    this.#diary = new Diary(widget, this);
    this.#attention = new Attention(widget, this);
    this.subscribe(() => this.#pageLife.changed());
    const leftDraft = this.#window.comeBack();
    if (leftDraft && !this.#window.draft) this.setDraft(leftDraft);
    // The window is to get it.
    widget.requestUpdate();
  }

  get conversation(): Conversation {
    return this.#chat.conversation.state;
  }

  get situation(): Situation {
    const {situation} = this.#chat;
    const isUnsaved = this.#isUnsaved && situation.status === 'connected';
    return isUnsaved ? {...situation, notice: 'not-saved'} : situation;
  }

  get settings(): ChatSettings {
    return this.#settings.current;
  }

  get isBusy(): boolean {
    return this.#chat.conversation.isBusy;
  }

  get session(): PublicSession {
    return this.#chat.session;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts the session if there is none yet. */
  start(): void {
    this.#chat.start();
  }

  /** The element has updated. */
  configure(): void {
    if (!this.#widget.mayChat) {
      this.#withdraw();
      return;
    }
    this.#chat.configure();
    this.#pageLife.opened(this.#widget.isOpen);
  }

  /** Tries again what failed or ended. Resolves when connected; rejects with a `WidgetError`. */
  retry(): Promise<void> {
    this.#chat.retry();
    return untilConnected(this, this.#lifetime.signal);
  }

  signOut(): void {
    this.#chat.signOut();
  }

  rest(): void {
    this.#chat.rest();
  }

  wake(): void {
    this.#chat.wake();
    this.#pageLife.woken();
  }

  dismiss(): void {
    this.#chat.kept.memory.dismiss();
  }

  /** The window is about to be closed. If the focus was in it, the launcher gets it. */
  async leave(): Promise<void> {
    this.dismiss();
    await this.#window.giveFocusBack();
  }

  /** The element is gone. */
  stop(): void {
    this.#pageLife.end();
    this.#settings.end();
    this.#diary.end();
    this.#attention.end();
    this.#window.leave();
    this.#lifetime.abort();
    this.#chat.stop();
    this.#tell();
  }

  /** Puts words into the text field, in place of those that are there. */
  setDraft(text: string): void {
    this.#chat.kept.setDraft(text);
  }

  /** Resolves when the server has the message. Rejects with a `WidgetError`. */
  sendMessage(text: string, options?: MessageOptions): Promise<void> {
    if (this.#lifetime.signal.aborted) return Promise.reject(REMOVED);
    // What nobody would ever send begins again.
    if (this.session.status === 'closed') {
      return this.retry().then(() => this.sendMessage(text, options));
    }
    this.start();
    this.wake();
    return this.#chat.conversation.send(text, options);
  }

  /** Resolves when another conversation is shown. Rejects with a `WidgetError`. */
  async newConversation(): Promise<void> {
    this.wake();
    await this.retry();
    await this.#chat.conversation.begin();
  }

  /** Resolves to all that was said. Rejects with a `WidgetError`. */
  async exportTranscript(kind: TranscriptKind = 'text'): Promise<string> {
    const {writeTranscript} = await loadTranscript();
    return writeTranscript(this, kind, languageOf(this.#widget));
  }

  /** What happened so far, for a ticket or a log. */
  diagnostics(): Diagnostics {
    return this.#diary.tell();
  }

  /** Does what the window asks for. What fails is shown, and told by an event. */
  handle(request: ChatRequest): void {
    if (request.type === 'close') this.#widget.hide();
    else if (request.type === 'new-conversation') this.newConversation().catch(() => undefined);
    else if (request.type === 'download') void this.#download(request.kind);
    else if (request.type === 'choose') this.#choose(request.name, request.value);
    else if (request.type === 'draft') this.#chat.kept.memory.keepDraft(request.text);
    else if (request.type === 'retry') this.retry().catch(() => undefined);
    // That is asked where there is no chat yet.
    else if (request.type !== 'answer-consent') this.#chat.conversation.handle(request);
  }

  /** Another one asks, where the window is open. */
  #withdraw() {
    this.#chat.withdraw();
    this.stop();
    this.#widget.chat = undefined;
    this.#widget.requestUpdate();
  }

  #choose(name: Choice, value: string | null) {
    choose(this.#widget, name, value);
    // That is how it sounds; and a browser lets only a click begin.
    if (name === 'sound' && value !== null) void ring();
  }

  async #download(kind: TranscriptKind) {
    this.#isUnsaved = false;
    try {
      const {saveTranscript} = await loadTranscript();
      saveTranscript(await this.exportTranscript(kind), kind);
    } catch (thrown) {
      this.#isUnsaved = true;
      emit(this.#widget, 'session-error', toWidgetError(thrown, 'chunk/failed').detail);
    }
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
