import {find} from './dom.js';
import {FAMILY_OF_EVENT} from './event-families.js';
import {showInDiagram} from './session-diagram.js';

// Not every status has an event of its own.
const EVERY = 250;

/** The last `connection-change`. */
let connection = 'idle';

/** Keeps the lines and the diagram that say how far the session has come. */
export function startSessionState() {
  const widget = find('chat-ai-widget');
  widget.addEventListener('connection-change', ({detail}) => (connection = detail.state));
  for (const name of Object.keys(FAMILY_OF_EVENT)) document.addEventListener(name, show);
  show();
  setInterval(show, EVERY);
}

function show() {
  const widget = find('chat-ai-widget');
  // Absent until the element's code has loaded.
  const {status, userId, guest} = widget.session ?? {status: 'idle', userId: null, guest: false};
  // Whoever rests counts as connected, without a connection.
  const state = status === 'connected' && connection === 'idle' ? 'resting' : status;
  const kind = guest ? 'guest' : 'signed in';
  write(find('span', '[data-state-status]'), state);
  write(find('span', '[data-state-who]'), userId === null ? 'nobody' : `${userId}, ${kind}`);
  write(find('span', '[data-state-chip]'), state);
  find('p', '[data-state-line]').dataset['status'] = state;
  find('span', '[data-state-chip]').dataset['status'] = state;
  showInDiagram(state);
}

/**
 * @param {HTMLElement} element
 * @param {string} text
 */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
