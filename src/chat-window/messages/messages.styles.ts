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
  }

  @media print {
    .replies,
    .meta button {
      display: none;
    }
  }
`;
