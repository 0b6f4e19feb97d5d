import {LitElement, css, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import {DEFAULT_SETTINGS} from '../../conversation/settings.js';
import type {ChatSettings} from '../../conversation/settings.js';
import {formatsFor} from '../../i18n/formats.js';
import type {Formats} from '../../i18n/formats.js';
import {en} from '../../i18n/locales/en.js';
import type {Words} from '../../i18n/words.js';
import {controls} from '../controls.styles.js';
import {emitRequest} from '../emit-request.js';
import {clipIcon} from '../icons.js';
import {isAccepted, readAccepted} from './accepted.js';
import {measure} from './measure.js';

/**
 * Takes files: by a button, by drop anywhere in the window that it stands in, or by paste. What may
 * not be sent is said here, and everything else goes its way.
 *
 * @tagname chat-ai-uploads
 * @fires {CustomEvent<ChatRequest>} chat-request - Files are to be sent, or one is too large.
 * @csspart attach - The button.
 */
export class Uploads extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: contents;
      }
      button {
        color: var(--_text-quiet);
      }
      button:disabled {
        opacity: 0.4;
        cursor: default;
      }
      @media (forced-colors: active) {
        button:disabled {
          opacity: 1;
          color: GrayText;
        }
      }
      @media (hover: hover) {
        button:not(:disabled):hover {
          background: var(--_surface-raised);
          color: var(--_text);
        }
      }
      [role='alert'] {
        order: -1;
        flex: 0 0 100%;
        color: var(--_error);
        font-size: 13px;
        line-height: 18px;
        overflow-wrap: anywhere;
      }
      p {
        padding: 4px 10px;
      }
      .drop {
        display: grid;
        position: absolute;
        z-index: 2;
        inset: 8px;
        place-items: center;
        border: 2px dashed var(--_link);
        border-radius: 12px;
        background: color-mix(in srgb, var(--_surface) 92%, transparent);
        font-weight: 600;
        pointer-events: none;
      }
    `,
  ];

  @property({attribute: false}) words: Words = en;

  @property({attribute: false}) formats: Formats = formatsFor('en');

  @property({attribute: false}) settings: ChatSettings = DEFAULT_SETTINGS;

  /** Bytes that the server takes. */
  @property({attribute: false}) limit = Infinity;

  /** Nothing can be sent just now. */
  @property({attribute: false}) blocked = false;

  @state() private refusals: readonly string[] = [];

  @state() private dragging = false;

  @query('input') private input!: HTMLInputElement;

  #lifetime = new AbortController();

  override connectedCallback() {
    super.connectedCallback();
    this.#lifetime = new AbortController();
    const {signal} = this.#lifetime;
    const root = this.getRootNode();
    const area = root instanceof ShadowRoot ? (root.host as HTMLElement) : this.ownerDocument.body;
    area.addEventListener('dragover', this.#onDrag, {signal});
    area.addEventListener('dragleave', () => (this.dragging = false), {signal});
    area.addEventListener('drop', this.#onDrop, {signal});
    area.addEventListener('paste', this.#onPaste, {signal});
    // Whoever writes on has read it.
    area.addEventListener('input', () => (this.refusals = []), {signal});
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#lifetime.abort();
  }

  override render(): TemplateResult {
    const {words, blocked} = this;
    return html`
      <input
        type="file"
        multiple
        hidden
        accept=${this.#accepted.types.join()}
        @change=${this.#onChange}
      />
      <button
        class="icon-button"
        part="attach"
        type="button"
        aria-label=${words.attachFiles}
        ?disabled=${blocked}
        @click=${() => this.input.click()}
      >
        ${clipIcon}
      </button>
      <div role="alert">
        ${this.refusals.map(
          (refusal) => html`
            <p>${refusal}</p>
          `,
        )}
      </div>
      ${
        this.dragging
          ? html`
              <div class="drop">${words.dropFiles}</div>
            `
          : nothing
      }
    `;
  }

  get #accepted() {
    const {uploads, replyToFile} = this.settings;
    return readAccepted(uploads, replyToFile);
  }

  async #take(files: FileList) {
    const accepted = this.#accepted;
    const limit = Math.min(accepted.limit, this.limit);
    const refusals: string[] = [];
    const taken = [...files].filter(({name, type, size}) => {
      const isKnown = isAccepted(type, accepted);
      if (isKnown && size <= limit) return true;
      const {fileNotAllowed, fileTooLarge} = this.words;
      refusals.push(isKnown ? fileTooLarge(name, this.formats.size(limit)) : fileNotAllowed(name));
      if (isKnown) emitRequest(this, {type: 'refuse-file', limit});
      return false;
    });
    this.refusals = refusals;
    if (taken.length === 0) return;
    emitRequest(this, {type: 'send-files', files: await Promise.all(taken.map(measure))});
  }

  #onChange = () => {
    const {input} = this;
    if (input.files) void this.#take(input.files);
    // The same file may be chosen again.
    input.value = '';
  };

  #onDrag = (event: DragEvent) => {
    const {dataTransfer} = event;
    if (!dataTransfer?.types.includes('Files')) return;
    // Else the browser goes to the file, and away from the page.
    event.preventDefault();
    dataTransfer.dropEffect = this.blocked ? 'none' : 'copy';
    this.dragging = !this.blocked;
  };

  #onDrop = (event: DragEvent) => {
    const files = event.dataTransfer?.files;
    this.dragging = false;
    if (!files?.length) return;
    event.preventDefault();
    if (!this.blocked) void this.#take(files);
  };

  #onPaste = (event: ClipboardEvent) => {
    const data = event.clipboardData;
    // A text processor adds a picture of its text.
    if (!data?.files.length || data.types.includes('text/plain') || this.blocked) return;
    event.preventDefault();
    void this.#take(data.files);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-uploads': Uploads;
  }
}
