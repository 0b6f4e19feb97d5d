import type {Form, FormField} from '../conversation/form.js';
import {toFields, toList, toNumber, toText, toTexts} from './read-json.js';
import type {Fields} from './read-json.js';

/**
 * The form in a message's payload: today's `form`, or the chatbot's older `message_form`. They name
 * the same things otherwise, and in other places.
 */
export function toForm(payload: unknown): Form | null {
  const {form: today, message_form: older} = toFields(payload);
  if (!today && !older) return null;
  const form = toFields(today || older);
  const isAnswered = Boolean(form.submitted_at ?? form.is_submitted);
  return {
    key: toText(form.key ?? form.id),
    kind: today ? 'agent' : 'chatbot',
    title: toText(form.title),
    fields: toFormFields(form, isAnswered),
    state: isAnswered ? 'submitted' : form.canceled_at ? 'canceled' : 'open',
  };
}

/** Whether nothing can be written before the form is answered. Sendbird asks for it, or waits. */
export function blocksWriting(payload: unknown): boolean {
  const form = toForm(payload);
  if (form?.state !== 'open') return false;
  const isAsked = toFields(payload).disable_chat_input === true;
  // What cannot be answered here, and not be declined either, must not be the end.
  return form.kind === 'agent' || (isAsked && form.fields !== null);
}

/** `null` where one is of a kind that is not known: then the form cannot be answered. */
function toFormFields(
  {version = 1, fields, items}: Fields,
  isAnswered: boolean,
): readonly FormField[] | null {
  const all = toList(fields ?? items).map(toFields);
  const sorted = all.sort((one, other) => placeOf(one) - placeOf(other));
  const known = sorted.flatMap((item) => toFormField(item, isAnswered) ?? []);
  return Number(toText(version)) <= 1 && known.length && known.length === all.length ? known : null;
}

const placeOf = (item: Fields) => toNumber(item.sort_order) ?? 0;

const TYPES: ReadonlyMap<string, FormField['type']> = new Map([
  ['text', 'text'],
  ['textarea', 'textarea'],
  ['number', 'number'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['single-select', 'single'],
  ['multi-select', 'multiple'],
  ['chip', 'multiple'],
]);

function toFormField(item: Fields, isAnswered: boolean): FormField | null {
  const style = toFields(item.style);
  const {min: minCount, max: maxCount = 1} = toFields(style.result_count);
  const type = TYPES.get(toText(item.type ?? style.layout));
  if (!type) return null;
  const validators = toList(item.validators).map(toFields);
  const rules = validators.reduce<Fields>((all, each) => ({...all, ...each}), toFields(item.rules));
  const suggested = item.default_value ?? item.default_values ?? style.default_options;
  return {
    key: toText(item.key ?? item.id),
    type:
      style.layout === 'chip' && maxCount === 1
        ? 'single'
        : item.layout === 'multiline'
          ? 'textarea'
          : type,
    label: toText(item.label ?? item.name),
    placeholder: toText(item.placeholder),
    required: item.required === true,
    options: toTexts(item.options ?? style.options),
    values: toTexts(item.value ?? item.values ?? (isAnswered ? null : suggested)),
    rules: {
      min: toNumber(rules.min),
      max: toNumber(rules.max),
      decimals: toNumber(rules.max_decimal_place),
      minLength: toNumber(rules.min_length),
      maxLength: toNumber(rules.max_length),
      patterns: [toFields(item.rules), ...validators].flatMap(({regex}) => toTexts(regex)),
      oneOf: rules.enums && rules.allow_other !== true ? toTexts(rules.enums) : undefined,
      minCount: toNumber(rules.min_select ?? minCount),
      maxCount: toNumber(rules.max_select ?? (style.layout && maxCount)),
    },
  };
}
