import {css} from 'lit';

export const styles = css`
  .popup {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    inline-size: max-content;
    max-inline-size: min(280px, 80vw);
    max-block-size: 60vh;
    padding: 4px;
    border: 1px solid var(--_border);
    border-radius: min(12px, var(--_radius));
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    box-shadow: 0 4px 16px #0003;
    color: var(--_text);
    font-size: 13px;
    line-height: 20px;
  }

  button {
    display: block;
    inline-size: 100%;
    padding: 6px 12px 6px;
    border-radius: 8px;
    text-align: start;
  }

  :focus-visible {
    outline-offset: -2px;
  }

  [aria-checked] {
    padding-inline-end: 36px;
  }

  [aria-checked='true']::before {
    float: inline-end;
    margin-inline-end: -24px;
    content: '✓' / '';
  }

  [role='group'] {
    margin-block-start: 4px;
    padding-block-start: 4px;
    border-block-start: 1px solid var(--_border);
  }

  p {
    padding: 4px 12px;
    color: var(--_text-quiet);
    font-size: 12px;
    line-height: 16px;
    /* On the side of the items, whatever the direction of its words. */
    inline-size: fit-content;
  }

  [role='alertdialog'] p {
    color: inherit;
    font-size: inherit;
    line-height: inherit;
  }

  .buttons {
    display: flex;
    gap: 8px;
    padding: 8px;
  }

  .buttons button {
    border-color: var(--_border);
    text-align: center;
  }

  .buttons .primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  @media (hover: hover) {
    button:not(.primary):hover {
      background: var(--_surface-raised);
    }
  }

  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
    }
  }
`;
