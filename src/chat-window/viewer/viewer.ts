import {LitElement, css, html} from 'lit';
import type {TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import {en} from '../../i18n/locales/en.js';
import type {Words} from '../../i18n/words.js';
import {controls} from '../controls.styles.js';
import {closeIcon, downIcon} from '../icons.js';

const STEP = 1.5;
const MOST = 8;
const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [40, 0],
  ArrowRight: [-40, 0],
  ArrowUp: [0, 40],
  ArrowDown: [0, -40],
};

/**
 * A picture above the whole page: larger by `+`, wheel or double click, moved by drag or arrow keys.
 * It goes by itself once it is closed.
 *
 * @tagname chat-ai-viewer
 */
export class Viewer extends LitElement {
  static override styles = [
    controls,
    css`
      dialog {
        inline-size: 100%;
        max-inline-size: none;
        block-size: 100%;
        max-block-size: none;
        padding: 0;
        border: 0;
        overflow: hidden;
        background: #000d;
        color: #fff;
      }
      img {
        inline-size: 100%;
        block-size: 100%;
        object-fit: contain;
        cursor: grab;
        touch-action: none;
      }
      div {
        display: flex;
        position: absolute;
        inset-block-start: max(8px, env(safe-area-inset-top));
        inset-inline-end: 8px;
        gap: 4px;
      }
      .icon-button {
        background: #000a;
        color: inherit;
        font-size: 17px;
        text-decoration: none;
      }
      :focus-visible {
        outline-color: #fff;
      }
    `,
  ];

  @property() url = '';

  @property() name = '';

  @property({attribute: false}) words: Words = en;

  @state() private scale = 1;

  @state() private x = 0;

  @state() private y = 0;

  @query('dialog') private dialog!: HTMLDialogElement;

  @query('img') private image!: HTMLImageElement;

  override firstUpdated() {
    this.dialog.showModal();
  }

  override updated() {
    this.image.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
  }

  override render(): TemplateResult {
    const {url, name, words} = this;
    return html`
      <dialog
        aria-label=${name}
        @close=${() => this.remove()}
        @keydown=${this.#onKeydown}
        @wheel=${this.#onWheel}
      >
        <img
          src=${url}
          alt=${name}
          draggable="false"
          @dblclick=${() => this.#zoom(this.scale > 1 ? 0 : STEP * STEP)}
          @pointerdown=${this.#onPointerdown}
          @pointermove=${this.#onPointermove}
        />
        <div>
          <button
            class="icon-button"
            aria-label=${words.zoomOut}
            @click=${() => this.#zoom(1 / STEP)}
          >
            −
          </button>
          <button class="icon-button" aria-label=${words.zoomIn} @click=${() => this.#zoom(STEP)}>
            +
          </button>
          <a
            class="icon-button"
            href=${url}
            download=${name}
            target="_blank"
            rel="noopener noreferrer"
            aria-label=${words.download}
          >
            ${downIcon}
          </a>
          <button
            class="icon-button"
            autofocus
            aria-label=${words.closeImage}
            @click=${() => this.dialog.close()}
          >
            ${closeIcon}
          </button>
        </div>
      </dialog>
    `;
  }

  #zoom(factor: number) {
    this.scale = Math.min(MOST, Math.max(1, this.scale * factor));
    this.#pan(0, 0);
  }

  /** Some of the picture stays in view. */
  #pan(x: number, y: number) {
    const spare = (this.scale - 1) / 2;
    const within = (value: number, most: number) => Math.min(most, Math.max(-most, value));
    this.x = within(this.x + x, spare * this.image.clientWidth);
    this.y = within(this.y + y, spare * this.image.clientHeight);
  }

  #onKeydown(event: KeyboardEvent) {
    // Escape closes the picture, not the window behind it.
    event.stopPropagation();
    const {key} = event;
    if (key === '+' || key === '=') this.#zoom(STEP);
    if (key === '-') this.#zoom(1 / STEP);
    const way = KEYS[key];
    if (way) this.#pan(...way);
  }

  #onWheel(event: WheelEvent) {
    event.preventDefault();
    this.#zoom(2 ** (-event.deltaY / 300));
  }

  #onPointerdown(event: PointerEvent) {
    this.image.setPointerCapture(event.pointerId);
  }

  #onPointermove({buttons, movementX, movementY}: PointerEvent) {
    if (buttons) this.#pan(movementX, movementY);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-viewer': Viewer;
  }
}
