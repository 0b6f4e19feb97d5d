import type {FieldRules, Form, FormField} from '../conversation/form.js';
import {toFields, toList, toNumber, toText, toTexts} from './read-json.js';
import type {Fields} from './read-json.js';

/** The form in a message's payload: today's `form`, or the chatbot's older `message_form`. */
export function toForm(payload: unknown): Form | null {
  const {form, message_form: older} = toFields(payload);
  if (form) return agentForm(toFields(form));
  return older ? chatbotForm(toFields(older)) : null;
}

/** Whether nothing can be written before the form is answered. Sendbird asks for it, or waits. */
export function blocksWriting(payload: unknown): boolean {
  const form = toForm(payload);
  if (form?.state !== 'open') return false;
  // What cannot be answered here, and not be declined either, must not be the end.
  return form.kind === 'agent' || (form.fields !== null && asksToBlock(payload));
}

const asksToBlock = (payload: unknown) => toFields(payload).disable_chat_input === true;

function agentForm(form: Fields): Form {
  return {
    key: toText(form.key),
    kind: 'agent',
    title: toText(form.title),
    fields: knownFields(form, toList(form.fields).map(agentField)),
    state: form.submitted_at ? 'submitted' : form.canceled_at ? 'canceled' : 'open',
  };
}

const AGENT_TYPES: ReadonlyMap<string, FormField['type']> = new Map([
  ['text', 'text'],
  ['number', 'number'],
  ['single-select', 'single'],
  ['multi-select', 'multiple'],
]);

function agentField(value: unknown): FormField | null {
  const field = toFields(value);
  const rules = toFields(field.rules);
  const known = AGENT_TYPES.get(toText(field.type));
  if (!known) return null;
  const type = known === 'text' && field.layout === 'multiline' ? 'textarea' : known;
  return {
    key: toText(field.key),
    type,
    label: toText(field.label),
    placeholder: toText(field.placeholder),
    required: field.required === true,
    options: toTexts(field.options),
    values: toTexts(field.value ?? field.values ?? field.default_value ?? field.default_values),
    rules: {
      min: toNumber(rules.min),
      max: toNumber(rules.max),
      minLength: toNumber(rules.min_length),
      maxLength: toNumber(rules.max_length),
      patterns: toTexts(rules.regex),
      minCount: toNumber(rules.min_select),
      maxCount: toNumber(rules.max_select),
    },
  };
}

function chatbotForm(form: Fields): Form {
  const items = toList(form.items).map(toFields);
  const sorted = items.sort((one, other) => orderOf(one) - orderOf(other));
  return {
    key: toText(form.id),
    kind: 'chatbot',
    title: '',
    fields: knownFields(form, sorted.map(chatbotField)),
    state: form.is_submitted === true ? 'submitted' : 'open',
  };
}

const orderOf = (item: Fields) => toNumber(item.sort_order) ?? 0;

const CHATBOT_TYPES: ReadonlyMap<string, FormField['type']> = new Map([
  ['text', 'text'],
  ['textarea', 'textarea'],
  ['number', 'number'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['chip', 'multiple'],
]);

function chatbotField(item: Fields): FormField | null {
  const style = toFields(item.style);
  const count = {min: 1, max: 1, ...toFields(style.result_count)};
  const known = CHATBOT_TYPES.get(toText(style.layout));
  if (!known) return null;
  const type = known === 'multiple' && count.max === 1 ? 'single' : known;
  return {
    key: toText(item.id),
    type,
    label: toText(item.name),
    placeholder: toText(item.placeholder),
    required: item.required === true,
    options: toTexts(style.options),
    values: toTexts(item.values ?? style.default_options),
    rules: {
      ...chatbotRules(toList(item.validators).map(toFields)),
      minCount: toNumber(count.min),
      maxCount: toNumber(count.max),
    },
  };
}

function chatbotRules(validators: readonly Fields[]): FieldRules {
  const find = (key: string) => toFields(validators.find((validator) => validator.key === key));
  const allowed = find('enum');
  return {
    min: toNumber(find('number').min),
    max: toNumber(find('number').max),
    decimals: toNumber(find('decimal_place').max_decimal_place),
    minLength: toNumber(find('text').min_length),
    maxLength: toNumber(find('text').max_length),
    patterns: validators.flatMap(({regex}) => toTexts(regex)),
    oneOf: allowed.enums && allowed.allow_other !== true ? toTexts(allowed.enums) : undefined,
  };
}

/** One field of a kind that is not known makes the whole form one that cannot be answered. */
function knownFields(
  {version = 1}: Fields,
  fields: ReadonlyArray<FormField | null>,
): readonly FormField[] | null {
  const known = fields.filter((field) => field !== null);
  return Number(version) <= 1 && known.length && known.length === fields.length ? known : null;
}
