import {css, html, LitElement, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import type {ChatView} from '../conversation/chat-view.js';
import {loadWords} from '../i18n/load-words.js';
import {en} from '../i18n/locales/en.js';
import type {Words} from '../i18n/words.js';
import {WatchConversation} from './watch-conversation.js';

/**
 * The number of messages that the visitor has not seen, on the launcher; nothing when there is
 * none. What it says is part of the launcher's name.
 *
 * @tagname chat-ai-badge
 */
export class UnreadBadge extends LitElement {
  static override styles = css`
    span {
      position: absolute;
      inset-block-start: -6px;
      inset-inline-end: -6px;
      min-inline-size: 24px;
      padding-inline: 7px;
      box-sizing: border-box;
      border-radius: 12px;
      background: #b3261e;
      color: #fff;
      font: 600 13px/24px system-ui;
    }
  `;

  /** The chat to watch. May come later than the element. */
  @property({attribute: false}) chat: ChatView | undefined;

  /** The visitor's language, a BCP 47 tag. */
  @property() language = 'en';

  @state() private words: Words = en;

  constructor() {
    super();
    new WatchConversation(this, () => this.chat);
  }

  override willUpdate() {
    void loadWords(this.language).then((words) => (this.words = words));
  }

  override render(): TemplateResult | typeof nothing {
    const unread = this.chat?.conversation.unread;
    if (!unread) return nothing;
    const label = this.words.unread(unread);
    return html`
      <span role="img" aria-label=${label}>${unread > 99 ? '99+' : unread}</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-badge': UnreadBadge;
  }
}
