import {css} from 'lit';

export const styles = css`
  :host {
    display: flex;
    position: relative;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
    overflow: hidden;
    background: var(--_surface);
    color: var(--_text);
    outline: 0;
  }

  /* A finger anywhere but on what scrolls would move the page behind. */
  :host([role='dialog']) {
    overscroll-behavior: contain;
    touch-action: pinch-zoom;
  }

  .window {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  /* Korean breaks lines between words. */
  .window:lang(ko) {
    word-break: keep-all;
  }

  chat-ai-uploads:not(:defined) {
    inline-size: 36px;
  }

  .header {
    --_avatar-size: 40px;
    display: flex;
    flex: none;
    gap: 12px;
    align-items: center;
    /* In line with the column of messages, however wide the window is. */
    padding: max(12px, env(safe-area-inset-top)) max(12px, 50% - 364px) 12px;
    padding-inline-start: max(16px, 50% - 360px);
    border-block-end: 1px solid var(--_border);
  }

  .who {
    flex: 1;
    min-inline-size: 0;
  }

  .name {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  /* Only around what is there; what it wears itself is up to the page. */
  [name='header-badge'][data-filled] {
    display: block;
    flex: none;
    padding-inline: 8px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    color: var(--_text-quiet);
    font-size: 12px;
    line-height: 18px;
  }

  [name='footer'][data-filled] {
    display: block;
    flex: none;
    padding: 0 16px 12px;
    color: var(--_text-quiet);
    font-size: 12px;
    line-height: 16px;
    text-align: center;
    overflow-wrap: anywhere;
  }

  h2 {
    overflow: hidden;
    font-size: 15px;
    font-weight: 600;
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .presence {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_text-quiet);
    font-size: 12px;
    line-height: 16px;
  }

  .presence::before {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid currentColor;
    border-radius: 50%;
    content: '';
  }

  .presence[data-status='connected']::before {
    border: 4px solid light-dark(#1a8a4a, #4cc38a);
  }

  .close {
    color: var(--_text-quiet);
  }

  @media (hover: hover) {
    .close:hover {
      background: var(--_surface-raised);
      color: var(--_text);
    }
  }

  .notice[data-tone] {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    padding: 8px max(16px, 50% - 360px);
    background: var(--_surface-raised);
    font-size: 13px;
    line-height: 20px;
  }

  .notice[data-tone='error'] {
    background: color-mix(in srgb, var(--_error) 10%, var(--_surface));
    color: var(--_error);
  }

  .notice p {
    overflow-wrap: anywhere;
  }

  .notice button {
    min-block-size: 32px;
    margin-block: -2px;
    padding-inline: 12px;
    border-color: currentColor;
    border-radius: 16px;
    font-weight: 600;
  }

  @media (pointer: coarse) {
    .notice button {
      min-block-size: 44px;
      border-radius: 22px;
    }
  }

  chat-ai-message-list {
    flex: 1;
    min-block-size: 0;
  }

  chat-ai-composer {
    flex: none;
  }

  @media (prefers-reduced-motion: no-preference) {
    .presence:not([data-status='connected'], [data-status='offline'])::before {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }

    @keyframes breathe {
      to {
        opacity: 0.3;
      }
    }
  }

  @media print {
    :host {
      overflow: visible;
    }

    .window {
      display: block;
    }

    .close,
    chat-ai-composer {
      display: none;
    }
  }
`;
