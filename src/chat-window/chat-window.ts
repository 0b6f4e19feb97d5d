import {LitElement, html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import type {ChatView} from '../conversation/chat-view.js';
import type {Situation} from '../conversation/model.js';
import type {ChatRequest} from '../conversation/requests.js';
import {DEFAULT_SETTINGS} from '../conversation/settings.js';
import {directionOf} from '../i18n/direction.js';
import {formatsFor} from '../i18n/formats.js';
import {loadWords} from '../i18n/load-words.js';
import {en} from '../i18n/locales/en.js';
import {withOwnWords} from '../i18n/own-words.js';
import type {Words} from '../i18n/words.js';
import {tokens} from '../theme/tokens.js';
import {styles} from './chat-window.styles.js';
import {AwaitAnswer} from './await-answer.js';
import {answeredBy, blockedBy} from './blocked.js';
import {Border} from './border.js';
import type {Composer} from './composer/composer.js';
import {connectionNotice, isDeadEnd} from './connection-notice.js';
import {consentView} from './consent-view.js';
import {controls} from './controls.styles.js';
import {emitRequest} from './emit-request.js';
import {closeIcon} from './icons.js';
import {isComposing} from './is-composing.js';
import type {MessageList} from './message-list/message-list.js';
import {presence} from './presence.js';
import {markFilled, passSlotsOn} from './slots.js';
import {uploadsView} from './uploads-view.js';
import {WatchConversation} from './watch-conversation.js';

const LIST_PARTS =
  'messages, message, bubble, suggested-reply, source, card, cta, form, field, choice, submit, feedback, file';
const PARTS = `header, title, menu, close, notice, ${LIST_PARTS}, composer, attach, input, send`;

/** Before there is a chat, one is on its way. */
const ON_ITS_WAY: Situation = {status: 'connecting'};

/**
 * What is inside the box: header, messages, composer. It shows a chat and asks for changes to it;
 * whoever owns the chat makes them.
 *
 * @tagname chat-ai-window
 * @fires {CustomEvent<ChatRequest>} chat-request - The visitor wants something.
 * @slot header-badge - Beside the bot's name.
 * @slot footer - Below the text field.
 * @csspart header - The bar with the bot's picture and name.
 * @csspart title - The bot's name.
 * @csspart menu - The button in it that opens the menu.
 * @csspart close - The button that closes the window.
 * @csspart notice - The line that says what is wrong with the connection.
 * @csspart messages - The scrolling list of messages.
 * @csspart message - One message with its sender and time.
 * @csspart bubble - The box around the words of one message.
 * @csspart suggested-reply - A reply the bot suggests.
 * @csspart composer - The form at the bottom.
 * @csspart input - The text field.
 * @csspart send - The send button.
 */
export class ChatWindow extends LitElement {
  static override styles = [tokens, controls, styles];

  /** The chat to show. May come later than the element, and change. */
  @property({attribute: false}) chat: ChatView | undefined;

  /** The visitor's language, a BCP 47 tag. */
  @property() language = 'en';

  /** Part of the page rather than a window above it, so there is nothing to close. */
  @property({type: Boolean}) inline = false;

  /** The visitor has not agreed to chat, and is asked. */
  @property({attribute: false}) asks = false;

  /** What the visitor has written and not sent. */
  @property({attribute: false}) draft = '';

  /** Nothing is drawn before they are there, lest English flash up before another language. */
  @state() private words: Words | undefined;

  @query('chat-ai-composer') private composer!: Composer | null;

  @query('chat-ai-message-list') private list!: MessageList | null;

  #learning: Promise<void> | undefined;
  #strings = '';
  readonly #awaitAnswer = new AwaitAnswer(this, () => this.chat);
  /** For a moment, between two visitors. */
  #isEmpty = false;

  constructor() {
    super();
    new WatchConversation(this, () => this.chat);
    new Border(this, () => !this.inline);
    this.addEventListener('keydown', this.#onKeydown);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('exportparts', PARTS);
    this.tabIndex = -1;
    passSlotsOn(this);
  }

  override willUpdate(changed: PropertyValues<this>) {
    const {strings} = this.chat?.settings ?? DEFAULT_SETTINGS;
    if (changed.has('language') || strings !== this.#strings) {
      this.#strings = strings;
      this.#learning = this.#learn(this.language, strings);
    }
    this.setAttribute('role', this.inline ? 'region' : 'dialog');
    // Two chats on one page are told apart by their bots.
    this.setAttribute('aria-label', this.chat?.conversation.bot.name || (this.words ?? en).chat);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#learning;
    return super.getUpdateComplete();
  }

  override render(): TemplateResult | typeof nothing {
    const {words} = this;
    if (!words) return nothing;
    const {conversation, situation = ON_ITS_WAY, settings = DEFAULT_SETTINGS} = this.chat ?? {};
    const formats = formatsFor(this.#localeOf(words));
    const name = conversation?.bot.name || words.assistant;
    const over = isDeadEnd(situation);
    const newest = answeredBy(conversation?.messages.at(-1));
    const blocked = blockedBy(situation, conversation, words);
    return html`
      <div class="window" dir=${directionOf(this.language)} lang=${words.locale}>
        ${this.#isEmpty ? nothing : this.#renderHeader(name, conversation?.bot.pictureUrl ?? '', situation, words)}
        ${connectionNotice(situation, words, this.#retry)}
        ${
          this.#isEmpty
            ? nothing
            : this.asks
              ? this.chat && consentView(words, settings, this.#passOn)
              : html`
                  <chat-ai-message-list
                    exportparts=${LIST_PARTS}
                    .conversation=${conversation}
                    .words=${words}
                    .formats=${formats}
                    .pending=${!over && situation.status !== 'failed'}
                    .answerable=${blocked === '' || newest === 'suggested-replies'}
                    .settings=${settings}
                    @chat-request=${this.#passOn}
                  ></chat-ai-message-list>
                  <chat-ai-composer
                    exportparts="composer, input, send"
                    .words=${words}
                    .blocked=${blocked}
                    .draft=${this.draft}
                    .held=${this.#awaitAnswer.holds ? words.answerIsComing : ''}
                    @chat-request=${this.#passOn}
                  >
                    ${uploadsView({
                      words,
                      formats,
                      settings,
                      limit: conversation?.uploadLimit ?? Infinity,
                      blocked: blocked !== '',
                      passOn: this.#passOn,
                    })}
                  </chat-ai-composer>
                `
        }
        <slot name="footer" @slotchange=${markFilled}></slot>
      </div>
    `;
  }

  /**
   * Somebody else comes: what the one before was told, has written, picked or opened is gone at
   * once, and what they still asked for is not theirs to ask any more.
   */
  empty() {
    const hadFocus = this.matches(':focus-within');
    this.draft = '';
    this.#awaitAnswer.end();
    for (this.#isEmpty of [true, false]) {
      this.requestUpdate();
      this.performUpdate();
    }
    if (hadFocus) void this.updateComplete.then(() => this.focus());
  }

  /** Where the visitor writes; where that is not possible, the messages. */
  override focus(options?: FocusOptions) {
    // A field would bring up a keyboard, over what the bot has to say first.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- jsdom has none
    const isPhone = window.matchMedia?.('(pointer: coarse)').matches;
    if (this.asks || isPhone) super.focus(options);
    else if (!this.words) void this.updateComplete.then(() => this.words && this.focus(options));
    else (this.composer?.blocked ? this.list : this.composer)?.focus(options);
  }

  /** Takes the focus over, unless the visitor went on to something else while this was loading. */
  takeFocus(from: Element | null) {
    const {activeElement, body} = document;
    if (activeElement === from || activeElement === body) this.focus();
  }

  #renderHeader(name: string, pictureUrl: string, {status}: Situation, words: Words) {
    return html`
      <div class="header" part="header">
        <chat-ai-avatar .name=${name} .pictureUrl=${pictureUrl}></chat-ai-avatar>
        <div class="who">
          <div class="name">
            <h2 part="title"><bdi>${name}</bdi></h2>
            <slot name="header-badge" @slotchange=${markFilled}></slot>
          </div>
          ${
            this.asks
              ? nothing
              : html`
                  <p class="presence" data-status=${status}>
                    <bdi>${presence(status, words)}</bdi>
                  </p>
                `
          }
        </div>
        <chat-ai-menu-button
          exportparts="menu"
          .words=${words}
          .language=${this.language}
          .inline=${this.inline}
          .settings=${this.chat?.settings ?? DEFAULT_SETTINGS}
          @chat-request=${this.#passOn}
        ></chat-ai-menu-button>
        ${this.inline ? nothing : this.#renderClose(words)}
      </div>
    `;
  }

  #renderClose(words: Words) {
    return html`
      <button
        class="close icon-button"
        part="close"
        aria-label=${words.close}
        @click=${() => emitRequest(this, {type: 'close'})}
      >
        ${closeIcon}
      </button>
    `;
  }

  /** Dates as in the visitor's region, where the words are in the visitor's language. */
  #localeOf(words: Words): string {
    const {language} = this;
    return language.toLowerCase().startsWith(words.locale) ? language : words.locale;
  }

  async #learn(language: string, strings: string) {
    const words = withOwnWords(await loadWords(language), strings);
    if (language === this.language && strings === this.#strings) this.words = words;
  }

  #passOn = ({detail, currentTarget}: CustomEvent<ChatRequest>) => {
    // A file takes a moment to be measured: somebody else may be there by now.
    if (!this.renderRoot.contains(currentTarget as Node)) return;
    if (detail.type === 'draft') this.draft = detail.text;
    this.#awaitAnswer.hear(detail);
    emitRequest(this, detail);
  };

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || this.inline) return;
    // Of the page's own, in a slot, that has a use for it.
    if (event.target !== this && event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    emitRequest(this, {type: 'close'});
  };

  #retry = () => {
    emitRequest(this, {type: 'retry'});
    // The button goes away with the trouble; the focus must not go with it.
    this.list?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-window': ChatWindow;
  }
}
