import type {ChatElement} from '../contract/chat-element.js';
import {COMMANDS} from '../contract/commands.js';
import type {Commands} from '../contract/commands.js';
import type {ElementChat, WithChat} from '../contract/element-chat.js';
import {emit} from '../contract/events.js';
import type {Looks} from '../contract/looks.js';
import type {PublicSession} from '../contract/session.js';
import type {WidgetError} from '../contract/errors.js';
import {english} from '../i18n/launcher-words.js';
import {languageOf} from '../i18n/page-language.js';
import {keptLooks} from '../memory/kept-looks.js';
import {adoptStyles} from './chat-ai-widget.styles.js';
import {loadChat, loadMore, loadWindow, warmUp, whenIdle} from './chunks.js';
import {failureLine} from './failure-line.js';
import {createLauncher} from './launcher.js';
import {LiveSettings} from './live-settings.js';
import {make} from './make.js';
import {obeyPage} from './page-openers.js';
import {paint} from './paint.js';
import {raise} from './raise.js';

/** `takeFocus` gives it the focus, if that still is where it was when the visitor asked. */
type WindowElement = HTMLElement & {takeFocus?(from: Element): void};

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type -- the constructor makes them
export interface ChatAiWidget extends Commands {}

/** jsdom has none; there, nothing comes into view. */
const {IntersectionObserver: Views} = globalThis as Partial<typeof globalThis>;

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
 * @fires {CustomEvent<{consent: 'granted' | 'denied'}>} consent-change - The visitor has answered whether they want to chat, here or on an earlier page.
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
 * @slot launcher - A button of the page's own that opens and closes the window.
 * @slot teaser - What stands in the teaser, in place of the text of its attribute.
 * @slot header-badge - A word beside the bot's name: `Beta`.
 * @slot footer - A line below the text field: what the bot may get wrong, who runs it.
 * @csspart launcher - The button that opens the window.
 * @csspart badge - The number of unread messages on it.
 * @csspart teaser - The line above the launcher.
 * @csspart window - The box of the window.
 * @csspart header - The bar with the bot's picture and name.
 * @csspart title - The bot's name.
 * @csspart menu - The button in it that opens the menu.
 * @csspart close - The button that closes the window.
 * @csspart notice - The line that says what is wrong with the connection.
 * @csspart messages - The scrolling list of messages.
 * @csspart message - One message with its sender and time.
 * @csspart bubble - The box around the words of one message.
 * @csspart suggested-reply - A reply the bot suggests.
 * @csspart source - A link to where an answer comes from.
 * @csspart card - A card of a carousel.
 * @csspart cta - The link that a message asks to follow.
 * @csspart form - A form that the bot asks to fill in.
 * @csspart field - A text field of it.
 * @csspart choice - An answer to choose in it.
 * @csspart submit - The button that sends it.
 * @csspart feedback - The buttons that rate an answer.
 * @csspart file - A file: a picture, a player or a card.
 * @csspart composer - The form at the bottom.
 * @csspart attach - The button that attaches files.
 * @csspart input - The text field.
 * @csspart send - The send button.
 * @cssprop --chat-ai-accent - Colour of the launcher and of the visitor's messages; the text on it is computed.
 * @cssprop --chat-ai-surface - Ground of the window.
 * @cssprop --chat-ai-surface-raised - Ground of the bot's messages and of fields.
 * @cssprop --chat-ai-text - Text.
 * @cssprop --chat-ai-text-quiet - Times, hints.
 * @cssprop --chat-ai-border - Lines.
 * @cssprop --chat-ai-error - What went wrong.
 * @cssprop --chat-ai-radius - Corners of the window.
 * @cssprop --chat-ai-font - Font family.
 * @cssprop --chat-ai-offset-inline - Distance from the side of the page.
 * @cssprop --chat-ai-offset-block - Distance from its bottom, or top.
 * @cssprop --chat-ai-z-index - Layer of the launcher and of the floating window; unset, they are above all of the page.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class ChatAiWidget extends LiveSettings implements WithChat {
  /** @internal */
  declare readonly shadowRoot: ShadowRoot;
  /** @internal Loaded, and there, since somebody wanted to chat. */
  declare chat: ElementChat | undefined;
  /** @internal What the launcher says; other languages than English come when the page is idle. */
  declare words: ChatElement['words'];

  readonly #launcher = createLauncher();
  /** Asleep until its code is there; then it has all that was set on it before. */
  readonly #window: WindowElement = make('chat-ai-window', {class: 'window', part: 'window'});
  readonly #base = make('div', {}, this.#launcher.slot, this.#window);
  #looks: Looks | undefined;
  #inView = false;
  /** What the page has been told of the window. */
  #wasOpen = false;
  /** Says that code is missing, in place of the window, and tries again. */
  #failure: HTMLElement | undefined;
  #onPage: AbortController | undefined;
  readonly #languages = new MutationObserver(() => this.requestUpdate());

  constructor() {
    super();
    /** @internal Not a field: in what is built, it would draw the private ones into here. */
    this.words = english;
    for (const name of COMMANDS) {
      this[name] = async (...given: never[]) => {
        // At once: a page that signs somebody out may name the next one meanwhile. What else is asked
        // of a chat comes after what was set on the element.
        const chat = (name === 'signOut' && this.chat) || (await this.#getChat());
        return (chat[name] as (...them: never[]) => Promise<never>)(...given);
      };
    }
    const root = this.attachShadow({mode: 'open'});
    adoptStyles(root);
    root.append(this.#base);
    const {slot} = this.#launcher;
    slot.addEventListener('click', () => this.toggle());
    for (const hint of ['pointerover', 'focusin'])
      slot.addEventListener(hint, () => void warmUp(this));
    if (Views) {
      new Views(([entry]) => {
        this.#inView = Boolean(entry?.isIntersecting);
        this.requestUpdate();
      }).observe(this);
    }
    this.#window.addEventListener('chat-request', (event) => {
      const {detail} = event as CustomEvent<object>;
      void this.#getChat().then((chat) => chat.handle(detail));
    });
  }

  connectedCallback(): void {
    this.#onPage = new AbortController();
    obeyPage(this, this.#onPage.signal);
    this.#languages.observe(document, {attributeFilter: ['lang'], subtree: true});
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    this.#onPage?.abort();
    this.#languages.disconnect();
    // Moved, or swapped by a router, it is back in a moment.
    setTimeout(() => {
      if (this.isConnected) return;
      this.chat?.stop();
      this.chat = undefined;
    }, 1000);
  }

  protected update(): void {
    const language = languageOf(this);
    const {mayChat} = this;
    const connect = mayChat && this.connect;
    if (mayChat && !this.#looks) this.look(keptLooks(this.storage, this.appId, this.botId));
    this.#draw(language);
    this.chat?.configure();
    if (this.isOpen || connect === 'load') void this.#start();
    else if (connect === 'idle') whenIdle(() => void this.#start());
    // A button that says `Chat`, of a page without mistakes, is whole.
    const isForeign = this.words !== english || !language.startsWith('en');
    const greets = (this.teaser ?? this.autoOpen) != null;
    const forgets = !mayChat || this.storage === 'none';
    if (isForeign || greets || forgets || this.chat || !this.appId || !this.botId) {
      whenIdle(() => void loadMore().then(({adorn}) => adorn(this), quiet));
    }
    if (this.open === this.#wasOpen) return;
    this.#wasOpen = this.open;
    emit(this, this.open ? 'chat-open' : 'chat-close', {});
  }

  /** Who is chatting, and how far that has come. */
  get session(): PublicSession {
    return this.chat?.session ?? {status: 'idle', userId: null, guest: false};
  }

  /** @internal Whether the conversation is before the visitor's eyes, were the page itself. */
  get isOpen(): boolean {
    return this.mode === 'inline' ? this.#inView : this.open;
  }

  /** @internal Whether the visitor has agreed, where the page waits for that. */
  get mayChat(): boolean {
    return (this.consent ?? 'granted') === 'granted';
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

  /** Loads what is missing, and starts the session unless it has been started. */
  async #start(focused?: Element | null): Promise<void> {
    if (this.#failure || !this.isConnected) return;
    await warmUp(this);
    try {
      const {loadList} = await loadWindow();
      await this.updateComplete;
      if (focused) this.#window.takeFocus?.(focused);
      // The browser draws the window first: a chat takes as long to make.
      await new Promise((resolve) => setTimeout(resolve, 20));
      (await this.#getChat()).start();
      await loadList();
    } catch (thrown) {
      this.#fail(thrown as WidgetError);
    }
  }

  /** Soon where there is one, or what was written is kept after its writer has left. */
  async #getChat(): Promise<ElementChat> {
    return this.chat ?? (await loadChat()).chatOf(this);
  }

  #fail({detail}: WidgetError) {
    // Every update of an open widget tries; one of them tells.
    if (this.#failure || !this.isConnected) return;
    this.#failure = failureLine(this.words.failed, () => {
      this.#failure?.remove();
      this.#failure = undefined;
      this.requestUpdate();
    });
    this.#window.before(this.#failure);
    this.requestUpdate();
    // eslint-disable-next-line no-console -- for the page's author
    console.error(`<chat-ai-widget> ${detail.code}: ${detail.message}`);
    emit(this, 'session-error', detail);
  }

  #draw(language: string) {
    const {open, mode, chat, mayChat} = this;
    const inline = mode === 'inline';
    this.#base.className = `base ${mode} ${this.launcher} ${this.placement}`;
    this.#launcher.draw(this, this.words.chat, {chat, language});
    raise(this.#base, !inline);
    Object.assign(this.#window, {inline, chat, language, asks: !mayChat});
    this.#window.hidden = Boolean(this.#failure) || (!open && !inline);
    paint(this, this.#looks, this.#base.style);
  }
}

const quiet = () => undefined; // For what may fail without a loss.

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-widget': ChatAiWidget;
  }
}
