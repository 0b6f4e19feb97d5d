import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    max-inline-size: 100%;
    color: var(--_text-quiet);
    font-size: 12px;
    line-height: 16px;
  }

  [part='feedback'],
  .comment {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }

  path {
    fill: none;
  }

  .bad svg {
    rotate: 180deg;
  }

  [aria-pressed='true'] {
    color: var(--_link);
  }

  [aria-pressed='true'] path {
    fill: color-mix(in srgb, currentcolor 30%, transparent);
  }

  button:hover {
    background: color-mix(in srgb, var(--_link) 10%, transparent);
  }

  .text {
    min-block-size: 36px;
    padding-inline: 8px;
    border-radius: 18px;
    color: var(--_link);
    font-weight: 600;
  }

  input {
    flex: 1 1 160px;
    min-inline-size: 0;
    padding: 6px 12px;
    border: 1px solid color-mix(in srgb, var(--_text) 55%, var(--_surface));
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: 16px/22px var(--_font);
  }

  .error {
    color: var(--_error);
  }

  @media (pointer: coarse) {
    .text,
    input {
      min-block-size: 44px;
    }
  }
`;
