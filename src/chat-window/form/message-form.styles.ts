import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    inline-size: 100%;
    max-inline-size: 400px;
    margin-block-start: 4px;
  }

  .form {
    padding: 12px;
    border: 1px solid var(--_border);
    border-radius: min(18px, var(--_radius));
    overflow-wrap: anywhere;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  #title {
    font-weight: 600;
  }

  label,
  legend,
  dt {
    padding: 0;
    font-size: 13px;
    font-weight: 600;
    line-height: 18px;
  }

  /* On the side of the labels, whatever the direction of the words. */
  p,
  dt,
  dd {
    inline-size: fit-content;
  }

  .field,
  dt,
  dl + p {
    margin-block-start: 12px;
  }

  dl,
  dd {
    margin: 0;
  }

  dl {
    margin-block-end: 8px;
  }

  .quiet {
    color: var(--_text-quiet);
    font-size: 12px;
    font-weight: 400;
  }

  .error {
    color: var(--_error);
    font-size: 12px;
    line-height: 16px;
  }

  [part='field'] {
    display: block;
    inline-size: 100%;
    min-block-size: 40px;
    margin-block: 4px;
    padding: 8px 12px;
    border: 1px solid color-mix(in srgb, var(--_text) 55%, var(--_surface));
    border-radius: 8px;
    background: var(--_surface);
    color: inherit;
    /* Less than 16px makes phones zoom in. */
    font: 16px/22px var(--_font);
    resize: vertical;
  }

  [part='field'][aria-invalid='true'] {
    border-color: var(--_error);
  }

  ::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
  }

  .choices,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 4px;
  }

  .choices label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 36px;
    padding: 4px 12px;
    border: 1px solid color-mix(in srgb, var(--_text) 55%, var(--_surface));
    border-radius: 18px;
    font-weight: 400;
    cursor: pointer;
  }

  .choices input {
    flex: none;
    margin: 0;
    accent-color: var(--_link);
  }

  .choices :checked + span {
    font-weight: 600;
  }

  .choices label:has(:checked) {
    border-color: var(--_link);
  }

  button {
    min-block-size: 40px;
    margin-block-start: 8px;
    padding-inline: 16px;
    border-radius: 20px;
    color: var(--_link);
    font-weight: 600;
  }

  /* Words alone stand in line with the words above. */
  button:first-child:not(.submit) {
    margin-inline-start: -16px;
  }

  .submit {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  fieldset:disabled,
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  @media (forced-colors: active) {
    .submit {
      border-color: ButtonText;
    }

    [part='field'][aria-invalid='true'] {
      border-width: 3px;
    }
  }

  @media print {
    button {
      display: none;
    }
  }

  @media (pointer: coarse) {
    button,
    [part='field'],
    .choices label {
      min-block-size: 44px;
    }
  }
`;
