import {css} from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex: 1;
    min-block-size: 0;
    overflow: auto;
  }

  section {
    display: flex;
    flex-direction: column;
    gap: 12px;
    align-items: center;
    max-inline-size: 400px;
    margin: auto;
    padding: 24px;
    text-align: center;
    overflow-wrap: anywhere;
  }

  /* It is read out, and cannot be pressed: what can be shows where one is. */
  section:focus-visible {
    outline: 0;
  }

  h2 {
    font-size: 18px;
    font-weight: 600;
    line-height: 24px;
    text-wrap: balance;
  }

  a {
    color: var(--_link);
  }

  /* Neither is the easier one. */
  .answers {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    gap: 12px;
    margin-block-start: 12px;
  }

  button {
    min-inline-size: 120px;
    min-block-size: 44px;
    padding: 8px 16px;
    border-color: currentColor;
    border-radius: 22px;
    color: var(--_link);
    font-weight: 600;
  }

  @media (hover: hover) {
    button:hover {
      background: var(--_surface-raised);
    }
  }
`;
