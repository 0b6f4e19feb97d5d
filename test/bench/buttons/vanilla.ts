// A launcher as a page would write it itself, without any library.
import {CHAT, CLOSE, STYLE} from './look.js';

class BenchButton extends HTMLElement {
  static observedAttributes = ['open'];

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open'});
    root.innerHTML = `
      <style>${STYLE}</style>
      <button part="launcher" aria-expanded="false">
        <svg viewBox="0 0 24 24"><title>Chat</title><path d="${CHAT}"></path></svg>
      </button>`;
    root.querySelector('button')?.addEventListener('click', () => (this.open = !this.open));
  }

  get open() {
    return this.hasAttribute('open');
  }

  set open(open: boolean) {
    this.toggleAttribute('open', open);
  }

  attributeChangedCallback() {
    this.shadowRoot?.querySelector('button')?.setAttribute('aria-expanded', String(this.open));
    this.shadowRoot?.querySelector('path')?.setAttribute('d', this.open ? CLOSE : CHAT);
    this.dispatchEvent(new CustomEvent(this.open ? 'chat-open' : 'chat-close'));
  }
}

customElements.define('bench-button', BenchButton);
