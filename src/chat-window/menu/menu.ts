import {LitElement, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import type {TranscriptKind} from '../../contract/chat-element.js';
import type {ChatRequest, Choice} from '../../conversation/requests.js';
import {DEFAULT_SETTINGS} from '../../conversation/settings.js';
import type {ChatSettings, MenuItem} from '../../conversation/settings.js';
import {en} from '../../i18n/locales/en.js';
import type {Words} from '../../i18n/words.js';
import {controls} from '../controls.styles.js';
import {emitRequest} from '../emit-request.js';
import {styles} from './menu.styles.js';

const KINDS: readonly TranscriptKind[] = ['text', 'html', 'json'];
const PHONE = '(max-width: 480px), (max-height: 420px)';

/**
 * What the visitor may do with the chat as a whole. It takes the focus, and goes away as soon as
 * something is chosen, or the visitor turns to something else.
 *
 * @tagname chat-ai-menu
 * @fires {CustomEvent<ChatRequest>} chat-request - The visitor has chosen.
 * @fires {CustomEvent<{refocus: boolean}>} menu-close - It has done its work.
 */
export class Menu extends LitElement {
  static override styles = [controls, styles];

  @property({attribute: false}) words: Words = en;

  @property() language = 'en';

  @property({type: Boolean}) inline = false;

  @property({attribute: false}) settings: ChatSettings = DEFAULT_SETTINGS;

  /** A new conversation was chosen, and is asked about. */
  @state() private asks = false;

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKeydown);
    this.addEventListener('focusout', this.#onFocusOut);
  }

  override connectedCallback() {
    super.connectedCallback();
    // On capture: in the window it goes no further.
    addEventListener('pointerdown', this.#onPointerDown, true);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.#onPointerDown, true);
  }

  override firstUpdated() {
    this.#items[0]?.focus();
  }

  override render(): TemplateResult {
    const {words} = this;
    if (this.asks) {
      return html`
        <div class="popup" role="alertdialog" aria-label=${words.beginAnew}>
          <p>${words.beginAnew}</p>
          <div class="buttons">
            <button class="primary" @click=${() => this.#ask({type: 'new-conversation'})}>
              ${words.begin}
            </button>
            <button @click=${() => this.#close()}>${words.cancel}</button>
          </div>
        </div>
      `;
    }
    return html`
      <div class="popup" role="menu" aria-label=${words.menu}>
        ${this.settings.menu.map((item) => this.#renderItem(item))}
      </div>
    `;
  }

  #renderItem(item: MenuItem) {
    const {words, settings} = this;
    switch (item) {
      case 'new':
        return html`
          <button role="menuitem" tabindex="-1" @click=${this.#confirm}>
            <bdi>${words.newConversation}…</bdi>
          </button>
        `;
      case 'expand':
        return this.inline || matchMedia(PHONE).matches
          ? nothing
          : this.#renderSwitch('expanded', settings.expanded, words.expand);
      case 'sound':
        return this.#renderSwitch('sound', settings.sound, words.sound);
      case 'transcript':
        return this.#renderGroup(
          words.transcript,
          KINDS.map(
            (kind) => html`
              <button
                role="menuitem"
                tabindex="-1"
                @click=${() => this.#ask({type: 'download', kind})}
              >
                ${words.transcriptKinds[kind]}
              </button>
            `,
          ),
        );
      case 'language':
        return settings.languages.length < 2
          ? nothing
          : this.#renderGroup(
              words.language,
              settings.languages.map((tag) => this.#renderLanguage(tag)),
            );
    }
  }

  #renderSwitch(name: Choice, on: boolean, label: string) {
    return html`
      <button
        role="menuitemcheckbox"
        aria-checked=${on}
        tabindex="-1"
        @click=${() => this.#ask({type: 'choose', name, value: on ? null : ''})}
      >
        ${label}
      </button>
    `;
  }

  #renderGroup(label: string, items: unknown) {
    return html`
      <div role="group" aria-label=${label}>
        <p aria-hidden="true">${label}</p>
        ${items}
      </div>
    `;
  }

  #renderLanguage(tag: string) {
    const shown = new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag;
    return html`
      <button
        role="menuitemradio"
        aria-checked=${tag === this.language}
        tabindex="-1"
        lang=${tag}
        @click=${() => this.#ask({type: 'choose', name: 'lang', value: tag})}
      >
        ${shown}
      </button>
    `;
  }

  get #items(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  #ask(request: ChatRequest) {
    emitRequest(this, request);
    this.#close();
  }

  #close(refocus = true) {
    this.dispatchEvent(new CustomEvent('menu-close', {detail: {refocus}}));
  }

  async #confirm() {
    this.asks = true;
    await this.updateComplete;
    this.#items[0]?.focus();
  }

  #onKeydown(event: KeyboardEvent) {
    const items = this.#items;
    const index = items.indexOf(this.shadowRoot?.activeElement as HTMLButtonElement);
    const target = {
      ArrowDown: items[index + 1] ?? items[0],
      ArrowUp: items.at(index - 1),
      Home: items[0],
      End: items.at(-1),
    }[event.key];
    if (target) target.focus();
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Tab leads on from the button; without one to go to, as on a touch of the page, it stays. */
  #onFocusOut({relatedTarget}: FocusEvent) {
    if (relatedTarget && !this.renderRoot.contains(relatedTarget as Node)) this.#close(false);
  }

  #onPointerDown = (event: PointerEvent) => {
    const path = event.composedPath();
    // The button itself closes by its click.
    if (!path.includes(this.parentNode ?? this)) this.#close(false);
  };
}

declare global {
  interface HTMLElementEventMap {
    'menu-close': CustomEvent<{refocus: boolean}>;
  }
  interface HTMLElementTagNameMap {
    'chat-ai-menu': Menu;
  }
}
