import {css} from 'lit';

/**
 * Public custom properties fall back to private ones: a page sets `--chat-ai-accent`, styles read
 * `--_accent`, and a default lives in one place. `--_own-accent` is the `accent-color` attribute,
 * `--_bot-accent` the bot's setting; the element writes both.
 *
 * The colour on the accent is computed: `y` of XYZ is WCAG's relative luminance, and above 0.179
 * black has the better contrast (at least 4.58:1), below it white.
 */
export const tokens = css`
  .base {
    --_accent: var(
      --_own-accent,
      var(--chat-ai-accent, var(--_bot-accent, light-dark(#5b3df5, #a797ff)))
    );
    --_white: clamp(0, (0.179 - y) * 100000, 1);
    --_on-accent: color(
      from var(--_accent) xyz-d65 calc(0.9505 * var(--_white)) var(--_white)
        calc(1.089 * var(--_white))
    );
    /* The accent as text on the surface: dark enough in light, light enough in dark. */
    --_link: light-dark(
      oklch(from var(--_accent) min(l, 0.5) c h),
      oklch(from var(--_accent) max(l, 0.78) c h)
    );
    --_surface: var(--chat-ai-surface, light-dark(#fff, #17171c));
    --_surface-raised: var(--chat-ai-surface-raised, light-dark(#f3f3f6, #26262e));
    --_text: var(--chat-ai-text, light-dark(#1c1c22, #f3f3f6));
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
    --_shadow: 0 0 0 1px light-dark(#0000000f, #ffffff1f), 0 8px 32px -4px #0000003d;
    color-scheme: light dark;
    color: var(--_text);
    font: 400 15px/1.45 var(--_font);
    letter-spacing: normal;
    text-align: start;
    -webkit-text-size-adjust: none;
  }

  .base[data-theme='light'] {
    color-scheme: light;
  }
  .base[data-theme='dark'] {
    color-scheme: dark;
  }
`;
