// The same launcher with Lit.
import {LitElement, html, unsafeCSS} from 'lit';

import {CHAT, CLOSE, STYLE} from './look.js';

class BenchButton extends LitElement {
  static override styles = unsafeCSS(STYLE);
  static override properties = {open: {type: Boolean, reflect: true}};

  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  override render() {
    return html`
      <button part="launcher" aria-expanded=${this.open} @click=${this.#toggle}>
        <svg viewBox="0 0 24 24">
          <title>Chat</title>
          <path d=${this.open ? CLOSE : CHAT} />
        </svg>
      </button>
    `;
  }

  override updated() {
    this.dispatchEvent(new CustomEvent(this.open ? 'chat-open' : 'chat-close'));
  }

  #toggle() {
    this.open = !this.open;
  }
}

customElements.define('bench-button', BenchButton);
