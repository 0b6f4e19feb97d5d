import {HERE} from '../in-page/address.mjs';
import {find} from './dom.mjs';

// Without a wish, one part: all of them are fifty chats at once.
const query = new URLSearchParams(location.search);
const wanted = query.get('show') ?? 'words';
query.set('show', wanted);
history.replaceState(null, '', `?${query}${location.hash}`);

const widget = find('template', HTMLTemplateElement).content.querySelector('chat-ai-widget');
for (const [name, value] of Object.entries(HERE)) widget?.setAttribute(name, value);

for (const link of document.querySelectorAll('[data-parts] a')) {
  if (link.getAttribute('href')?.endsWith(`=${wanted}`)) link.setAttribute('aria-current', 'page');
}
