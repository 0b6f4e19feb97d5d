import {find} from './dom.js';

// Not every status has an event of its own.
const EVERY = 250;

/** Keeps the lines that say how far the session has come. */
export function startSessionState() {
  show();
  setInterval(show, EVERY);
}

function show() {
  const widget = find('chat-ai-widget');
  // Absent until the element's code has loaded.
  const {status, userId, guest} = widget.session ?? {status: 'idle', userId: null, guest: false};
  const kind = guest ? 'guest' : 'signed in';
  write(find('span', '[data-state-status]'), status);
  write(find('span', '[data-state-who]'), userId === null ? 'nobody' : `${userId}, ${kind}`);
  write(find('span', '[data-state-chip]'), status);
  find('p', '[data-state-line]').dataset['status'] = status;
  find('span', '[data-state-chip]').dataset['status'] = status;
}

/**
 * @param {HTMLElement} element
 * @param {string} text
 */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
