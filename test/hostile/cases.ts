/** One message, as the server could send it. */
export interface Case {
  readonly name: string;
  readonly kind: 'user' | 'file' | 'admin';
  readonly fields: Record<string, unknown>;
}

/** What would run if anything of it ran. */
const RUN = 'globalThis.hostile=1';

const TAGS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"><animate onbegin="${RUN}" attributeName=x dur=1s></svg>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<a href="javascript:${RUN}">a</a>`,
  `<style>@import 'javascript:${RUN}';*{display:none}</style>`,
  `"><img src=x onerror=${RUN}>`,
  `' autofocus onfocus='${RUN}`,
  `</textarea></div></template><script>${RUN}</script>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  '${' + RUN + '} {{' + RUN + '}} ?lit$123$ <!--?lit$123$-->',
  `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
];

const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `java\u200bscript:${RUN}`,
  `\u202ejavascript:${RUN}`,
  ` javascript:${RUN}`,
  `javascript&colon;${RUN}`,
  `javascript://a.example/%0a${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="hostile=1"/>',
  `vbscript:${RUN}`,
  'blob:https://a.example/1',
  'file:///etc/passwd',
  'view-source:https://a.example',
  '//evil.example',
  '/relative',
  '#',
  '',
  'https://',
  'https://[',
  'https://bank.example@evil.example',
  'https://a.example/"onclick="hostile=1',
  'x'.repeat(100_000),
];

const TEXTS: Record<string, string> = {
  'a megabyte of one word': 'x'.repeat(2 ** 20),
  'a megabyte of words': 'word '.repeat(2 ** 20 / 5),
  '5,000 items': Array.from({length: 5000}, (_, index) => `- item *${index}*`).join('\n'),
  '2,000 rows': `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(2000)}`,
  '500 code blocks': '```js\n1\n```\n'.repeat(500),
  'nested quotes': `${'>'.repeat(3000)} a`,
  'nested lists': Array.from({length: 300}, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n'),
  'nested emphasis': `${'*a '.repeat(3000)}${'b* '.repeat(3000)}`,
  'brackets only': '['.repeat(50_000),
  'bidi overrides': '\u202eevil\u202d \u2066a\u2067b\u2068c\u2069 \u200f\u200e',
  zalgo: `z${'\u0300\u0301\u0302\u0489'.repeat(2000)}`,
  'control characters':
    String.fromCharCode(...Array.from({length: 32}, (_, code) => code)) + '\x7f',
  'lone surrogates': '\ud800 \udfff a\ud83d',
  'line separators': 'a\u2028b\u2029c\u0085d',
  'a family of emoji': '👩‍👩‍👧‍👦'.repeat(2000),
  'white space only': ' \n\t\u00a0\u3000',
  'zero-width only': '\u200b\u200c\u200d\ufeff',
  __proto__: '__proto__',
  'an open fence': '```'.repeat(1001),
  'a reference to itself': '[a]: #a\n[a][a]',
};

const parsed = (json: string): unknown => JSON.parse(json);

const deep = parsed(`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`);

const JUNK: Record<string, unknown> = {
  null: null,
  true: true,
  zero: 0,
  'a negative number': -1,
  NaN: NaN,
  'a huge number': 1e308,
  infinity: Infinity,
  'an empty text': '',
  'a text': '"',
  'an empty list': [],
  'a list of junk': [null, 1, [], {}, [[]], 'x', {title: {}, url: []}],
  'an empty object': {},
  'a prototype': parsed('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  'no string': {toString: null, valueOf: null},
  'a deep object': deep,
  '5,000 texts': Array.from({length: 5000}, (_, index) => `reply ${index}`),
};

const PAYLOAD_KEYS = [
  ...[
    'suggested_replies',
    'form',
    'message_form',
    'cta_button',
    'citations',
    'commerce_shop_items',
  ],
  ...['message_template', 'feedback', 'disable_chat_input', 'bot_message_type'],
];

const FIELDS = [
  'message',
  'data',
  'extendedMessagePayload',
  'suggestedReplies',
  'createdAt',
  'sender',
];
const FILE_FIELDS = ['name', 'url', 'type', 'size', 'metaArrays'];

const field = (over: object) => ({key: 'a', type: 'text', label: 'A', required: false, ...over});

const FORMS: Record<string, object> = {
  'keys of every object': {
    fields: ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'].map((key) =>
      field({key, required: true}),
    ),
  },
  'the same key twice': {fields: [field({}), field({})]},
  'a pattern that never ends': {
    fields: [field({rules: {regex: '^(a+)+$'}, value: 'a'.repeat(40)})],
  },
  'a pattern that is none': {fields: [field({rules: {regex: '('}})]},
  'limits upside down': {fields: [field({type: 'number', rules: {min: 9, max: -9}})]},
  'huge limits': {fields: [field({rules: {max_length: 1e308, min_length: -1e308}})]},
  'options that are objects': {
    fields: [field({type: 'multi-select', options: [{}, [], null, 'x']})],
  },
  'no options': {fields: [field({type: 'single-select'})]},
  '500 fields': {fields: Array.from({length: 500}, (_, index) => field({key: `f${index}`}))},
  'values of another kind': {
    submitted_at: 1,
    fields: [field({value: {a: 1}}), field({values: [{}, 2]})],
  },
  'tags everywhere': {
    title: TAGS[1],
    fields: [field({label: TAGS[1], placeholder: TAGS[7], default_value: TAGS[6]})],
  },
};

const payload = (name: string, extendedMessagePayload: unknown, message = 'Look:'): Case => ({
  name,
  kind: 'user',
  fields: {message, extendedMessagePayload},
});

function* each(): Generator<Case> {
  const texts = [...TAGS.map((tag) => [tag.slice(0, 30), tag] as const), ...Object.entries(TEXTS)];
  for (const [name, text] of texts) {
    yield {name: `said by the bot: ${name}`, kind: 'user', fields: {message: text}};
    const sender = {userId: 'ada', nickname: text, plainProfileUrl: text};
    yield {name: `typed: ${name}`, kind: 'user', fields: {message: text, sender}};
    if (text.length > 500_000) continue;
    yield {
      name: `as a name: ${name}`,
      kind: 'file',
      fields: {name: text, sender: {...sender, userId: 'x'}},
    };
    yield {name: `by the house: ${name}`, kind: 'admin', fields: {message: text}};
    yield payload(`to choose: ${name}`, {suggested_replies: [text]});
  }
  for (const url of ADDRESSES) {
    const name = JSON.stringify(url.slice(0, 40));
    const card = {title: 'Card', url, featured_image: url};
    const template = {view_variables: {a: [{variables: card}]}};
    yield payload(`behind a button: ${name}`, {cta_button: {label: 'Go', url}});
    yield payload(`as a source: ${name}`, {citations: [{title: 'Source', link: url}]});
    yield payload(`on a card: ${name}`, {message_template: template});
    yield payload(`as a picture: ${name}`, {
      message_template: {
        view_variables: {a: [{variables: {...card, url: 'https://a.example'}}]},
      },
    });
    yield {
      name: `in markdown: ${name}`,
      kind: 'user',
      fields: {message: `[a](<${url}>) ![b](${url}) <${url}>`},
    };
    for (const type of ['application/pdf', 'image/svg+xml', 'video/mp4', 'audio/mp3']) {
      yield {name: `a file, ${type}: ${name}`, kind: 'file', fields: {url, type}};
    }
    const sender = {userId: 'bot', nickname: 'Bot', plainProfileUrl: url};
    yield {name: `of a sender: ${name}`, kind: 'user', fields: {message: 'Hi', sender}};
  }
  for (const [name, junk] of Object.entries(JUNK)) {
    for (const key of PAYLOAD_KEYS) yield payload(`${key} is ${name}`, {[key]: junk});
    for (const key of FIELDS)
      yield {name: `${key} is ${name}`, kind: 'user', fields: {message: 'Hi', [key]: junk}};
    for (const key of FILE_FIELDS)
      yield {name: `${key} of a file is ${name}`, kind: 'file', fields: {[key]: junk}};
  }
  for (const [name, form] of Object.entries(FORMS)) {
    yield payload(`a form with ${name}`, {form: {key: 'f', version: 1, ...form}});
  }
  for (const data of [
    '{',
    '[',
    '"',
    'null',
    '{"function_calls":[null]}',
    '{"metadatas":{}}',
    '\u0000',
  ]) {
    yield {name: `data: ${data}`, kind: 'user', fields: {message: 'Hi', data}};
  }
}

export const cases: readonly Case[] = [...each()];
