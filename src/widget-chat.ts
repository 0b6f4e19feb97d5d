import type {ChatWindow} from './chat-window/chat-window.js';
import {Chat} from './chat.js';
import type {ChatAiWidget} from './chat-ai-widget.js';
import type {ChatSettings} from './conversation/settings.js';
import type {ChatRequest} from './conversation/requests.js';
import {Diary} from './diagnostics.js';
import type {Diagnostics} from './diagnostics.js';
import {WidgetError} from './errors.js';
import {lazy} from './lazy.js';
import {pageContextOf} from './page-context.js';
import {PageLife} from './page-life.js';
import {fetchSettings} from './sendbird/widget-setting.js';
import {readSettings} from './read-settings.js';
import {identityOf, readConfig} from './session/session-config.js';

/** Who chatted in an element before it was removed: a draft in its window is theirs. */
const leftBy = new WeakMap<ChatAiWidget, string>();

const loadBackEnd = lazy(() => import('./sendbird/connect.js'));

/** The chat of one element: what the launcher leaves to code that loads when somebody chats. */
export class WidgetChat extends Chat {
  readonly #widget: ChatAiWidget;
  readonly #pageLife: PageLife;
  /** Forgotten when an attribute changes. */
  #settings: ChatSettings | undefined;
  readonly #attributes = new MutationObserver(() => {
    this.#settings = undefined;
    this.tell();
  });
  readonly #diary: Diary;

  constructor(widget: ChatAiWidget) {
    if (!widget.isConnected) {
      throw new WidgetError('message/failed', 'The element is not part of a page.');
    }
    const page = pageContextOf(widget);
    super({
      target: widget,
      isOpen: () => Boolean(widget.isOpen),
      readSettings: () => (this.#settings ??= readSettings(widget)),
      page,
      settings: (request) => fetchSettings({...request, locale: page.locale()}),
      connect: async (options) => (await loadBackEnd()).connect(options),
      looked: (looks) => {
        widget.look(looks);
        widget.requestUpdate();
      },
      emptied: () => this.#emptyDraft(),
    });
    this.#widget = widget;
    this.#pageLife = new PageLife(this, widget);
    this.#diary = new Diary(widget, this);
    this.subscribe(() => this.#pageLife.changed());
    this.#attributes.observe(widget, {attributes: true});
    if ((leftBy.get(widget) ?? this.#identity) !== this.#identity) this.#emptyDraft();
    // The window is to get it.
    widget.requestUpdate();
  }

  /** What happened so far, for a ticket or a log. */
  diagnostics(): Diagnostics {
    return this.#diary.tell();
  }

  /** The element has updated. */
  override configure(): void {
    super.configure();
    this.#pageLife.opened(this.#widget.isOpen === true);
  }

  override wake(): void {
    super.wake();
    this.#pageLife.woken();
  }

  override stop(): void {
    this.#pageLife.end();
    this.#attributes.disconnect();
    this.#diary.end();
    leftBy.set(this.#widget, this.#identity);
    super.stop();
  }

  /** The window is about to be closed. If the focus was in it, the launcher gets it. */
  async leave(): Promise<void> {
    this.dismiss();
    if (!this.#window?.matches(':focus-within')) return;
    // On a phone, there is no launcher before.
    await this.#widget.updateComplete;
    this.#widget.renderRoot.querySelector('button')?.focus();
  }

  override handle(request: ChatRequest): void {
    if (request.type === 'close') this.#widget.hide();
    else super.handle(request);
  }

  /** Puts the focus into the window, if it still is where it was when the visitor asked. */
  async focusWindow(from: Element | null): Promise<void> {
    await this.#widget.updateComplete;
    this.#window?.takeFocus(from);
  }

  #emptyDraft() {
    if (this.#window) this.#window.draft = '';
  }

  get #identity() {
    return identityOf(readConfig(this.#widget));
  }

  get #window() {
    // Before its code is there, a draft set on it would be a property of its own, and stay.
    return this.#widget.renderRoot.querySelector<ChatWindow>('chat-ai-window:defined');
  }
}
