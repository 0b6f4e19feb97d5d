import {answering} from './answering.mjs';

/** @typedef {import('./agent-chat.mjs').AgentChat} AgentChat */

const NAMES = ['Amber', 'Bluebell', 'Clover', 'Dahlia'];

/** @param {AgentChat} chat @param {string} key */
const lamps = ({host}, key) =>
  NAMES.map((name, index) => ({
    key,
    variables: {
      title: `${name}, a reading lamp`,
      url: `https://shop.example/lamps/${name.toLowerCase()}`,
      img: `${host}/files/public/lamp-${index + 1}.svg`,
    },
  }));

/**
 * A message by a template.
 *
 * @param {AgentChat} chat
 * @param {string} key
 * @param {Record<string, unknown>} [more] its variables
 */
export function sayByTemplate(chat, key, more = {}) {
  const template = {type: 'default', key, fallback_message: 'Four lamps for a desk.', ...more};
  chat.say('', {payload: {message_template: template}});
}

/** @type {import('./answering.mjs').Answers} */
export const CARDS = {
  Carousel: (chat) =>
    sayByTemplate(chat, 'carousel', {view_variables: {items: lamps(chat, 'card')}}),
  'List of products': (chat) =>
    chat.stream('These fit a desk:', {
      payload: {
        message_template: {
          type: 'default',
          key: 'product_items',
          view_variables: {items: lamps(chat, 'row')},
          fallback_message: 'Four lamps for a desk.',
        },
      },
    }),
  Receipt: (chat) =>
    sayByTemplate(chat, 'receipt', {
      variables: {
        order: {number: 'Order 1042', total: '€ 48'},
        url: 'https://shop.example/orders/1042',
        img: `${chat.host}/files/public/lamp-1.svg`,
      },
    }),
  'Unknown template': (chat) =>
    sayByTemplate(chat, 'map', {fallback_message: 'We are at 1 Quay Street.'}),
};

/** Messages that are drawn by templates. */
export const cards = answering({nickname: 'Cards', answers: CARDS});
