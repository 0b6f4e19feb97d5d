import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    padding: 4px 16px max(16px, env(safe-area-inset-bottom));
  }

  form {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: flex-end;
    max-inline-size: 720px;
    margin-inline: auto;
    padding: 5px;
    border: 1px solid var(--_border);
    border-radius: min(24px, calc(var(--_radius) + 8px));
    background: var(--_surface);
  }

  form:focus-within {
    border-color: var(--_link);
    /* Seen in forced colours, where borders all look alike. */
    outline: 2px solid transparent;
    box-shadow: 0 0 0 1px var(--_link);
  }

  [role='status']:not(:empty) {
    max-inline-size: 720px;
    margin-inline: auto;
    padding: 0 12px 4px;
    color: var(--_text-quiet);
    font-size: 12px;
    line-height: 16px;
  }

  [data-tone='error'][role='status'] {
    color: var(--_error);
  }

  textarea {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 36px;
    max-block-size: calc(5 * 20px + 16px);
    margin: 0;
    padding: 8px 10px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    line-height: 20px;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    resize: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    field-sizing: content;
  }

  /* The form around it wears the ring. */
  textarea:focus-visible {
    outline: 0;
  }

  textarea::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
    unicode-bidi: plaintext;
  }

  button {
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button:disabled {
    background: var(--_surface-raised);
    color: var(--_text-quiet);
    cursor: default;
  }

  @media (hover: hover) {
    button:not(:disabled):hover {
      background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
    }
  }

  @media (pointer: coarse) {
    textarea {
      min-block-size: 44px;
      max-block-size: calc(5 * 20px + 24px);
      padding-block: 12px;
    }
  }

  @media (forced-colors: active) {
    button:not(:disabled) {
      border-color: ButtonText;
    }

    button:disabled {
      color: GrayText;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: 120ms ease-out;
      transition-property: background-color, color;
    }
  }
`;
