import {LitElement, html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property, query} from 'lit/decorators.js';

import type {Conversation} from '../../conversation/model.js';
import type {ChatRequest} from '../../conversation/requests.js';
import {DEFAULT_SETTINGS} from '../../conversation/settings.js';
import type {ChatSettings} from '../../conversation/settings.js';
import {formatsFor, startOfDay} from '../../i18n/formats.js';
import type {Formats} from '../../i18n/formats.js';
import {en} from '../../i18n/locales/en.js';
import type {Words} from '../../i18n/words.js';
import {controls} from '../controls.styles.js';
import {emitRequest} from '../emit-request.js';
import {downIcon} from '../icons.js';
import {keyed} from '../keyed.js';
import {styles as bubbleStyles} from '../messages/bubble.styles.js';
import {styles as fileStyles} from '../messages/file.styles.js';
import {styles as messageStyles} from '../messages/messages.styles.js';
import {renderMessage} from '../messages/render-message.js';
import {suggestedReplies} from '../messages/suggested-replies.js';
import {arrangeMessages, senderOf} from './arrange-messages.js';
import type {Row} from './arrange-messages.js';
import {styles} from './message-list.styles.js';
import {OtherHands} from './other-hands.js';
import {Pages} from './pages.js';
import type {Page} from './pages.js';
import {skeleton, welcome} from './placeholders.js';
import {ReachTop} from './reach-top.js';
import {SpokenAnswer} from './spoken-answer.js';
import {StickToBottom} from './stick-to-bottom.js';
import {typingIndicator} from './typing-indicator.js';

/** So many of the messages that are there are drawn at once. */
const SOME = 50;

/**
 * What was said, oldest first, with whatever belongs between and below the messages.
 *
 * @tagname chat-ai-message-list
 * @fires {CustomEvent<ChatRequest>} chat-request - Older messages, a suggested reply, or another
 *   try for a failed one is wanted.
 * @csspart messages - The scrolling list of messages.
 * @csspart message - One message with its sender and time.
 * @csspart bubble - The box around the words of one message.
 * @csspart suggested-reply - A reply the bot suggests.
 */
export class MessageList extends LitElement {
  static override styles = [controls, styles, messageStyles, bubbleStyles, fileStyles];

  @property({attribute: false}) conversation: Conversation | undefined;

  @property({attribute: false}) words: Words = en;

  @property({attribute: false}) formats: Formats = formatsFor('en');

  /** Messages are still expected, so an unknown history is drawn as one that loads. */
  @property({attribute: false}) pending = true;

  /** The visitor may write, so suggested replies make sense. */
  @property({attribute: false}) answerable = true;

  @property({attribute: false}) settings: ChatSettings = DEFAULT_SETTINGS;

  @query('[role=log]') private log!: HTMLElement | null;

  readonly #stick = new StickToBottom(this, () => this.log);
  /** The last message the visitor had in view. */
  #seenKey: string | undefined;
  /** How many of the oldest messages nobody has scrolled up to. */
  #undrawn = 0;
  #rows: readonly Row[] = [];
  readonly #pages = new Pages();
  readonly #hands = new OtherHands(this, () => this.renderRoot);
  readonly #spoken = new SpokenAnswer(this);
  /** The oldest message when older ones were last asked for. */
  #askedAt: string | undefined;
  /** What comes in above, or all at once, is not news to be read out; a growing answer has its own way. */
  #live: 'polite' | 'off' = 'off';

  constructor() {
    super();
    new ReachTop(this, () => this.renderRoot.querySelector('.earlier'), this.#onTop);
  }

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('conversation');
    const messages = this.conversation?.messages ?? [];
    const newest = messages.at(-1);

    if (changed.has('conversation') && !before?.messages.length) {
      this.#undrawn = Math.max(0, messages.length - SOME);
    }
    const top = this.#rows[0]?.message.key;
    this.#rows = arrangeMessages(messages.slice(this.#undrawn), this.#rows);

    const begins = before?.history === 'complete' && before.messages.length === 0;
    const grewAbove = top !== this.#rows[0]?.message.key && !begins;
    const isSpoken = this.#spoken.hear(messages, this.words);
    this.#live = grewAbove || isSpoken ? 'off' : 'polite';

    const own = newest && senderOf(newest)?.role === 'visitor';
    const sent = own && before && newest.key !== before.messages.at(-1)?.key;
    // Where no history is known, another conversation begins.
    const begun = (this.conversation?.history ?? 'unknown') === 'unknown';
    if (sent || begun) this.#stick.follow();
    if (this.#stick.atEnd) this.#seenKey = newest?.key;
  }

  override updated() {
    const pages = [...this.renderRoot.querySelectorAll('.page:not([data-known])')].slice(0, -1);
    const know = () => pages.forEach((page) => page.toggleAttribute('data-known', true));
    // The browser remembers sizes at the end of a frame.
    if (pages.length > 0) requestAnimationFrame(() => requestAnimationFrame(know));
  }

  override render(): TemplateResult {
    const {conversation, words} = this;
    const newest = conversation?.messages.at(-1);
    const streaming = newest?.type === 'text' && newest.streaming;
    return html`
      <div
        role="log"
        part="messages"
        tabindex="0"
        aria-label=${words.messages}
        aria-live=${this.#live}
      >
        <div class="content">
          ${this.#renderTop(conversation)} ${this.#renderPages()}
          ${
            conversation?.typing && !streaming
              ? typingIndicator(conversation.typing, words)
              : nothing
          }
          ${
            newest?.type === 'text' && !streaming && this.answerable
              ? suggestedReplies(newest.suggestedReplies, this.settings, words, this.#request)
              : nothing
          }
        </div>
      </div>
      <div class="for-the-ear" aria-live="polite">
        ${this.#spoken.lines.map(
          (line) => html`
            <p>${line}</p>
          `,
        )}
      </div>
      ${this.#stick.atEnd ? nothing : this.#renderJump()}
    `;
  }

  /** A growing answer is drawn with every other frame; nobody reads faster. */
  protected override async scheduleUpdate(): Promise<void> {
    const newest = this.conversation?.messages.at(-1);
    const grows = newest?.type === 'text' && newest.streaming && this.hasUpdated;
    // A page that nobody sees has no frames.
    for (let frames = 0; grows && frames < 2 && !document.hidden; frames++) {
      await new Promise(requestAnimationFrame);
    }
    await super.scheduleUpdate();
  }

  override focus(options?: FocusOptions) {
    this.log?.focus({preventScroll: true, ...options});
  }

  #renderTop(conversation: Conversation | undefined) {
    const {words} = this;
    const empty = !conversation?.messages.length;
    switch (this.#undrawn > 0 ? 'more' : (conversation?.history ?? 'unknown')) {
      case 'unknown':
        return empty && this.pending ? skeleton(words) : nothing;
      case 'loading':
        return html`
          <div class="top">
            <span class="for-the-ear">${words.loading}</span>
            <i class="spinner"></i>
          </div>
        `;
      case 'more':
        return html`
          <div class="top">
            <button class="earlier" @click=${this.#loadOlder}>${words.earlierMessages}</button>
          </div>
        `;
      case 'complete':
        return empty && conversation && !conversation.typing
          ? welcome(conversation.bot, words)
          : nothing;
    }
  }

  #renderPages() {
    const context = [this.words, this.formats, this.settings, startOfDay(Date.now())];
    const draw = ({rows}: Page) => html`
      <div class="page">${keyed(rows, ({message}) => message.key, this.#renderRow, context)}</div>
    `;
    return keyed(this.#pages.cut(this.#rows), ({id}) => id, draw, context);
  }

  #renderRow = ({message, first, last, newDay}: Row) => {
    const {words, formats, settings} = this;
    const day = newDay ? formats.day(message.createdAt) : '';
    const touched = this.#hands.seen;
    const request = this.#request;
    return renderMessage(message, {first, last, day, words, formats, settings, touched, request});
  };

  #renderJump() {
    const count = this.#countUnseen();
    return html`
      <button
        class="jump"
        aria-label=${count === 0 ? this.words.scrollToEnd : nothing}
        @click=${this.#jump}
      >
        ${downIcon}
        ${
          count === 0
            ? nothing
            : html`
                <bdi>${this.words.newMessages(count)}</bdi>
              `
        }
      </button>
    `;
  }

  #countUnseen(): number {
    const messages = this.conversation?.messages ?? [];
    const seen = messages.findIndex(({key}) => key === this.#seenKey);
    if (seen < 0) return 0;
    return messages.slice(seen + 1).filter((message) => senderOf(message)?.role !== 'visitor')
      .length;
  }

  #loadOlder = () => {
    if (this.#undrawn > 0) {
      this.#undrawn = Math.max(0, this.#undrawn - SOME);
      this.requestUpdate();
      return;
    }
    this.#askedAt = this.conversation?.messages[0]?.key;
    emitRequest(this, {type: 'load-older'});
  };

  #onTop = () => {
    // Asked before and nothing came: from here on, only a press of the button asks again.
    if (this.conversation?.messages[0]?.key !== this.#askedAt) this.#loadOlder();
  };

  #request = (request: ChatRequest) => {
    emitRequest(this, request);
    const stays = request.type === 'rate' || (request.type === 'answer-form' && request.answers);
    // What was pressed goes away; the focus must not go with it.
    if (!stays) this.focus();
  };

  #jump = () => {
    this.#stick.follow();
    this.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-message-list': MessageList;
  }
}
