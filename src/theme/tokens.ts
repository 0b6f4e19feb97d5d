import {css} from 'lit';

/**
 * Public custom properties fall back to private ones: a page sets `--chat-ai-border`, styles read
 * `--_border`, and a default lives in one place. Those that the launcher needs as well, the accent
 * and the text on it among them, stand in `chat-ai-widget.styles.ts`.
 */
export const tokens = css`
  :host {
    all: initial;
    visibility: inherit;
    color-scheme: inherit;
    --_text: var(--chat-ai-text, light-dark(#1c1c22, #f3f3f6));
    /* The accent as text on the surface: with as much black, or white, as its luminance asks for.
       That leaves its hue alone, and no screen has to change what came of it. */
    --_dim: min(1, 0.1 / y);
    --_lift: max(0, (0.36 - y) / (1 - y));
    --_link: light-dark(
      color(
        from var(--_accent) xyz-d65 calc(x * var(--_dim)) calc(y * var(--_dim))
          calc(z * var(--_dim))
      ),
      color(
        from var(--_accent) xyz-d65 calc(x + (0.9505 - x) * var(--_lift))
          calc(y + (1 - y) * var(--_lift)) calc(z + (1.089 - z) * var(--_lift))
      )
    );
    --_surface-raised: var(--chat-ai-surface-raised, light-dark(#f3f3f6, #26262e));
    --_text-quiet: var(--chat-ai-text-quiet, light-dark(#5c5c68, #a9a9b6));
    --_border: var(--chat-ai-border, light-dark(#e2e2e8, #34343e));
    --_error: var(--chat-ai-error, light-dark(#b3261e, #ffb4ab));
    --_radius: var(--chat-ai-radius, 16px);
    --_font: var(
      --chat-ai-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Noto Sans CJK KR',
      sans-serif
    );
    color: var(--_text);
    font: 400 15px/1.45 var(--_font);
    -webkit-text-size-adjust: none;
  }
`;
