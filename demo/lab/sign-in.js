import {post} from './control.js';
import {find, findAll, messageOf, say} from './dom.js';
import {record} from './timeline.js';

/** What a site does with the widget when its visitors come and go. */
export async function startSignIn() {
  for (const button of signInButtons()) {
    button.addEventListener('click', () => act(() => signIn(button.dataset['signIn'] ?? '')));
  }
  find('button', '[data-sign-out]').addEventListener('click', () => act(signOut));
  find('button', '[data-guest]').addEventListener('click', () => act(becomeGuest));

  const response = await fetch('/me');
  const {user} = /** @type {{user: string | null}} */ (await response.json());
  show(user);
}

/** @param {string} user */
async function signIn(user) {
  await post('/sign-in', {user});
  record('lab', 'sign-in', {user});
  const widget = find('chat-ai-widget');
  const before = widget.getAttribute('user-id');
  widget.setAttribute('token-endpoint', '/chat-token');
  widget.setAttribute('user-id', user);
  // The same user again changes no attribute, so an ended session has to be asked for.
  if (before === user) restart();
  show(user);
  say(`Signed in as ${user}: user-id="${user}".`);
}

async function signOut() {
  await post('/sign-out', {});
  record('lab', 'sign-out', {});
  await find('chat-ai-widget').signOut();
  show(null);
  say('Signed out of the site; signOut() ended the session.');
}

async function becomeGuest() {
  await post('/sign-out', {});
  record('lab', 'continue as guest', {});
  const widget = find('chat-ai-widget');
  widget.removeAttribute('user-id');
  widget.removeAttribute('token-endpoint');
  await widget.updateComplete;
  restart();
  show(null);
  say('No user-id and no token-endpoint: a guest.');
}

function restart() {
  const widget = find('chat-ai-widget');
  const {status} = widget.session;
  // What fails again is an event, and a line in the window.
  if (status === 'closed' || status === 'failed') widget.retry().catch(() => undefined);
}

/** @param {string | null} user */
function show(user) {
  for (const button of signInButtons()) {
    button.setAttribute('aria-pressed', String(button.dataset['signIn'] === user));
  }
  find('p', '[data-who]').textContent = user
    ? `The site knows this visitor as ${user}.`
    : 'Nobody is signed in to the site.';
}

/** @param {() => Promise<void>} work */
async function act(work) {
  try {
    await work();
  } catch (thrown) {
    say(messageOf(thrown), 'bad');
  }
}

function signInButtons() {
  return findAll('button', '[data-sign-in]');
}
