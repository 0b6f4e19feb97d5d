import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    /* A field is as wide as twenty letters, if it may. */
    max-inline-size: 100%;
    color: var(--_text-quiet);
    font-size: 12px;
  }

  div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }

  /* The thumbs, not their buttons, are in line with the bubble. */
  div:first-child {
    margin-inline-start: -8px;
  }

  [aria-pressed='true'] {
    color: var(--_link);
  }

  [aria-pressed='true'] path {
    fill: currentcolor;
  }

  button + button svg {
    rotate: 180deg;
  }

  button:not([aria-pressed]) {
    min-block-size: 44px;
    padding-inline: 8px;
    border-radius: 8px;
    color: var(--_link);
    font-weight: 600;
  }

  input {
    flex: 1;
    min-inline-size: 80px;
    padding: 8px;
    border: 1px solid color-mix(in srgb, var(--_text) 55%, var(--_surface));
    border-radius: 8px;
    background: none;
    color: var(--_text);
    font: 16px var(--_font);
  }

  [role='alert'] {
    color: var(--_error);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
