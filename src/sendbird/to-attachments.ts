import type {FunctionCall} from '../contract/events.js';
import type {Attachment, Source} from '../conversation/attachments.js';
import {toFields, toList, toText} from './read-json.js';
import type {Fields} from './read-json.js';
import {toForm} from './to-form.js';

/** What stands below the words of a message, from its `data` and its extended payload. */
export function toAttachments(text: string, data: Fields, payload: Fields): Attachment[] {
  const form = toForm(payload);
  const found: Attachment[] = [
    {kind: 'carousel', items: toItems(text, payload)},
    {kind: 'function-calls', calls: toList(data.function_calls).map(toFunctionCall)},
    {kind: 'sources', sources: toSources(data, payload)},
  ];
  const {label, url} = toFields(payload.cta_button);
  const attachments = found.filter((one) => !isEmpty(one));
  if (toText(label) && toText(url)) {
    attachments.unshift({kind: 'button', label: toText(label), url: toText(url)});
  }
  if (form) attachments.push({kind: 'form', form});
  return attachments;
}

/** What a template says where it cannot be drawn, for messages without words of their own. */
export function fallbackOf(payload: Fields): string {
  return toText(toFields(payload.message_template).fallback_message);
}

/** Shop items whose address the words name, and the cards of a template. */
function toItems(text: string, payload: Fields) {
  const shop = toList(payload.commerce_shop_items);
  const {view_variables: lists} = toFields(payload.message_template);
  const variables = Object.values(toFields(lists)).flatMap(toList);
  return [
    ...shop.filter((item) => names(text, toText(toFields(item).url))),
    ...variables.map((card) => toFields(card).variables).filter(Boolean),
  ];
}

const names = (text: string, address: string) => address !== '' && text.includes(address);

/** The chatbot's `metadatas` and today's `citations`; each address once, files have none. */
function toSources({metadatas}: Fields, {citations}: Fields): Source[] {
  const sources = [...toList(metadatas), ...toList(citations)]
    .map(toFields)
    .filter(({source_type: type}) => type !== 'file')
    .map(({source, link, title}) => ({url: toText(source ?? link), title: toText(title)}));
  const first = new Map(sources.map((source) => [source.url, source]));
  first.delete('');
  return [...first.values()];
}

function toFunctionCall(value: unknown): FunctionCall {
  const {name, request, response_text: response} = toFields(value);
  return {name: toText(name), request, response: parse(response)};
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(toText(text));
  } catch {
    return text;
  }
}

function isEmpty(attachment: Attachment): boolean {
  return Object.values(attachment).some((value) => Array.isArray(value) && value.length === 0);
}
