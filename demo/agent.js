import {isLocal, post} from './lab/control.js';
import {find, findAll, h} from './lab/dom.js';

/** @typedef {(place: HTMLElement, props: object) => Promise<void>} StartMessenger */

/** The AI agents of the local server. */
const AGENTS = {
  concierge: 'Everything that the others do.',
  answers: 'Thinks aloud, names its sources, answers in parts.',
  cards: 'A carousel, a list of products, a receipt.',
  forms: 'Forms that can be cancelled.',
  surveys: 'Asks how it was.',
  tasks: 'Works in steps, and can be stopped.',
  people: 'Hands over to a person, and ends conversations.',
  memory: 'Remembers a name, if it may.',
};

// Made by the server, hence in none of the folders that types are read from.
const address = '/official-messenger.js';
const {startMessenger} = /** @type {{startMessenger: StartMessenger | null}} */ (
  await import(address)
);
const {appId, aiAgentId = '', apiHost = '', wsHost} = document.body.dataset;
const wanted = new URLSearchParams(location.search);
const agentId = wanted.get('agent') ?? aiAgentId;
const userId = wanted.get('as') ?? '';

showChoice();
await start();

function showChoice() {
  /** @type {Record<string, string>} */
  const agents = isLocal ? AGENTS : {[aiAgentId]: 'The agent this demo was started with.'};
  find('fieldset', '#agents').append(
    ...Object.entries(agents).map(([id, note]) =>
      h(
        'label',
        {},
        h('input', {type: 'radio', name: 'agent', value: id, checked: id === agentId}),
        h('span', {}, id),
        h('span', {}, note),
      ),
    ),
  );
  for (const radio of findAll('input', '[name="as"]')) radio.checked = radio.value === userId;
}

async function start() {
  find('p', '#not-installed').hidden = startMessenger !== null;
  find('p', '#not-named').hidden = agentId !== '';
  if (!startMessenger || !agentId) return;
  if (userId) await post('/sign-in', {user: userId});
  await startMessenger(find('div', '#messenger'), {
    appId,
    aiAgentId: agentId,
    customApiHost: apiHost,
    customWebSocketHost: wsHost,
    ...(isLocal && {deskParams: {customApiHost: `${apiHost}/sapi`}}),
    ...(userId && {userId, tokenEndpoint: '/chat-token'}),
  });
}
