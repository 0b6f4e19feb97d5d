/** @typedef {import('./attributes.mjs').Example} Example */

const outlined = (/** @type {string} */ part) =>
  `chat-ai-widget::part(${part}) {\n  outline: 3px solid #e0218a;\n  outline-offset: -3px;\n}`;

/** What has to happen until a part is there. @type {Record<string, Example>} */
const scenes = {
  launcher: {open: false},
  badge: {
    open: false,
    // Its own box is a point.
    css: 'chat-ai-widget::part(badge) {\n  scale: 1.25;\n}',
    run: (chat) => void chat.sendMessage('Sources'),
  },
  teaser: {attributes: {teaser: 'Looking for a lamp?'}, open: false},
  notice: {
    attributes: {'token-endpoint': '/not-there', 'user-id': 'ada'},
    open: true,
  },
  source: {open: true, ask: 'One source'},
  card: {open: true, ask: 'Shop items'},
  cta: {open: true, ask: 'Button'},
  form: {bot: 'form', open: true, ask: 'Call me back'},
  field: {bot: 'form', open: true, ask: 'Call me back'},
  choice: {bot: 'form', open: true, ask: 'Call me back'},
  submit: {bot: 'form', open: true, ask: 'Call me back'},
  feedback: {bot: 'feedback', open: true, ask: 'Is it open today?'},
  file: {bot: 'files', open: true, ask: 'Picture'},
};

/** @param {string} part @returns {Example} */
export function partExample(part) {
  return {open: true, css: outlined(part), ...scenes[part]};
}

/** By the name of the custom property. @type {Record<string, string>} */
const values = {
  '--chat-ai-accent': '#0a7d5a',
  '--chat-ai-surface': 'light-dark(#fffaf3, #221d16)',
  '--chat-ai-surface-raised': 'light-dark(#f3e7d3, #33291c)',
  '--chat-ai-text': 'light-dark(#3b2c18, #f4ead9)',
  '--chat-ai-text-quiet': 'light-dark(#765f3f, #c9b493)',
  '--chat-ai-border': 'light-dark(#d9b98a, #6b5534)',
  '--chat-ai-error': 'light-dark(#8a1c5b, #ff9fd0)',
  '--chat-ai-radius': '28px',
  '--chat-ai-font': 'Georgia, serif',
  '--chat-ai-offset-inline': '64px',
  '--chat-ai-offset-block': '64px',
  '--chat-ai-z-index': '900',
};

/** @param {string} name @returns {Example} */
export function propertyExample(name) {
  const css = `chat-ai-widget {\n  ${name}: ${values[name] ?? 'initial'};\n}`;
  if (name === '--chat-ai-error') return {...scenes['notice'], css};
  return {open: !/offset|z-index/.test(name), css};
}

/** By the name of the slot. @type {Record<string, Example>} */
export const slots = {
  launcher: {children: '<button slot="launcher">The page’s own button</button>'},
  teaser: {children: '<p slot="teaser">Looking for <b>a lamp</b>?</p>'},
  'header-badge': {children: '<span slot="header-badge">Beta</span>', open: true},
  footer: {children: '<p slot="footer">Answers may be wrong.</p>', open: true},
};
