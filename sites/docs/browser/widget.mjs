import {HERE} from '../in-page/address.mjs';

/** A page that is opened from a disk may load no modules, so there it is the one file of everything. */
const WIDGET = `cdn/${location.protocol === 'file:' ? 'chat-ai-widget.single.js' : 'embed.js'}`;

/** What a page of the site loads to have a chat: the server in the page first. */
export const SCRIPTS = ['sendbird.js', WIDGET];

/** @param {Record<string, string>} attributes */
export function createChat(attributes) {
  const chat = document.createElement('chat-ai-widget');
  for (const [name, value] of Object.entries({...HERE, ...attributes})) {
    chat.setAttribute(name, value);
  }
  return chat;
}

/** Loads the widget into this page, in order. */
export function loadWidget() {
  for (const path of SCRIPTS) {
    const script = document.createElement('script');
    script.src = `${document.body.dataset['root'] ?? ''}assets/${path}`;
    script.async = false;
    document.head.append(script);
  }
}
