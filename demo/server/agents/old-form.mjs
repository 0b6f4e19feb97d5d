const FORM = {
  id: 'form-7',
  name: 'Contact',
  version: 1,
  items: [
    {
      id: 1,
      name: 'Email',
      required: true,
      sort_order: 0,
      placeholder: 'you@example.com',
      style: {layout: 'email'},
      item_type: 'email',
      validators: [{key: 'regex', regex: '^[^@]+@[^@]+$'}],
    },
    {
      id: 2,
      name: 'Topic',
      required: false,
      sort_order: 1,
      placeholder: '',
      style: {
        layout: 'chip',
        options: ['Sales', 'Support'],
        default_options: ['Sales'],
        result_count: {min: 1, max: 1},
      },
      item_type: 'chip',
      validators: [],
    },
    {
      id: 3,
      name: 'Phone',
      required: false,
      sort_order: 2,
      placeholder: '',
      style: {layout: 'phone'},
      item_type: 'phone',
      validators: [],
    },
  ],
};

/**
 * Asks by a form of the chatbot's older kind.
 *
 * @type {import('../scripted-agents.mjs').Script}
 */
export const oldForm = {
  nickname: 'Old form',
  async reply(chat) {
    chat.say('Where shall we send the answer?', {
      payload: {message_form: FORM, disable_chat_input: true},
    });
  },
};
