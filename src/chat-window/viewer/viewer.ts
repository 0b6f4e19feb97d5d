import {LitElement, css, html} from 'lit';
import type {TemplateResult} from 'lit';
import {query} from 'lit/decorators.js';

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
 * A picture above the whole page: larger by two fingers, `+`, wheel or double click, moved by drag or
 * arrow keys.
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
        touch-action: none;
      }
      img {
        inline-size: 100%;
        block-size: 100%;
        object-fit: contain;
        cursor: grab;
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

  /** Set before the element is put on the page, as are the others. */
  url = '';

  name = '';

  words: Words = en;

  @query('dialog') private dialog!: HTMLDialogElement;

  @query('img') private image!: HTMLImageElement;

  #scale = 1;
  #x = 0;
  #y = 0;
  /** Where each pointer that is down was last. */
  readonly #pointers = new Map<number, PointerEvent>();

  override firstUpdated() {
    this.dialog.showModal();
    // Out of sight, it would keep the page from being used.
    addEventListener('chat-close', this.#leave);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('chat-close', this.#leave);
  }

  override render(): TemplateResult {
    const {url, name, words} = this;
    return html`
      <dialog
        aria-label=${name}
        @close=${this.#leave}
        @keydown=${this.#onKeydown}
        @wheel=${this.#onWheel}
      >
        <img
          src=${url}
          alt=${name}
          draggable="false"
          @dblclick=${() => this.#zoom(this.#scale > 1 ? 0 : STEP * STEP)}
          @pointerdown=${this.#onPointerdown}
          @pointermove=${this.#onPointermove}
          @pointerup=${this.#onPointerup}
          @pointercancel=${this.#onPointerup}
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
    this.#scale = Math.min(MOST, Math.max(1, this.#scale * factor));
    this.#pan(0, 0);
  }

  /** Some of the picture stays in view. */
  #pan(x: number, y: number) {
    const {clientWidth, clientHeight, style} = this.image;
    const spare = (this.#scale - 1) / 2;
    this.#x = within(this.#x + x, spare * clientWidth);
    this.#y = within(this.#y + y, spare * clientHeight);
    style.transform = `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale})`;
  }

  #leave = () => this.remove();

  #onKeydown(event: KeyboardEvent) {
    // Escape closes the picture, not the window behind it.
    event.stopPropagation();
    const {key} = event;
    if (key === 'Escape') {
      // As the dialog would by itself, and without the page's closing anything.
      event.preventDefault();
      this.dialog.close();
    }
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
    this.#pointers.set(event.pointerId, event);
    this.image.setPointerCapture(event.pointerId);
  }

  #onPointermove(event: PointerEvent) {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    this.#pointers.set(event.pointerId, event);
    const others = [...this.#pointers.values()].filter((pointer) => pointer !== event);
    // The middle of two fingers moves by half of what one of them does.
    const share = 1 / (others.length + 1);
    this.#pan((event.x - before.x) * share, (event.y - before.y) * share);
    for (const other of others) this.#zoom(distance(event, other) / distance(before, other));
  }

  #onPointerup({pointerId}: PointerEvent) {
    this.#pointers.delete(pointerId);
  }
}

function distance(one: PointerEvent, other: PointerEvent): number {
  return Math.hypot(one.x - other.x, one.y - other.y) || 1;
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-viewer': Viewer;
  }
}
