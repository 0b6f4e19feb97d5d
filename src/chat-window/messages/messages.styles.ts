import {css} from 'lit';

export const styles = css`
  .row {
    display: flow-root;
  }

  .message {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    column-gap: 8px;
    justify-items: start;
    margin-block-start: 4px;
  }

  .message[data-first] {
    margin-block-start: 16px;
  }

  .row:first-child .message {
    margin-block-start: 0;
  }

  .message > * {
    grid-column: 2;
  }

  .message > chat-ai-avatar {
    grid-row: 1 / span 2;
    grid-column: 1;
  }

  .message[data-from='visitor'] {
    grid-template-columns: minmax(12%, 1fr) auto;
    justify-items: end;
  }

  .sender {
    max-inline-size: 100%;
    margin-block-end: 4px;
    overflow: hidden;
    color: var(--_text-quiet);
    font-size: 12px;
    line-height: 16px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

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

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    align-items: center;
    margin-block-start: 4px;
    color: var(--_text-quiet);
    font-size: 12px;
    line-height: 16px;
  }

  .meta[data-failed] {
    justify-content: end;
    color: var(--_error);
  }

  .meta button {
    min-block-size: 28px;
    padding-inline: 8px;
    border-radius: 14px;
    color: var(--_link);
    font-weight: 600;
  }

  .day,
  .system {
    margin-block: 16px;
    color: var(--_text-quiet);
    font-size: 12px;
    line-height: 16px;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .row:first-child .day {
    margin-block-start: 0;
  }

  .system {
    white-space: pre-line;
  }

  .replies {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: end;
    margin-block-start: 16px;
    padding-inline-start: 36px;
  }

  .replies button {
    max-inline-size: 100%;
    min-block-size: 36px;
    padding: 6px 14px;
    border-color: color-mix(in srgb, var(--_link) 45%, var(--_surface));
    border-radius: 18px;
    color: var(--_link);
    line-height: 20px;
    overflow-wrap: anywhere;
    text-align: start;
  }

  @media (hover: hover) {
    .replies button:hover,
    .meta button:hover {
      background: color-mix(in srgb, var(--_link) 10%, transparent);
    }
  }

  @media (pointer: coarse) {
    .replies button,
    .meta button {
      min-block-size: 44px;
      border-radius: 22px;
    }
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
    .message,
    .system,
    .replies {
      animation: rise 160ms ease-out backwards;
    }

    /* Most messages are sent before anyone could read that they are being sent. */
    .meta[data-sending] {
      animation: appear 160ms 700ms backwards;
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

    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 8px;
      }
    }

    @keyframes appear {
      from {
        opacity: 0;
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

  @media print {
    .replies,
    .meta button {
      display: none;
    }
  }
`;
