import 'chat-ai-widget';
import {fetchToken, showLamps} from '../../shop.ts';

const chat = document.querySelector('chat-ai-widget');
const [ask, gold] = document.querySelectorAll('button');
const tell = (text) => document.querySelector('p').append(text, ', ');

Object.assign(chat, {
  unreadInTitle: true,
  aiAttributes: {plan: 'silver'},
  functionCallAdapter: showLamps,
});
chat.addEventListener('session-token-required', (event) => {
  event.respondWith(fetchToken(event.detail));
});
chat.addEventListener('session-connected', ({detail}) => tell(`${detail.userId} is connected`));
chat.addEventListener('message-received', ({detail}) => tell(`answered: ${detail.text}`));
chat.addEventListener('chat-open', () => tell('open'));
ask.addEventListener('click', () => chat.sendMessage('Function call'));
gold.addEventListener('click', () => (chat.aiAttributes = {plan: 'gold'}));
