export const FORM = {
  key: 'contact',
  version: 1,
  title: 'How can we reach you?',
  fields: [
    {
      key: 'name',
      type: 'text',
      label: 'Name',
      required: true,
      value: null,
      default_value: '',
      placeholder: 'Your name',
      layout: 'singleline',
      rules: {min_length: 2, max_length: 20, regex: '^.+$'},
    },
    {
      key: 'seats',
      type: 'number',
      label: 'Seats',
      required: false,
      value: null,
      layout: 'default',
      rules: {min: 1, max: 9},
    },
    {
      key: 'topic',
      type: 'single-select',
      label: 'Topic',
      required: true,
      value: null,
      options: ['Sales', 'Support', 'Something else'],
      layout: 'default',
    },
    {
      key: 'days',
      type: 'multi-select',
      label: 'Days that suit you',
      required: false,
      values: null,
      default_values: ['Monday'],
      options: ['Monday', 'Wednesday', 'Friday'],
      layout: 'default',
      rules: {min_select: 0, max_select: 2},
    },
    {
      key: 'note',
      type: 'text',
      label: 'Anything else?',
      required: false,
      value: null,
      placeholder: '',
      layout: 'multiline',
    },
  ],
};

/**
 * Asks by a form of today's kind; asked for a new one, by one that no client knows yet.
 *
 * @type {import('../scripted-agents.mjs').Script}
 */
export const form = {
  nickname: 'Form',
  async reply(chat, {text}) {
    const version = /\bnew\b/i.test(text) ? 2 : 1;
    chat.say('Please tell me a little about yourself.', {
      payload: {bot_message_type: 'canned', form: {...FORM, version}},
    });
  },
};
