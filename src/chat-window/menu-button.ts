import {LitElement, css, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import {lazy} from '../contract/lazy.js';
import type {ChatRequest} from '../conversation/requests.js';
import {DEFAULT_SETTINGS} from '../conversation/settings.js';
import type {ChatSettings} from '../conversation/settings.js';
import {en} from '../i18n/locales/en.js';
import type {Words} from '../i18n/words.js';
import {controls} from './controls.styles.js';
import {emitRequest} from './emit-request.js';
import {menuIcon} from './icons.js';

const loadMenu = lazy(() => import('./menu/index.js'));

/**
 * Opens the menu, which loads then.
 *
 * @tagname chat-ai-menu-button
 * @fires {CustomEvent<ChatRequest>} chat-request - The visitor has chosen from it.
 * @csspart menu - The button.
 */
export class MenuButton extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
      }

      button {
        color: var(--_text-quiet);
      }

      @media (hover: hover) {
        button:hover {
          background: var(--_surface-raised);
          color: var(--_text);
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) words: Words = en;

  /** The language that is shown. */
  @property() language = 'en';

  /** The window has a place in the page, and its size from there. */
  @property({type: Boolean}) inline = false;

  @property({attribute: false}) settings: ChatSettings = DEFAULT_SETTINGS;

  @state() private open = false;

  @query('button') private button!: HTMLButtonElement | null;

  override render(): TemplateResult | typeof nothing {
    const {words, language, inline, settings, open} = this;
    if (settings.menu.length === 0) return nothing;
    return html`
      <button
        class="icon-button"
        part="menu"
        aria-label=${words.menu}
        aria-haspopup="menu"
        aria-expanded=${open}
        @click=${this.#toggle}
      >
        ${menuIcon}
      </button>
      ${
        open
          ? html`
              <chat-ai-menu
                .words=${words}
                .language=${language}
                .inline=${inline}
                .settings=${settings}
                @chat-request=${({detail}: CustomEvent<ChatRequest>) => emitRequest(this, detail)}
                @menu-close=${this.#close}
              ></chat-ai-menu>
            `
          : nothing
      }
    `;
  }

  #toggle() {
    this.open = !this.open;
    // Drawn once it is there; lost, the next press tries again.
    if (this.open) loadMenu().catch(() => (this.open = false));
  }

  #close({detail}: CustomEvent<{refocus: boolean}>) {
    this.open = false;
    if (detail.refocus) this.button?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-menu-button': MenuButton;
  }
}
