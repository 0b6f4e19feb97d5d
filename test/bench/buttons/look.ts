export const CHAT = 'M14 4a10 9 0 1 1-4 17l-6 2 2-5A10 9 0 0 1 14 4';
export const CLOSE = 'm6 11 2-2 6 6 6-6 2 2-8 8';

export const STYLE = `
  button {
    position: fixed;
    inset-block-end: 20px;
    inset-inline-end: 20px;
    display: flex;
    align-items: center;
    justify-content: center;
    inline-size: 56px;
    block-size: 56px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: #5b3df5;
    color: #fff;
    box-shadow: 0 2px 12px rgb(0 0 0 / 25%);
    cursor: pointer;
    transition: scale 0.15s;
  }

  button:hover {
    scale: 1.05;
  }

  button:focus-visible {
    outline: 3px solid #5b3df5;
    outline-offset: 2px;
  }

  svg {
    inline-size: 28px;
    fill: currentcolor;
  }

  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    button {
      border: 1px solid;
    }
  }
`;
