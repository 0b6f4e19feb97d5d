import {html} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';

import type {WidgetChat} from '../chat/widget-chat.js';
import type {MessageOptions, TranscriptKind} from '../contract/chat-element.js';
import type {Diagnostics} from '../contract/diagnostics.js';
import {WidgetError} from '../contract/errors.js';
import {emit} from '../contract/events.js';
import {lazy} from '../contract/lazy.js';
import type {Looks} from '../contract/looks.js';
import type {PublicSession} from '../contract/session.js';
import type {ChatRequest} from '../conversation/requests.js';
import {launcherWords} from '../i18n/launcher-words.js';
import {languageOf} from '../i18n/page-language.js';
import {keptLooks} from '../memory/kept-looks.js';
import {styles} from './chat-ai-widget.styles.js';
import {launcher} from './launcher.js';
import {obeyPage} from './page-openers.js';
import {WidgetAttributes} from './widget-attributes.js';

const loadWindow = lazy(() => import('../chat-window/index.js'));
const loadChat = lazy(() => import('../chat/widget-chat.js'));
const loadGreeting = lazy(() => import('../page/greeting/greet.js'));

/** Read when they are needed; `lang` may stand further up. */
const OBSERVED = ['lang', 'launcher-text', 'launcher-icon', 'teaser'];

/**
 * A Sendbird AI chatbot on any page: a button in a corner, and a window that opens from it. Until
 * a visitor opens it, nothing is asked of Sendbird and nothing is stored.
 *
 * @tagname chat-ai-widget
 * @fires {CustomEvent<{userId: string | null, reason: string, signal: AbortSignal}>} session-token-required - A session token is needed. `event.respondWith(tokenOrPromise)` takes over from the token endpoint.
 * @fires {CustomEvent<{userId: string, guest: boolean}>} session-connected - The first connect of a session succeeded.
 * @fires {CustomEvent<{userId: string}>} session-refreshed - The token or the key was renewed; nothing else changed.
 * @fires {CustomEvent<{code: string, message: string, retryable: boolean, sendbirdCode?: number}>} session-error - Something failed.
 * @fires {CustomEvent<{userId: string | null, reason: string}>} session-closed - The session is over; once per session.
 * @fires {CustomEvent<{state: string}>} connection-change - `connecting`, `online`, `reconnecting`, `offline` or `idle`.
 * @fires {CustomEvent<{}>} chat-open - The window was opened.
 * @fires {CustomEvent<{}>} chat-close - The window was closed.
 * @fires {CustomEvent<{messageId: number, text: string, senderId: string, createdAt: number}>} message-sent - A message of the visitor reached the server.
 * @fires {CustomEvent<{messageId: number, text: string, senderId: string, createdAt: number}>} message-received - A message came in, complete.
 * @fires {CustomEvent<{messageId: number, key: string}>} form-submit - The answers to a form reached the server; `key` is that of the form.
 * @fires {CustomEvent<{messageId: number, rating: 'good' | 'bad' | null, comment: string}>} feedback-change - The visitor rated an answer, or took the rating back: `null`.
 * @fires {CustomEvent<{count: number}>} unread-change - The number of messages that the visitor has not seen changed.
 * @fires {CustomEvent<{channelUrl: string}>} conversation-change - Another conversation is shown than before: a new one, or another user's.
 * @fires {CustomEvent<{userId: string, name: string, joined: boolean}>} participant-change - A person, neither the visitor nor the bot, came or went.
 * @fires {CustomEvent<{messageId: number, name: string, request: unknown, response: unknown}>} function-call - A message brought what a function of the bot returned; cancelled, no cards are made of it.
 */
export class ChatAiWidget extends WidgetAttributes {
  static override styles = styles;

  /** @internal Loaded, and there, since somebody wanted to chat. */
  declare chat: WidgetChat | undefined;
  #looks: Looks = {};
  #inView: boolean | undefined;
  #failed: boolean | undefined;
  #onPage: AbortController | undefined;
  readonly #attributes = new MutationObserver(() => this.requestUpdate());
  readonly #views = new IntersectionObserver(([entry]) => {
    this.#inView = entry?.isIntersecting;
    this.requestUpdate();
  });

  override connectedCallback() {
    super.connectedCallback();
    this.#onPage = new AbortController();
    obeyPage(this, this.#onPage.signal);
    this.#attributes.observe(document, {attributeFilter: OBSERVED, subtree: true});
    this.#views.observe(this);
    this.look(keptLooks(this.storage, this.appId, this.botId));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#onPage?.abort();
    this.#attributes.disconnect();
    this.#views.disconnect();
    // Moved, or swapped by a router, it is back in a moment.
    setTimeout(() => {
      if (this.isConnected) return;
      this.chat?.stop();
      this.chat = undefined;
    }, 1000);
  }

  override render(): TemplateResult {
    const inline = this.mode === 'inline';
    const language = languageOf(this);
    const words = launcherWords(language);
    return html`
      <div class="base ${this.mode} ${this.placement}">
        ${inline ? '' : launcher(this, words.chat, language, warmUp)}
        ${this.#failed ? this.#renderFailure(words.failed) : this.#renderWindow(inline, language)}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>) {
    this.#paint();
    this.chat?.configure();
    if (this.isOpen || this.connect === 'load') void this.#start();
    else if (this.connect === 'idle') whenIdle(() => void this.#start());
    if (this.matches('[teaser],[auto-open]')) {
      // A chat without a greeting is whole.
      loadGreeting().then(
        ({greet}) => greet(this),
        () => undefined,
      );
    }
    // The first `false` is nothing new.
    if (this.open ? changed.has('open') : changed.get('open')) {
      emit(this, this.open ? 'chat-open' : 'chat-close', {});
    }
  }

  /** @internal Launcher and window. */
  get root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  /** Who is chatting, and how far that has come. */
  get session(): PublicSession {
    return this.chat?.session ?? {status: 'idle', userId: null, guest: false};
  }

  /** @internal Whether the conversation is before the visitor's eyes, were the page itself. */
  get isOpen(): boolean {
    return this.mode === 'inline' ? this.#inView === true : this.open;
  }

  /** @internal Takes over what the bot's owner has chosen. */
  look(looks: Looks): void {
    this.#looks = looks;
    if (looks.autoOpen) this.open = true;
  }

  /** Opens the window and puts the focus into its text field. */
  show(): void {
    this.open = true;
    void this.#start(document.activeElement);
  }

  /** Closes the window; the focus, if it was inside, returns to the launcher. */
  hide(): void {
    this.open = false;
    void this.chat?.leave();
  }

  /** Opens the window, or closes it. */
  toggle(): void {
    if (this.open) this.hide();
    else this.show();
  }

  /**
   * Sends a message for the visitor; starts the session if there is none. Resolves when the server
   * has it, however long the connection takes. Rejects with a `WidgetError`.
   */
  async sendMessage(text: string, options?: MessageOptions): Promise<void> {
    await (await this.#getChat()).sendMessage(text, options);
  }

  /** Puts words into the text field, in place of what the visitor has written there. */
  async setDraft(text: string): Promise<void> {
    (await this.#getChat()).setDraft(text);
  }

  /** Resolves when a new one is shown. Rejects with a `WidgetError`; then the old one goes on. */
  async newConversation(): Promise<void> {
    await (await this.#getChat()).newConversation();
  }

  /** Resolves to all that was said: text, a complete HTML document, or JSON. */
  async exportTranscript(kind: TranscriptKind = 'text'): Promise<string> {
    return (await this.#getChat()).exportTranscript(kind);
  }

  /** Tries again what failed. Resolves when connected; rejects with a `WidgetError`. */
  async retry(): Promise<void> {
    await (await this.#getChat()).retry();
  }

  /** Ends the session; nothing of the user stays. `session-closed` follows. */
  async signOut(): Promise<void> {
    // At once, where there is somebody to sign out: the page may name the next one meanwhile.
    (this.chat ?? (await this.#getChat())).signOut();
  }

  /**
   * Resolves to what is known of this chat, as plain data for a ticket or a log: versions, state,
   * the last 50 steps with their times. No token, name or text is in it.
   */
  async diagnostics(): Promise<Diagnostics> {
    return (await this.#getChat()).diagnostics();
  }

  /** There from the start, and asleep: it holds the draft and the place in the list. */
  #renderWindow(inline: boolean, language: string) {
    return html`
      <chat-ai-window
        class="window"
        part="window"
        ?hidden=${!this.open && !inline}
        .inline=${inline}
        .chat=${this.chat}
        .language=${language}
        @chat-request=${this.#onRequest}
      ></chat-ai-window>
    `;
  }

  #renderFailure(label: string) {
    return html`
      <p role="alert"><button @click=${this.#loadAgain}>${label}</button></p>
    `;
  }

  /** Loads what is missing, and starts the session unless it has been started. */
  async #start(focused?: Element | null): Promise<void> {
    if (this.#failed || !this.isConnected) return;
    warmUp();
    try {
      const [chat] = await Promise.all([this.#getChat(), loadWindow()]);
      chat.start();
      if (focused) await chat.focusWindow(focused);
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  #fail(thrown: unknown) {
    // Every update of an open widget tries; one of them tells.
    if (this.#failed || !(thrown instanceof WidgetError)) return;
    this.#failed = true;
    this.requestUpdate();
    addEventListener('online', () => this.#loadAgain(), {once: true});
    emit(this, 'session-error', thrown.detail);
  }

  async #getChat(): Promise<WidgetChat> {
    const {WidgetChat} = await loadChat();
    return (this.chat ??= new WidgetChat(this));
  }

  #loadAgain() {
    this.#failed = false;
    this.requestUpdate();
  }

  async #onRequest({detail}: CustomEvent<ChatRequest>) {
    (await this.#getChat()).handle(detail);
  }

  #paint() {
    const {accent, theme} = this.#looks;
    const scheme = this.theme === 'auto' ? theme : this.theme;
    const {style} = this.renderRoot.firstElementChild as HTMLElement;
    style.colorScheme = scheme ?? 'light dark';
    // A style takes no colour that is none, and such a one would leave the launcher without any.
    style.color = '';
    style.color = this.accentColor ?? '';
    style.setProperty('--_own-accent', style.color);
    style.setProperty('--_bot-accent', accent ?? null);
  }
}

/** Starts all downloads at once, the SDK's too; none of them calls Sendbird. */
function warmUp() {
  const chunks = [loadWindow(), loadChat(), import('../sendbird/connect.js')];
  // Whoever really needs a chunk tries again, and tells.
  for (const chunk of chunks) chunk.catch(() => undefined);
}

function whenIdle(act: () => void) {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Safari has none
  (window.requestIdleCallback ?? setTimeout)(act);
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-widget': ChatAiWidget;
  }
}
