import {find, h} from '../lab/dom.js';
import {isLocal} from '../lab/control.js';
import {attachments} from './attachments.js';
import {dress} from '../page-looks.js';
import {Stage} from './stage.js';
import {states} from './states.js';
import {visitor} from './visitor.js';
import {words} from './words.js';

/**
 * @typedef {object} Scene
 * @property {string} shows What can be read once all is there.
 * @property {string} [bot] `echo` by default.
 * @property {string} [asks] The visitor's question.
 * @property {Record<string, string | null>} [attributes] `null` takes one away.
 * @property {(widget: import('../../src/index.js').ChatAiWidget) => void} [prepare] Before it is in the page.
 * @property {(stage: Stage) => Promise<unknown>} [act]
 */

/** `?show=states` is that part alone: fewer chats at once. */
const wanted = new URLSearchParams(location.search).get('show');

if (isLocal) {
  show('words', 'Words', words);
  show('attachments', 'What comes with the words', attachments);
  show('visitor', 'What a visitor does', visitor);
  show('states', 'States', states);
} else {
  find('p', '[data-needs-local]').hidden = false;
}

/**
 * @param {string} id
 * @param {string} title
 * @param {Record<string, Scene>} scenes
 */
function show(id, title, scenes) {
  if (wanted && wanted !== id) return;
  const boxes = Object.entries(scenes).map(([name, scene]) => stageScene(name, scene));
  find('main', '#content').append(
    h(
      'section',
      {id, 'aria-labelledby': `${id}-title`},
      h('h2', {id: `${id}-title`}, title),
      h('div', {class: 'scenes'}, ...boxes),
    ),
  );
}

/**
 * @param {string} name
 * @param {Scene} scene
 */
function stageScene(name, {shows, bot = 'echo', asks, attributes = {}, prepare, act}) {
  const template = find('template').content.cloneNode(true);
  const widget = /** @type {DocumentFragment} */ (template).querySelector('chat-ai-widget');
  if (!widget) throw new Error('The template holds no widget.');
  widget.setAttribute('bot-id', bot);
  // One visitor would have one conversation, in all boxes.
  widget.setAttribute('user-id', `${bot}-${crypto.randomUUID()}`);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === null) widget.removeAttribute(attribute);
    else widget.setAttribute(attribute, value);
  }
  dress(widget);
  const stage = new Stage(widget);
  if (widget.hasAttribute('user-id')) stage.signIn();
  prepare?.(widget);
  void perform(stage, asks, act);
  return h('article', {'data-shows': shows}, h('h3', {}, name), widget);
}

/**
 * @param {Stage} stage
 * @param {string | undefined} question
 * @param {Scene['act']} act
 */
async function perform(stage, question, act) {
  if (question) await stage.ask(question);
  await act?.(stage);
}
