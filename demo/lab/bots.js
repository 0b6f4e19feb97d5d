import {isLocal} from './control.js';
import {find, h} from './dom.js';

/** The agents of the local server. */
const BOTS = {
  'docs-bot': 'Answers from the README and the handbook, with sources.',
  echo: 'Says everything back at once.',
  stream: 'A long answer with every construct of markdown.',
  slow: 'Types for a while before it answers.',
  silent: 'Says nothing.',
};

/** Another bot is another conversation: changing `bot-id` ends one session and starts the next. */
export function startBots() {
  const {bot = ''} = document.body.dataset;
  const bots = isLocal ? Object.entries(BOTS) : [[bot, 'The bot these pages were started with.']];
  find('fieldset', '#bots').append(
    ...bots.map(([id = '', note = '']) =>
      h(
        'label',
        {class: 'choice'},
        h('input', {type: 'radio', name: 'bot', value: id, checked: id === bot}),
        h('span', {}, id),
        h('span', {class: 'lab-note'}, note),
      ),
    ),
  );
  find('fieldset', '#bots').addEventListener('change', ({target}) => {
    const {value} = /** @type {HTMLInputElement} */ (target);
    find('chat-ai-widget').setAttribute('bot-id', value);
  });
}
