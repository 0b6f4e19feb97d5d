import {answering} from './answering.mjs';

const LONG = 'A lamp of 400 lumen is enough to read by, and one of 800 to draw by. ';

/** @type {import('./answering.mjs').Answers} */
export const ANSWERS = {
  Thinking: async (chat) => {
    await chat.think('Looking up your order', 'Asking the warehouse');
    await chat.stream('Your lamp left the warehouse **this morning**.');
  },
  'Several bubbles': (chat) =>
    chat.streamAll(['First, turn it off.', 'Then let it cool.', 'Now change the bulb.'], {
      suggestedReplies: ['It works', 'It does not'],
    }),
  Citations: (chat) =>
    chat.stream('Lamps come back to us within 30 days. [1] Bulbs do not. [2]', {
      sources: ['Returns', 'Bulbs'].map((title) => ({
        title,
        source: `https://help.example/${title.toLowerCase()}`,
        source_type: 'url',
      })),
    }),
  Button: (chat) =>
    chat.stream('Your order is on its way.', {
      payload: {cta_button: {label: 'Follow the parcel', url: 'https://post.example/parcel'}},
    }),
  'Choose one': (chat) =>
    chat.say('Which light do you like?', {
      suggestedReplies: ['Warm', 'Cold'],
      payload: {user_input_disabled_by: 'suggested_replies'},
    }),
  'Nothing more': (chat) =>
    chat.say('The shop is closed for today.', {payload: {user_input_disabled_by: 'system'}}),
  // An older edit overtakes a newer one; the last one counts, though it is shorter.
  'Edits out of order': async (chat) => {
    await chat.type();
    const id = chat.begin('Let me');
    chat.grow(id, LONG);
    chat.grow(id, LONG.slice(0, 30));
    await chat.wait(5);
    chat.grow(id, LONG.repeat(2));
    await chat.wait(5);
    chat.finish(id, 'A lamp of 400 lumen.');
  },
  'Never ends': async (chat) => {
    await chat.type();
    chat.begin('Let me look that up, this may take');
  },
  'Ends late': async (chat) => {
    const {id, text} = chat.unfinished() ?? {id: 0, text: ''};
    if (id) chat.finish(id, `${text} a while. It is in stock.`);
    else chat.say('Nothing is open.');
  },
  Refusal: (chat) =>
    chat.say('I may not talk about that.', {payload: {bot_message_type: 'safeguard'}}),
};

/** How an agent answers: in thought, in parts, with sources, out of order, and never. */
export const answers = answering({nickname: 'Answers', answers: ANSWERS});
