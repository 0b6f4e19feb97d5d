// A test of somebody whose page has the widget: `node page.mjs DOCUMENT closed|opened [ATTRIBUTES]`.
// It ends with 0 unless something was thrown, or rejected, or told to the console as an error.
import {setTimeout as pause} from 'node:timers/promises';

import {enter, load} from './documents.mjs';

/** @param {unknown} error */
function report(error) {
  const {detail = error} = /** @type {{detail?: unknown}} */ (Object(error));
  console.log('Went wrong:', detail instanceof Error ? detail.stack : detail);
  process.exitCode = 1;
}

const [name = '', act = '', attributes = '{}'] = process.argv.slice(2);
const close = await enter(name, report);
// What did not load is told there in so many words, and is no surprise.
console.error = (/** @type {unknown} */ line) =>
  act === 'opened' && String(line).startsWith('<chat-ai-widget>') ? undefined : report(line);

await load('chat-ai-widget');

/** @type {Record<string, string>} */
const IDS = {'app-id': 'APP', 'bot-id': 'echo'};

/** @type {Record<string, string>} */
const ALL = {
  'user-id': 'ada',
  'token-endpoint': '/chat-token',
  'token-credentials': 'include',
  'token-headers': '{"x-nonce": "abc"}',
  nickname: 'Ada',
  placement: 'top-start',
  theme: 'dark',
  lang: 'ko',
  storage: 'session',
  'accent-color': 'teal',
  'launcher-text': 'Ask us',
  'launcher-icon': '/icon.svg',
  'ai-attributes': '{"plan": "gold"}',
  'first-messages': '[{"message": "Hi"}]',
  menu: 'new sound',
  languages: 'en ko',
  uploads: 'image 5MB',
  'idle-disconnect': '60',
  'block-input-while-responding': '',
  strings: '{"welcome": "Hi"}',
  expanded: '',
  sound: '',
  'unread-in-title': '',
};

/** @param {Record<string, string>} more */
function mount(more) {
  const element = document.createElement('chat-ai-widget');
  for (const [key, value] of Object.entries({...IDS, ...more})) element.setAttribute(key, value);
  document.body.append(element);
  return element;
}

/** @type {Record<string, () => Promise<void>>} */
const ACTS = {
  async closed() {
    const widgets = [
      mount({}),
      mount({mode: 'inline'}),
      mount({teaser: 'Can I help?'}),
      mount({'auto-open': 'never'}),
      mount(ALL),
    ];
    await pause(500);
    for (const widget of widgets) {
      Object.assign(widget, {
        userId: 'ben',
        sessionToken: 'abc',
        configureSession: () => ({}),
        tokenHeaders: () => ({}),
        aiAttributes: {plan: 'silver'},
        firstMessages: [{message: 'Hi'}],
        functionCallAdapter: () => [],
        placement: 'bottom-start',
        open: false,
      });
      document.body.prepend(widget);
    }
    await pause(500);
    for (const widget of widgets) {
      if (!widget.shadowRoot?.childElementCount) report('A widget is empty.');
      widget.remove();
    }
    // Longer than a widget that is gone keeps its chat.
    await pause(1200);
  },

  async opened() {
    const widget = mount(JSON.parse(attributes));
    const outcome = Promise.race([
      new Promise((resolve) => {
        widget.addEventListener('session-connected', () => resolve('session-connected'));
        widget.addEventListener('session-error', ({detail}) => resolve(`${detail.code}`));
      }),
      pause(20_000, 'nothing at all'),
    ]);
    widget.show();
    console.log(`Outcome: ${await outcome}`);
    await pause(500);
    widget.remove();
    await pause(1200);
    // The SDK keeps timers of its own.
    process.exit();
  },
};

await ACTS[act]?.();
await close();
