import {css} from 'lit';

/** What every inner element starts from: bare buttons, one focus ring, text for the ear only. */
export const controls = css`
  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  p {
    margin: 0;
    font: inherit;
  }

  /* Words and hours of another direction keep their own order. */
  p,
  time {
    unicode-bidi: plaintext;
  }

  svg {
    display: block;
    flex: none;
  }

  button {
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  :focus-visible {
    outline: 2px solid var(--_link);
    outline-offset: 2px;
  }

  .icon-button {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
  }

  @media (pointer: coarse) {
    .icon-button {
      inline-size: 44px;
      block-size: 44px;
    }
  }

  /* iOS zooms into the page for less, and stays there. */
  @media (pointer: coarse) {
    input,
    select,
    textarea {
      font-size: 16px !important;
    }
  }

  .for-the-ear {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    /* Nobody means to copy it. */
    -webkit-user-select: none;
    user-select: none;
  }
`;
