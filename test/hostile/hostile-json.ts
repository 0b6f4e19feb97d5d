import fc from 'fast-check';

/** Keys that mean something to JavaScript, and those that mean something to the mappers. */
const KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', ''],
  ...['form', 'message_form', 'fields', 'items', 'rules', 'validators', 'style', 'options', 'key'],
  ...[
    'type',
    'layout',
    'version',
    'min',
    'max',
    'regex',
    'enums',
    'value',
    'values',
    'result_count',
  ],
  ...[
    'cta_button',
    'label',
    'url',
    'link',
    'title',
    'source',
    'citations',
    'metadatas',
    'feedback',
  ],
  ...['function_calls', 'name', 'request', 'response_text', 'message_template', 'view_variables'],
  ...['commerce_shop_items', 'featured_image', 'suggested_replies', 'disable_chat_input'],
  ...[
    'bot_message_type',
    'rating',
    'comment',
    'stream',
    'submitted_at',
    'bot_style',
    'color',
    'user',
  ],
  ...['channel', 'theme', 'accent_color', 'user_id', 'session_token', 'channel_url', 'variables'],
];

const WORDS = [
  ...['text', 'number', 'single-select', 'chip', 'good', 'generated', 'dark', 'multiline', '', '{'],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a.example',
    '[',
    '(a+)+$',
    '\u0000\u202e',
  ],
];

/** As it parses: numbers that JSON has not, such as NaN, never come that way. */
const leaf = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({unit: 'binary'}),
  fc.double({noNaN: true}),
  fc.constantFrom(true, false, null),
  // What neither becomes a string nor a number.
  fc.constant({toString: null, valueOf: null}),
);

/** What a bot, or whoever has taken its place, may put where an object is expected. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 5, depthSize: 'small'},
    leaf,
    fc.array(tie('value'), {maxLength: 4}),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), fc.string()), tie('value')), {
        maxLength: 8,
      })
      .map((entries) => JSON.parse(JSON.stringify(Object.fromEntries(entries))) as unknown),
  ),
})).value;

/** Whether a value holds nothing but JSON: no function, no prototype of its own, nothing alive. */
export function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value === 'object' && value !== null) {
    return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
  }
  return ['string', 'number', 'boolean', 'undefined'].includes(typeof value) || value === null;
}
