import {HOSTILE_TEMPLATES} from '../ai-agent/hostile-templates.mjs';
import {answering} from './answering.mjs';
import {sayByTemplate} from './cards.mjs';

/** A chain of lists, each of which holds the next. @param {number} depth */
function inItself(depth) {
  /** @type {Array<Record<string, unknown>>} */
  let items = [{key: 'card', variables: {title: 'The last'}}];
  for (let level = 0; level < depth; level++) items = [{key: 'in-itself', view_variables: {items}}];
  return {items};
}

const more = {view_variables: inItself(50), fallback_message: 'It cannot be drawn.'};

/** Messages by templates that are broken or mean harm. */
export const hostileCards = answering({
  nickname: 'Hostile cards',
  answers: Object.fromEntries(
    HOSTILE_TEMPLATES.map(({key}) => [key, (chat) => sayByTemplate(chat, key, more)]),
  ),
});
