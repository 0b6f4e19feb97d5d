import {css} from 'lit';

export const styles = css`
  :host {
    display: grid;
    position: relative;
    min-block-size: 0;
  }

  [role='log'] {
    position: relative;
    min-block-size: 0;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_border) transparent;
  }

  [role='log']:focus-visible {
    outline-offset: -2px;
  }

  .content {
    display: flow-root;
    max-inline-size: 752px;
    margin-inline: auto;
    padding: 16px;
  }

  .top {
    display: grid;
    place-items: center;
    block-size: 44px;
    margin-block-end: 8px;
  }

  .earlier {
    min-block-size: 32px;
    padding-inline: 12px;
    border-radius: 16px;
    color: var(--_link);
    font-size: 13px;
  }

  .spinner {
    inline-size: 20px;
    block-size: 20px;
    border: 2px solid var(--_border);
    border-block-start-color: var(--_link);
    border-radius: 50%;
  }

  .skeleton {
    display: grid;
    gap: 12px;
  }

  .skeleton i {
    block-size: 40px;
    border-radius: min(18px, var(--_radius));
    background: var(--_surface-raised);
  }

  .skeleton i:nth-of-type(1) {
    inline-size: 68%;
  }

  .skeleton i:nth-of-type(2) {
    inline-size: 44%;
  }

  .skeleton i:nth-of-type(3) {
    inline-size: 52%;
    margin-inline-start: auto;
  }

  .welcome {
    --_avatar-size: 56px;
    display: grid;
    justify-items: center;
    padding: 40px 16px;
    color: var(--_text-quiet);
    text-align: center;
    text-wrap: balance;
  }

  .greeting {
    margin-block: 16px 4px;
    color: var(--_text);
    font-size: 17px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .jump {
    display: flex;
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    gap: 4px;
    align-items: center;
    inline-size: fit-content;
    min-inline-size: 36px;
    min-block-size: 36px;
    margin-inline: auto;
    padding-inline: 7px;
    border-color: var(--_border);
    border-radius: 22px;
    background: var(--_surface);
    box-shadow: 0 2px 8px #0000001f;
    color: var(--_link);
    font-size: 13px;
    font-weight: 600;
  }

  .jump:not([aria-label]) {
    padding-inline: 10px 14px;
  }

  @media (pointer: coarse) {
    .jump,
    .earlier {
      min-inline-size: 44px;
      min-block-size: 44px;
      padding-inline: 11px;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .spinner {
      animation: turn 0.8s linear infinite;
    }

    .skeleton i {
      animation: shimmer 1.2s ease-in-out infinite alternate;
    }

    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }

    @keyframes shimmer {
      to {
        opacity: 0.5;
      }
    }
  }

  @media print {
    [role='log'] {
      overflow: visible;
    }

    .jump,
    .top {
      display: none;
    }
  }
`;
