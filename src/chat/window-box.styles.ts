import {css} from 'lit';

const styles = css`
  /* Phones have nothing to expand. */
  @media (min-width: 481px) and (min-height: 421px) {
    :host([expanded]:not([expanded='false'])) .floating .window {
      inline-size: min(743px, 100%);
      block-size: 723px;
    }
  }

  @media print {
    .base {
      color-scheme: light !important;
      print-color-adjust: exact;
    }

    :host([mode='inline']),
    .inline,
    .inline .window {
      display: block;
      contain: none;
      block-size: auto;
      overflow: visible;
    }
  }
`;

/** What the box of the window need not be able to do before there is a chat. */
export const windowBox = new CSSStyleSheet();
// Lit's styles hold a sheet, those of the bundle are one: the text is what both have.
windowBox.replaceSync(styles.toString());
