// Inside of a stage: the widget as an example has it, and what it tells.
import {EVENTS, exampleOf} from '../examples/index.mjs';
import {HOST} from '../in-page/address.mjs';
import {createChat} from './widget.mjs';

const {kind, name} = document.documentElement.dataset;
const example = kind
  ? exampleOf(/** @type {import('../examples/index.mjs').Kind} */ (kind), name ?? '')
  : JSON.parse(document.documentElement.dataset['example'] ?? '{}');
const {attributes = {}, bot = 'showcase', open, ask, children, css, run} = example;

for (const event of EVENTS) {
  addEventListener(event, (heard) => {
    const {detail: value} = /** @type {CustomEvent} */ (heard);
    window.frameElement?.dispatchEvent(new CustomEvent('told', {detail: {name: event, value}}));
  });
}

const style = document.createElement('style');
style.textContent = css ?? '';
document.head.append(style);

const chat = createChat({
  'bot-id': bot,
  theme: 'system',
  storage: 'none',
  ...(open && {open: ''}),
  ...attributes,
});
const endpoint = chat.getAttribute('token-endpoint');
// What is asked of the site is answered by the server in this page, too.
if (endpoint?.startsWith('/')) chat.setAttribute('token-endpoint', `http://${HOST}${endpoint}`);
chat.innerHTML = children ?? '';
document.body.append(chat);

void customElements.whenDefined('chat-ai-widget').then(() => {
  run?.(chat);
  if (ask) void chat.sendMessage(ask);
});
