/** @typedef {import('./chat.mjs').Chat} Chat */

const shop = (/** @type {string} */ name) => `https://shop.example/lamps/${name.toLowerCase()}`;

const NAMES = ['Amber', 'Bluebell', 'Clover', 'Dahlia'];
/** @param {Chat} chat @param {'img' | 'featured_image'} field */
const lamps = ({host}, field) =>
  NAMES.map((name, index) => ({
    title: `${name}, a reading lamp`,
    url: shop(name),
    [field]: `${host}/files/public/lamp-${index + 1}.svg`,
  }));

/** What each question is answered with. @type {Record<string, (chat: Chat) => unknown>} */
const answers = {
  'Shop items': (chat) =>
    chat.stream(`Four lamps that fit a desk: ${NAMES.map(shop).join(' ')}`, {
      payload: {commerce_shop_items: lamps(chat, 'featured_image')},
    }),
  Template: (chat) =>
    chat.say('', {
      payload: {
        message_template: {
          type: 'default',
          key: 'carousel',
          view_variables: {
            items: lamps(chat, 'img').map((variables) => ({key: 'card', variables})),
          },
          fallback_message: 'Four lamps for a desk.',
        },
      },
    }),
  'Unknown template': (chat) =>
    chat.say('', {
      payload: {
        message_template: {
          type: 'default',
          key: 'map',
          fallback_message: 'We are at 1 Quay Street.',
        },
      },
    }),
  'Function call': (chat) =>
    chat.say('Here is what the warehouse says.', {
      data: {
        function_calls: [
          {
            name: 'find_lamps',
            request: {method: 'GET', url: 'https://stock.example/lamps'},
            response_text: JSON.stringify({lamps: lamps(chat, 'featured_image').slice(0, 2)}),
          },
        ],
      },
    }),
  Sources: (chat) =>
    chat.stream('A lamp of 400 lumen is enough to read by; for drawing, take 800.', {
      sources: ['Light for reading', 'Light for drawing', 'Lumen and lux', 'Care of lamps'].map(
        (title, index) => ({
          source: `https://help.example/light/${index}`,
          title,
          source_type: 'url',
        }),
      ),
    }),
  'One source': (chat) =>
    chat.say('Returns are free for 30 days.', {
      payload: {
        citations: [
          {
            embedding_id: 1,
            source_type: 'site',
            title: 'Returns',
            preview: '…',
            link: 'https://help.example/returns',
          },
        ],
      },
    }),
  Button: (chat) =>
    chat.say('Your order is on its way.', {
      payload: {cta_button: {label: 'Follow the parcel', url: 'https://post.example/parcel'}},
    }),
  Choose: (chat) =>
    chat.say('Which light do you like?', {
      suggestedReplies: ['Warm', 'Cold', 'Both, depending on the hour of the day'],
      payload: {disable_chat_input: true},
    }),
};

/**
 * Shows one kind of message for each question.
 *
 * @type {import('../scripted-agents.mjs').Script}
 */
export const showcase = {
  nickname: 'Lumen',
  async welcome(chat) {
    chat.say('Welcome to the lamp shop.');
    chat.say('What would you like to see?', {suggestedReplies: Object.keys(answers)});
  },
  async reply(chat, {text}) {
    const answer = answers[text];
    if (answer) await answer(chat);
    else chat.say('That is all I know.', {suggestedReplies: Object.keys(answers)});
  },
};
