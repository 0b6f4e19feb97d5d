import {css} from 'lit';

/**
 * Public custom properties fall back to private ones: a page sets `--chat-ai-border`, styles read
 * `--_border`, and a default lives in one place. Those that the launcher needs as well, the accent
 * and the text on it among them, stand in `chat-ai-widget.styles.ts`.
 */
export const tokens = css`
  :host {
    --_text: var(--chat-ai-text, light-dark(#1c1c22, #f3f3f6));
    /* The accent as text on the surface: dark enough in light, light enough in dark. */
    --_link: light-dark(
      oklch(from var(--_accent) min(l, 0.5) c h),
      oklch(from var(--_accent) max(l, 0.78) c h)
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
    letter-spacing: normal;
    text-align: start;
    -webkit-text-size-adjust: none;
  }
`;
