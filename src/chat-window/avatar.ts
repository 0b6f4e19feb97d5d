import {LitElement, css, html} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

/**
 * The picture of who speaks; the first letter of the name where there is no picture, or none that
 * can be shown. Decoration: the name always stands beside it.
 *
 * @tagname chat-ai-avatar
 */
export class Avatar extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: var(--_avatar-size, 28px);
      block-size: var(--_avatar-size, 28px);
      overflow: hidden;
      border-radius: 50%;
      background: color-mix(in srgb, var(--_link) 14%, var(--_surface));
      color: var(--_link);
      font-size: calc(var(--_avatar-size, 28px) * 0.46);
      font-weight: 600;
      line-height: 1;
      user-select: none;
    }

    img {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }

    @media (forced-colors: active) {
      :host {
        border: 1px solid CanvasText;
      }
    }
  `;

  @property({attribute: false}) name = '';

  @property({attribute: false}) pictureUrl = '';

  @state() private broken = false;

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('pictureUrl')) this.broken = false;
  }

  override render(): TemplateResult {
    if (this.broken || !/^https?:/i.test(this.pictureUrl)) {
      return html`
        <span aria-hidden="true">${initial(this.name)}</span>
      `;
    }
    return html`
      <img src=${this.pictureUrl} alt="" decoding="async" @error=${() => (this.broken = true)} />
    `;
  }
}

/** What a reader calls the first letter, be it an emoji of many code points. */
function initial(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-ai-avatar': Avatar;
  }
}
