import {css} from 'lit';

export const styles = css`
  /*
   * What is out of view costs nothing, once it was laid out: its size is known then, and the place
   * above which it stands can be kept. Nobody would gain by it on the last page, where answers grow.
   */
  .page {
    contain-intrinsic-block-size: auto 2400px;
  }

  .page[data-known] {
    content-visibility: auto;
    overflow-clip-margin: 8px;
  }

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

  chat-ai-form:not(:defined) {
    min-block-size: 160px;
  }

  chat-ai-feedback:not(:defined) {
    block-size: 36px;
  }

  .late {
    animation: late 1ms 3s backwards;
  }

  @keyframes late {
    from {
      visibility: hidden;
    }
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

  .page:first-child > .row:first-child :is(.message, .day) {
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

  .replies[data-direction='vertical'] {
    flex-direction: column;
    align-items: end;
  }

  .replies[data-direction='horizontal'] {
    flex-wrap: nowrap;
    align-items: center;
    justify-content: start;
    /* To the edge of the window, with room for a focus ring. */
    margin: 12px -16px -4px;
    padding: 4px 16px;
    padding-inline-start: 52px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
  }

  .replies[data-direction='horizontal'] button {
    flex: none;
    max-inline-size: 80%;
  }

  .source-box {
    margin-block-start: 8px;
    color: var(--_text-quiet);
    font-size: 13px;
    line-height: 18px;
  }

  summary {
    border-radius: 4px;
    cursor: pointer;
  }

  .sources {
    margin: 4px 0 0;
    padding-inline-start: 20px;
  }

  .sources li {
    overflow-wrap: anywhere;
  }

  .sources a {
    /* Underlined to its last letter, and no farther. */
    display: inline-block;
    color: var(--_link);
  }

  .sources small {
    display: block;
    font-size: 12px;
    line-height: 16px;
  }

  .cta {
    max-inline-size: 100%;
    margin-block-start: 8px;
    padding: 10px 16px;
    border-radius: var(--_round, 18px);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    line-height: 20px;
    overflow-wrap: anywhere;
    text-align: center;
    text-decoration: none;
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
