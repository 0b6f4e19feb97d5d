const DISMISS = {en: 'Dismiss', ko: '닫기'} as const;

// Formatted, and minified by the build, as what it is.
const css = String.raw;
const styles = css`
  :host {
    all: initial;
    visibility: inherit;
    color-scheme: inherit;
    display: flex;
    gap: 4px;
    align-items: start;
    max-inline-size: min(280px, 100%);
    border: 1px solid #8883;
    border-radius: 16px;
    background: var(--_surface);
    color: light-dark(#1c1c21, #f2f2f5);
    box-shadow: 0 4px 16px #0003;
    font:
      15px/22px var(--chat-ai-font, system-ui),
      sans-serif;
  }
  :host([hidden]) {
    display: none;
  }
  button {
    border: 0;
    border-radius: 16px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid;
  }
  .text {
    flex: 1;
    padding: 10px 0 10px 14px;
  }
  .dismiss {
    min-inline-size: 44px;
    min-block-size: 44px;
  }
  @media (prefers-reduced-motion: no-preference) {
    :host {
      animation: rise 200ms ease-out;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
`;

/**
 * A line above the launcher that invites to chat. A click anywhere on it opens the chat. Pages that
 * have one load it at once, so it is made without Lit.
 *
 * @tagname chat-ai-teaser
 * @fires dismiss - The visitor does not want to see it again.
 */
export class Teaser extends HTMLElement {
  static readonly observedAttributes = ['lang'];

  readonly #text = document.createElement('button');
  readonly #dismiss = document.createElement('button');

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open'});
    // jsdom has no such sheets, and draws nothing.
    if ('adoptedStyleSheets' in root) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      root.adoptedStyleSheets = [sheet];
    }
    this.#text.className = 'text';
    this.#text.dir = 'auto';
    this.#text.append(document.createElement('slot'));
    this.#dismiss.className = 'dismiss';
    this.#dismiss.textContent = '✕';
    this.#dismiss.addEventListener('click', (event) => {
      event.stopPropagation();
      this.dispatchEvent(new Event('dismiss'));
    });
    root.append(this.#text, this.#dismiss);
    this.attributeChangedCallback();
  }

  attributeChangedCallback(): void {
    this.#dismiss.ariaLabel = DISMISS[/^ko\b/i.test(this.lang) ? 'ko' : 'en'];
  }
}

if (!customElements.get('chat-ai-teaser')) customElements.define('chat-ai-teaser', Teaser);

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-teaser': Teaser;
  }
}
