import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {Problem} from '../../conversation/check-answer.js';
import type {FormField} from '../../conversation/form.js';
import type {Words} from '../../i18n/words.js';

export interface FieldContext {
  readonly id: string;
  readonly problem: Problem | null;
  readonly words: Words;
  readonly answer: (values: readonly string[]) => void;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * One field with its label and what is wrong with its answer. The values are those to begin with:
 * from then on the browser keeps what is typed, half a number included.
 */
export function formField(field: FormField, context: FieldContext): TemplateResult {
  const {id, problem, words} = context;
  const isChoice = field.type === 'single' || field.type === 'multiple';
  const label = html`
    <span dir="auto">${field.label}</span>
    ${
      field.required
        ? nothing
        : html`
            <span class="quiet">${words.optional}</span>
          `
    }
  `;
  const error = html`
    <p class="error" id="${id}-error">
      ${problem ? words.problems[problem.rule](problem.limit) : nothing}
    </p>
  `;
  if (!isChoice) {
    return html`
      <div class="field">
        <label for=${id}>${label}</label>
        ${textField(field, context)} ${error}
      </div>
    `;
  }
  const isSingle = field.type === 'single';
  return html`
    <fieldset
      class="field"
      role=${isSingle ? 'radiogroup' : 'group'}
      .ariaRequired=${isSingle ? String(field.required) : null}
      .ariaInvalid=${isSingle ? String(problem !== null) : null}
      aria-describedby="${id}-error"
    >
      <legend>${label}</legend>
      <div class="choices">${field.options.map((option) => choice(option, field, context))}</div>
      ${error}
    </fieldset>
  `;
}

const INPUT_TYPES = {text: 'text', number: 'number', phone: 'tel', email: 'email'} as const;

function textField({type, placeholder, required, values}: FormField, context: FieldContext) {
  const {id, problem, answer} = context;
  const [value = ''] = values;
  const onInput = ({currentTarget}: Event & {currentTarget: Field}) => {
    // A number that is none reads as empty.
    const typed = currentTarget.validity.badInput ? 'NaN' : currentTarget.value;
    answer(typed.trim() ? [typed] : []);
  };
  if (type === 'textarea') {
    return html`
      <textarea
        id=${id}
        part="field"
        rows="3"
        dir="auto"
        placeholder=${placeholder}
        .value=${value}
        aria-required=${required}
        aria-invalid=${problem !== null}
        aria-describedby="${id}-error"
        @input=${onInput}
      ></textarea>
    `;
  }
  const kind = INPUT_TYPES[type as keyof typeof INPUT_TYPES];
  return html`
    <input
      id=${id}
      part="field"
      type=${kind}
      .step=${'any'}
      dir="auto"
      .autocomplete=${kind === 'tel' || kind === 'email' ? kind : ''}
      placeholder=${placeholder}
      .value=${value}
      aria-required=${required}
      aria-invalid=${problem !== null}
      aria-describedby="${id}-error"
      @input=${onInput}
    />
  `;
}

function choice(option: string, {type, values}: FormField, context: FieldContext) {
  const {id, problem, answer} = context;
  const isSingle = type === 'single';
  const onChange = ({currentTarget}: Event & {currentTarget: HTMLInputElement}) => {
    const all = currentTarget.closest('.choices')?.querySelectorAll('input') ?? [];
    answer([...all].filter(({checked}) => checked).map((input) => input.value));
  };
  return html`
    <label part="choice">
      <input
        type=${isSingle ? 'radio' : 'checkbox'}
        name=${id}
        .value=${option}
        .checked=${values.includes(option)}
        .ariaInvalid=${isSingle ? null : String(problem !== null)}
        @change=${onChange}
      />
      <span dir="auto">${option}</span>
    </label>
  `;
}
