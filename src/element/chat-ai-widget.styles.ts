import {css} from 'lit';

/** The launcher, and the box of the window; what is in it comes with the window's own code. */
export const styles = css`
  :host {
    display: contents;
  }
  :host([mode='inline']) {
    display: block;
    block-size: 100%;
    min-block-size: 320px;
  }
  :host([hidden]) {
    display: none !important;
  }

  .base {
    --_accent: var(
      --_own-accent,
      var(--chat-ai-accent, var(--_bot-accent, light-dark(#5b3df5, #a797ff)))
    );
    /* y of XYZ is WCAG's relative luminance: above 0.179 black has the better contrast (at least
       4.58:1), below it white. */
    --_white: clamp(0, (0.179 - y) * 1e5, 1);
    --_on-accent: color(
      from var(--_accent) xyz-d65 calc(0.9505 * var(--_white)) var(--_white)
        calc(1.089 * var(--_white))
    );
    --_surface: var(--chat-ai-surface, light-dark(#fff, #17171c));
    display: flex;
    flex-direction: column-reverse;
    gap: 16px;
  }
  .inline {
    block-size: 100%;
  }
  .floating {
    --_inline: var(--chat-ai-offset-inline, 20px);
    --_block: var(--chat-ai-offset-block, 20px);
    position: fixed;
    z-index: var(--chat-ai-z-index, 2147480000);
    inset-block: auto var(--_block);
    inset-inline: auto var(--_inline);
    align-items: end;
  }
  [class*='top-'] {
    inset-block: var(--_block) auto;
    flex-direction: column;
  }
  [class$='start'] {
    inset-inline: var(--_inline) auto;
    align-items: start;
  }

  :host([launcher='none']) .base > slot {
    display: none;
  }
  button {
    display: flex;
    position: relative;
    align-items: center;
    block-size: 56px;
    padding: 12px;
    /* Seen in forced colours. */
    border: 2px solid #0000;
    border-radius: 28px;
    background: var(--_accent) border-box;
    color: var(--_on-accent);
    box-shadow: 0 4px 16px #0004;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    scale: 1.05;
  }
  svg {
    inline-size: 28px;
  }
  path {
    fill: currentcolor;
  }
  .window {
    flex: 1;
    overflow: hidden;
    background: var(--_surface);
  }
  .floating .window {
    flex: none;
    inline-size: min(400px, 100vw - 40px);
    block-size: min(680px, 100dvh - 112px);
    border: 1px solid #8883;
    border-radius: var(--chat-ai-radius, 16px);
    box-shadow: 0 8px 32px #0004;
  }

  @media (max-width: 480px), (max-height: 420px) {
    .floating .window {
      position: fixed;
      inset: 0;
      inline-size: 100%;
      block-size: 100dvh;
      border: 0;
      border-radius: 0;
    }
    [aria-expanded='true'] {
      visibility: hidden;
    }
  }
  @media print {
    .floating {
      display: none;
    }
  }
`;
