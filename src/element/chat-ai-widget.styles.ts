// Formatted, and minified by the build, as what it is.
const css = String.raw;

/** The launcher, and the box of the window; what is in it comes with the window's own code. */
const styles = css`
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
    position: fixed;
    z-index: var(--chat-ai-z-index, 2147480000);
    inset-block: auto 0;
    inset-inline: auto 0;
    align-items: end;
    margin: var(--chat-ai-offset-block, 20px) var(--chat-ai-offset-inline, 20px);
  }
  [class*='top-'] {
    inset-block: 0 auto;
    flex-direction: column;
  }
  [class$='start'] {
    inset-inline: 0 auto;
    align-items: start;
  }

  .inline > slot,
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
    overflow: hidden;
    background: var(--_surface);
  }
  .inline .window {
    flex: 1;
  }
  .floating .window {
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

let sheet: CSSStyleSheet | undefined;

/** One sheet for all widgets of the page. Where there are none, as in jsdom, nothing is drawn. */
export function adoptStyles(root: ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  root.adoptedStyleSheets = [sheet];
}
