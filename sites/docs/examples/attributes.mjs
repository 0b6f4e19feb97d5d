import {token} from './tools.mjs';

/**
 * What shows one thing that can be set, or heard.
 *
 * @typedef {object} Example
 * @property {Record<string, string>} [attributes]
 * @property {string} [bot] `showcase` by default.
 * @property {boolean} [open] Whether the window is open.
 * @property {string} [ask] What the visitor says.
 * @property {string} [children] HTML inside of the element.
 * @property {string} [css]
 * @property {(chat: Chat) => void} [run] Done once the element is there; printed as it is.
 */
/** @typedef {import('../../../src/index.js').ChatAiWidget} Chat */

/** By the name of the attribute. @type {Record<string, Example>} */
export const attributes = {
  'app-id': {attributes: {'app-id': 'LOCAL-APP'}, open: true},
  'bot-id': {attributes: {'bot-id': 'docs-bot'}, open: true},
  'user-id': {
    attributes: {'user-id': 'ada'},
    open: true,
    run: (chat) => {
      chat.addEventListener('session-token-required', (event) => event.respondWith(token('ada')));
    },
  },
  'token-endpoint': {attributes: {'token-endpoint': '/chat-token', 'user-id': 'ada'}, open: true},
  'token-credentials': {
    attributes: {'token-endpoint': '/chat-token', 'token-credentials': 'omit'},
    open: true,
  },
  'token-headers': {
    attributes: {'token-endpoint': '/chat-token', 'token-headers': '{"X-CSRF-Token": "f3a1"}'},
    open: true,
  },
  nickname: {attributes: {nickname: 'Ada'}, open: true, ask: 'Sources'},
  'api-host': {attributes: {'api-host': 'http://in-page.invalid'}, open: true},
  'ws-host': {attributes: {'ws-host': 'ws://in-page.invalid'}, open: true},
  open: {attributes: {open: ''}},
  mode: {attributes: {mode: 'inline'}, css: 'chat-ai-widget {\n  block-size: 90vh;\n}'},
  placement: {attributes: {placement: 'bottom-start'}},
  connect: {attributes: {connect: 'load'}},
  storage: {attributes: {storage: 'none'}, open: true},
  consent: {attributes: {consent: 'pending'}, open: true},
  'privacy-policy': {
    attributes: {consent: 'pending', 'privacy-policy': 'https://shop.example/privacy'},
    open: true,
  },
  theme: {attributes: {theme: 'dark'}, open: true},
  'accent-color': {attributes: {'accent-color': '#0a7d5a'}, open: true, ask: 'One source'},
  'ai-attributes': {attributes: {'ai-attributes': '{"plan": "gold"}'}, open: true, ask: 'Button'},
  'first-messages': {
    attributes: {
      'user-id': 'ada',
      'token-endpoint': '/chat-token',
      'first-messages':
        '[{"message": "Hi Ada. The lamp you looked at is back.", "data": {"suggested_replies": ["Shop items"]}}]',
    },
    open: true,
  },
  'channel-name': {
    attributes: {'user-id': 'ada', 'token-endpoint': '/chat-token', 'channel-name': 'Lamps, Ada'},
    open: true,
  },
  'channel-cover-url': {
    attributes: {
      'user-id': 'ada',
      'token-endpoint': '/chat-token',
      'channel-cover-url': 'https://shop.example/lamp.png',
    },
    open: true,
  },
  locale: {attributes: {locale: 'ko'}, open: true},
  feedback: {attributes: {feedback: 'off'}, bot: 'feedback', open: true, ask: 'Is it open today?'},
  'suggested-replies': {attributes: {'suggested-replies': 'horizontal'}, open: true},
  uploads: {attributes: {uploads: 'image pdf 5MB'}, open: true},
  'idle-disconnect': {attributes: {'idle-disconnect': '10'}, open: true},
  launcher: {
    attributes: {launcher: 'none'},
    run: (chat) => {
      const button = document.createElement('button');
      button.textContent = 'The page’s own button';
      button.onclick = () => chat.toggle();
      document.body.append(button);
    },
  },
  'launcher-text': {attributes: {'launcher-text': 'Ask us'}},
  'launcher-icon': {attributes: {'launcher-icon': 'assets/sendbird/docs-bot.svg'}},
  teaser: {attributes: {teaser: 'Looking for a lamp?'}},
  'auto-open': {attributes: {'auto-open': '1 phone always'}},
  menu: {attributes: {menu: 'new transcript'}, open: true},
  languages: {attributes: {languages: 'en ko'}, open: true},
  expanded: {attributes: {expanded: ''}, open: true},
  sound: {attributes: {sound: ''}, open: true},
  'unread-in-title': {attributes: {'unread-in-title': ''}, open: true},
  'block-input-while-responding': {
    attributes: {'block-input-while-responding': '5000'},
    open: true,
    ask: 'Sources',
  },
  strings: {
    attributes: {strings: '{"writeMessage": "Hail the harbour…", "online": "On deck"}'},
    open: true,
  },
  lang: {attributes: {lang: 'ko'}, open: true},
};
