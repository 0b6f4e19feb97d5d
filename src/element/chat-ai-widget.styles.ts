// Formatted, and minified by the build, as what it is.
const css = String.raw;

/** The launcher, and the box of the window; what is in it comes with the window's own code. */
const styles = css`
  :host {
    display: contents;
    visibility: visible;
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
    --_accent: var(--chat-ai-accent, light-dark(#5b3df5, #a797ff));
    /* y of XYZ is WCAG's relative luminance: above 0.179 black has the better contrast (at least
       4.58:1), below it white. Both are far out of range, and so what is nearest on a screen. */
    --_light: calc((0.179 - y) * 1e5);
    --_on-accent: color(from var(--_accent) xyz var(--_light) var(--_light) var(--_light));
    --_surface: var(--chat-ai-surface, light-dark(#fff, #17171c));
    display: flex;
    flex-direction: column-reverse;
    gap: 16px;
  }
  .inline {
    block-size: 100%;
  }
  /* As large as the screen, so that what is in it can say per cent, which follow a page's zoom. */
  .floating {
    position: fixed;
    z-index: var(--chat-ai-z-index, 999999999);
    inset: 0;
    align-items: end;
    inline-size: auto;
    block-size: auto;
    padding: var(--chat-ai-offset-block, 20px) var(--chat-ai-offset-inline, 20px);
    border: 0;
    background: none;
    overflow: visible;
    pointer-events: none;
  }
  [class*='top-'] {
    flex-direction: column;
  }
  [class$='start'] {
    align-items: start;
  }
  .base > * {
    pointer-events: auto;
  }

  .inline > slot,
  .none > slot {
    display: none;
  }
  /* What the page's text looks like is not to be inherited. */
  button {
    all: initial;
    visibility: inherit;
    display: flex;
    position: relative;
    align-items: center;
    block-size: 28px;
    padding: 12px;
    /* Seen in forced colours. */
    border: 2px solid #0000;
    border-radius: 28px;
    background: var(--_accent) border-box;
    color: var(--_on-accent);
    color-scheme: inherit;
    box-shadow: 0 6px 24px #0004;
    font: 16px var(--chat-ai-font, system-ui);
    cursor: pointer;
  }
  button:focus-visible {
    outline: auto;
  }
  svg,
  image {
    inline-size: 28px;
    block-size: 28px;
  }
  path {
    fill: currentcolor;
  }
  .window {
    background: var(--_surface);
  }
  /* It has a size of its own in a parent that asks for one, and is as large as one that has. */
  .inline .window {
    flex: 1;
    contain: size;
    contain-intrinsic-size: 320px 600px;
  }
  .floating .window {
    inline-size: min(400px, 100%);
    block-size: 680px;
    border: 1px solid #8883;
    border-radius: var(--chat-ai-radius, 16px);
    box-shadow: 0 6px 24px #0004;
  }

  @media (max-width: 480px), (max-height: 420px) {
    .floating .window {
      position: absolute;
      inset: 0;
      inline-size: auto;
      block-size: auto;
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
