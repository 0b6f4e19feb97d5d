import {css} from 'lit';

/** The box around the words of a message, and everything that may stand in it. */
export const styles = css`
  .bubble {
    --_round: min(18px, var(--_radius));
    --_joined: min(6px, var(--_radius));
    max-inline-size: 100%;
    padding: 8px 13px;
    border: 1px solid transparent;
    border-radius: var(--_round);
    background: var(--_surface-raised);
    color: var(--_text);
    line-height: 22px;
    overflow-wrap: anywhere;
  }

  [data-from='visitor'] .bubble {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  [data-from='bot']:not([data-last]) .bubble {
    border-end-start-radius: var(--_joined);
  }

  [data-from='bot']:not([data-first]) .bubble {
    border-start-start-radius: var(--_joined);
  }

  [data-from='visitor']:not([data-last]) .bubble {
    border-end-end-radius: var(--_joined);
  }

  [data-from='visitor']:not([data-first]) .bubble {
    border-start-end-radius: var(--_joined);
  }

  .plain {
    white-space: pre-wrap;
  }

  .file {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 10px;
    align-items: center;
    text-decoration: none;
  }

  .file svg {
    grid-row: 1 / span 2;
  }

  .file-name {
    font-weight: 600;
    line-height: 20px;
  }

  .file-size {
    font-size: 12px;
    line-height: 16px;
    opacity: 0.85;
  }

  a.file:hover .file-name {
    text-decoration: underline;
  }

  .rich-text * {
    margin: 0;
  }

  .rich-text > * + * {
    margin-block-start: 8px;
  }

  .rich-text :is(h3, h4, h5, h6) {
    font-size: 15px;
    font-weight: 600;
    text-wrap: balance;
  }

  .rich-text h3 {
    font-size: 17px;
  }

  .rich-text > * + :is(h3, h4, h5, h6) {
    margin-block-start: 16px;
  }

  .rich-text :is(ul, ol) {
    padding-inline-start: 20px;
  }

  .rich-text :is(li > *, li + li) {
    margin-block-start: 4px;
  }

  .rich-text blockquote {
    padding-inline-start: 12px;
    border-inline-start: 3px solid color-mix(in srgb, currentcolor 25%, transparent);
  }

  .rich-text hr {
    inline-size: 100%;
    border: 0;
    border-block-start: 1px solid color-mix(in srgb, currentcolor 20%, transparent);
  }

  .rich-text a {
    color: var(--_link);
    border-radius: 2px;
    text-underline-offset: 2px;
  }

  .rich-text code {
    padding: 2px 5px;
    border-radius: 5px;
    background: color-mix(in srgb, var(--_text) 8%, transparent);
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    font:
      0.88em ui-monospace,
      monospace;
  }

  chat-ai-code-block:not(:defined) {
    display: block;
    padding: 36px 12px 12px;
    white-space: pre-wrap;
  }

  /* A wide table scrolls in its own box; broken words would be no help. */
  .rich-text [role='region'] {
    overflow-x: auto;
    overscroll-behavior-x: contain;
    overflow-wrap: break-word;
  }

  .rich-text table {
    min-inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
    line-height: 18px;
  }

  .rich-text :is(th, td) {
    padding: 6px 12px 6px 0;
    border-block-end: 1px solid color-mix(in srgb, currentcolor 15%, transparent);
    text-align: start;
    vertical-align: top;
  }

  .rich-text th {
    min-inline-size: 64px;
  }

  .rich-text [data-align='center'] {
    text-align: center;
  }

  .rich-text [data-align='right'] {
    text-align: end;
  }

  /* Where the next word will come. */
  [aria-busy='true'] .rich-text > :is(p, h3, h4, h5, h6):last-child::after,
  [aria-busy='true'] .rich-text > :is(ul, ol):last-child > li:last-child::after {
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-start: 6px;
    border-radius: 50%;
    background: currentcolor;
    content: '';
  }

  .dots {
    display: flex;
    gap: 4px;
    align-items: center;
    block-size: 22px;
  }

  .dots i {
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_text-quiet);
  }

  @media (prefers-reduced-motion: no-preference) {
    [aria-busy='true'] .rich-text ::after {
      animation: breathe 0.7s ease-in-out infinite alternate;
    }

    .dots i {
      animation: bob 1.2s ease-in-out infinite;
    }

    .dots i:nth-of-type(2) {
      animation-delay: 0.15s;
    }

    .dots i:nth-of-type(3) {
      animation-delay: 0.3s;
    }

    @keyframes breathe {
      to {
        opacity: 0.2;
      }
    }

    @keyframes bob {
      30% {
        translate: 0 -3px;
      }
      60% {
        translate: 0 0;
      }
    }
  }

  @media (forced-colors: active) {
    .dots i {
      background: CanvasText;
    }
  }
`;
