import {LitElement, css, html} from 'lit';
import {property, state} from 'lit/decorators.js';

/** What the button says. */
export interface CodeBlockWords {
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
}

type Outcome = 'copy' | 'copied' | 'failed';

const SHOWN_FOR = 2000;

/**
 * Code in an agent's message, with a button that copies it.
 *
 * @tagname chat-ai-code-block
 * @csspart code-block - The box around the code.
 * @csspart copy-button - The button that copies.
 */
export class CodeBlock extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow: hidden;
      border: 1px solid color-mix(in srgb, currentcolor 20%, transparent);
      border-radius: calc(var(--_radius, 12px) / 1.5);
      background: color-mix(in srgb, var(--_text) 6%, transparent);
    }

    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding-inline-start: 12px;
      font-size: 0.8em;
    }

    button {
      min-block-size: 32px;
      margin-inline-start: auto;
      padding-inline: 12px;
      border: 0;
      border-radius: inherit;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }

    button:hover {
      text-decoration: underline;
    }

    :focus-visible {
      outline: 2px solid var(--_link, currentcolor);
      outline-offset: -2px;
    }

    pre {
      margin: 0;
      padding: 4px 12px 12px;
      overflow-x: auto;
      overscroll-behavior-x: contain;
      font:
        0.9em/1.5 ui-monospace,
        monospace;
      tab-size: 4;
    }

    /* It comes dressed as code in a line of text. */
    ::slotted(code) {
      all: unset !important;
    }

    [role='status'] {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      user-select: none;
    }

    /* Nobody scrolls on paper. */
    @media print {
      pre {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      button {
        visibility: hidden;
      }
    }
  `;

  /** What is copied; what is shown is in the element. */
  @property() code = '';

  /** As the author named it; empty for none. */
  @property() language = '';

  @property({attribute: false}) words: CodeBlockWords = {
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Could not copy',
  };

  @state() private outcome: Outcome = 'copy';

  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.outcome = 'copy';
  }

  override render() {
    const said = this.words[this.outcome];
    return html`
      <div part="code-block">
        <header>
          <span>${this.language}</span>
          <button part="copy-button" type="button" @click=${this.#copy}>${said}</button>
          <span role="status">${this.outcome === 'copy' ? '' : said}</span>
        </header>
        <pre dir="ltr" tabindex="0"><slot></slot></pre>
      </div>
    `;
  }

  readonly #copy = async ({currentTarget}: MouseEvent) => {
    const button = currentTarget as HTMLElement;
    try {
      await navigator.clipboard.writeText(this.code);
      this.#show('copied');
    } catch {
      // Refused by the browser, or missing on a page without HTTPS.
      this.#show(this.#copySelected() ? 'copied' : 'failed');
      button.focus();
    }
  };

  #copySelected(): boolean {
    const field = document.createElement('textarea');
    field.value = this.code;
    // Without a keyboard, on a phone.
    field.readOnly = true;
    this.renderRoot.append(field);
    field.focus({preventScroll: true});
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is nothing else
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }

  #show(outcome: Outcome) {
    if (!this.isConnected) return;
    this.outcome = outcome;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.outcome = 'copy'), SHOWN_FOR);
  }
}

// Two copies of the widget may meet on one page; the first one's elements serve both.
if (!customElements.get('chat-ai-code-block')) {
  customElements.define('chat-ai-code-block', CodeBlock);
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-code-block': CodeBlock;
  }
}
