export const CHAT = 'M12 3a9 8 0 1 1-4 15l-5 2 1.6-4.6A9 8 0 0 1 12 3';
export const CLOSE = 'm5 10 2-2 5 5 5-5 2 2-7 7';

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
