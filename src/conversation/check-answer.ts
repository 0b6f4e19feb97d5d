import type {FormField} from './form.js';
import {mayFit} from './may-fit.js';

/** What is wrong with an answer; `limit` is the one that it breaks. */
export interface Problem {
  readonly rule:
    | 'required'
    | 'invalid'
    | 'min'
    | 'max'
    | 'decimals'
    | 'minLength'
    | 'maxLength'
    | 'minCount'
    | 'maxCount';
  readonly limit: number;
}

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** The first thing that is wrong with an answer, or `null`. What is left out breaks no rule. */
export function problemOf(field: FormField, values: readonly string[]): Problem | null {
  const {type, required, options, rules} = field;
  const [value = ''] = values;
  if (!values.length) return required ? {rule: 'required', limit: 0} : null;
  if (type === 'single' || type === 'multiple') {
    if (!values.every((each) => options.includes(each))) return INVALID;
    return within(values.length, rules, 'minCount', 'maxCount');
  }
  if (type === 'email' && !EMAIL.test(value)) return INVALID;
  if (rules.oneOf?.includes(value) === false) return INVALID;
  if (rules.patterns?.every((pattern) => mayFit(pattern, value)) === false) return INVALID;
  return (
    within(value.length, rules, 'minLength', 'maxLength') ??
    (isNumeric(field) ? checkNumber(value, rules) : null)
  );
}

const INVALID: Problem = {rule: 'invalid', limit: 0};

type Rules = FormField['rules'];
type Limit = Exclude<keyof Rules & Problem['rule'], 'required' | 'invalid'>;

/** A number may be asked for in a line of text, too. */
function isNumeric({type, rules: {min, max, decimals}}: FormField): boolean {
  return type === 'number' || [min, max, decimals].some((limit) => limit !== undefined);
}

function checkNumber(value: string, rules: Rules): Problem | null {
  const number = Number(value);
  if (!Number.isFinite(number)) return INVALID;
  const {decimals = Infinity} = rules;
  const digits = value.split('.')[1]?.length ?? 0;
  if (digits > decimals) return {rule: 'decimals', limit: decimals};
  return within(number, rules, 'min', 'max');
}

function within(value: number, rules: Rules, least: Limit, most: Limit): Problem | null {
  const {[least]: min = -Infinity, [most]: max = Infinity} = rules;
  if (value < min) return {rule: least, limit: min};
  if (value > max) return {rule: most, limit: max};
  return null;
}
