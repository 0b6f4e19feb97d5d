import {LitElement, css, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import type {CarouselItem} from '../../conversation/attachments.js';
import {toCarouselItems} from '../../conversation/carousel-items.js';
import {en} from '../../i18n/locales/en.js';
import type {Words} from '../../i18n/words.js';
import {controls} from '../controls.styles.js';
import {downIcon} from '../icons.js';
import {safeLink} from '../markdown/safe-link.js';

/**
 * Cards in a row that scrolls: by finger, by wheel, by the arrow keys, by two buttons.
 *
 * @tagname chat-ai-carousel
 * @csspart card - One card.
 */
export class Carousel extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        position: relative;
        min-inline-size: 0;
        max-inline-size: 100%;
        margin-block-start: 8px;
      }
      ul {
        display: flex;
        /* Holds what is for the ear, which else would make the list around it scroll. */
        position: relative;
        gap: 8px;
        margin: 0;
        padding: 4px;
        overflow-x: auto;
        overscroll-behavior-x: contain;
        list-style: none;
        scroll-snap-type: x mandatory;
        scrollbar-width: none;
      }
      li {
        flex: none;
        inline-size: min(220px, 80%);
        scroll-snap-align: start;
      }
      a {
        display: block;
        block-size: 100%;
        overflow: hidden;
        border: 1px solid var(--_border);
        border-radius: 12px;
        background: var(--_surface-raised);
        color: inherit;
        text-decoration: none;
      }
      a:hover b {
        text-decoration: underline;
      }
      img {
        display: block;
        inline-size: 100%;
        block-size: 132px;
        object-fit: cover;
      }
      b,
      small {
        display: block;
        padding: 8px 12px 0;
        font-size: 13px;
        line-height: 18px;
        overflow-wrap: anywhere;
      }
      small {
        padding-block: 0 8px;
        color: var(--_text-quiet);
        font-size: 12px;
      }
      button {
        position: absolute;
        inset-block-start: 50%;
        inset-inline-start: 0;
        border-color: var(--_border);
        background: var(--_surface);
        translate: 0 -50%;
        rotate: 90deg;
      }
      button:dir(rtl),
      button + button {
        rotate: -90deg;
      }
      button + button:dir(rtl) {
        rotate: 90deg;
      }
      button + button {
        inset-inline: auto 0;
      }
      button[hidden] {
        display: none;
      }
      @media (prefers-reduced-motion: no-preference) {
        ul {
          scroll-behavior: smooth;
        }
      }
    `,
  ];

  /** As a bot or a page hands them over; what is no card is left out. */
  @property({attribute: false}) cards: readonly unknown[] = [];

  @property({attribute: false}) words: Words = en;

  @query('ul') private row!: HTMLElement;

  /** Which ends are out of sight. */
  @state() private beyond = {start: false, end: false};

  readonly #sizes = new ResizeObserver(() => this.#look());

  override firstUpdated() {
    this.#sizes.observe(this.row);
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#sizes.observe(this.row);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override render(): TemplateResult {
    const {words, beyond} = this;
    return html`
      <ul aria-label=${words.cards} @scroll=${this.#look} @keydown=${this.#onKeydown}>
        ${toCarouselItems(this.cards).map((item) => card(item, words))}
      </ul>
      ${this.#renderArrow(words.previous, -1, beyond.start)}
      ${this.#renderArrow(words.next, 1, beyond.end)}
    `;
  }

  #renderArrow(label: string, by: 1 | -1, shown: boolean) {
    return html`
      <button
        class="icon-button"
        aria-label=${label}
        ?hidden=${!shown}
        @click=${() => this.#scroll(by)}
      >
        ${downIcon}
      </button>
    `;
  }

  #scroll(by: 1 | -1) {
    const {row} = this;
    const forward = getComputedStyle(row).direction === 'rtl' ? -1 : 1;
    row.scrollBy({left: by * forward * row.clientWidth * 0.8});
  }

  #look() {
    const {scrollLeft, scrollWidth, clientWidth} = this.row;
    // To the left of its start in a row that runs to the left.
    const at = Math.abs(scrollLeft);
    const beyond = {start: at > 4, end: at < scrollWidth - clientWidth - 4};
    const same = beyond.start === this.beyond.start && beyond.end === this.beyond.end;
    if (!same) this.beyond = beyond;
  }

  #onKeydown(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const forward = getComputedStyle(this.row).direction === 'rtl' ? -step : step;
    const links = [...this.row.querySelectorAll('a')];
    const next = links[links.indexOf(event.target as HTMLAnchorElement) + forward];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

function card({title, url, imageUrl}: CarouselItem, words: Words) {
  const address = safeLink(url);
  if (!address?.startsWith('http')) return nothing;
  const picture = safeLink(imageUrl);
  return html`
    <li>
      <a part="card" href=${address} target="_blank" rel="noopener noreferrer">
        ${
          picture?.startsWith('http')
            ? html`
                <img src=${picture} alt="" loading="lazy" />
              `
            : nothing
        }
        <b dir="auto">${title}</b>
        <small>${new URL(address).host}</small>
        <span class="for-the-ear">${words.newTab}</span>
      </a>
    </li>
  `;
}

if (!customElements.get('chat-ai-carousel')) customElements.define('chat-ai-carousel', Carousel);

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-carousel': Carousel;
  }
}
