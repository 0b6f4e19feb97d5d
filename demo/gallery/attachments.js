/** @type {NonNullable<import('../../src/index.js').ChatAiWidget['functionCallAdapter']>} */
const lampsOf = ({response}) =>
  /** @type {{lamps: Array<{title: string, url: string}>}} */ (response).lamps;

const ANSWERED = {
  key: 'contact',
  version: 1,
  title: 'How can we reach you?',
  submitted_at: 1_795_000_000_000,
  fields: [
    {key: 'name', type: 'text', label: 'Name', required: true, value: 'Ada Lovelace'},
    {key: 'topic', type: 'single-select', label: 'Topic', options: ['Sales'], value: 'Sales'},
    {key: 'note', type: 'text', label: 'Anything else?', value: null},
  ],
};

/** @type {Record<string, import('./gallery.js').Scene>} */
export const attachments = {
  'Shop items': {bot: 'showcase', asks: 'Shop items', shows: 'Bluebell, a reading lamp'},
  'A template': {bot: 'showcase', asks: 'Template', shows: 'Bluebell, a reading lamp'},
  'A template nobody knows': {
    bot: 'showcase',
    asks: 'Unknown template',
    shows: '1 Quay Street',
  },
  'A function call': {
    bot: 'showcase',
    asks: 'Function call',
    shows: 'Bluebell, a reading lamp',
    prepare: (widget) => {
      widget.functionCallAdapter = lampsOf;
    },
  },
  'A picture': {bot: 'files', asks: 'Picture', shows: 'What may I send'},
  'A sound': {bot: 'files', asks: 'Sound', shows: 'What may I send'},
  'A video': {bot: 'files', asks: 'Video', shows: 'What may I send'},
  'A file': {bot: 'files', asks: 'PDF', shows: 'terms.pdf'},
  'Many sources': {bot: 'showcase', asks: 'Sources', shows: '4 sources'},
  'One source': {bot: 'showcase', asks: 'One source', shows: 'help.example'},
  'A button': {bot: 'showcase', asks: 'Button', shows: 'Follow the parcel'},
  'A choice': {bot: 'showcase', asks: 'Choose', shows: 'Warm'},
  'Replies in a row': {
    bot: 'showcase',
    attributes: {'suggested-replies': 'horizontal'},
    asks: 'Choose',
    shows: 'Warm',
  },
  'A form': {bot: 'form', asks: 'I want to be called back.', shows: 'Days that suit you'},
  'An older form': {bot: 'old-form', asks: 'Send me an answer.', shows: 'Topic'},
  'A form nobody knows': {bot: 'form', asks: 'A new one, please.', shows: 'can’t be shown'},
  'A form, answered': {
    bot: 'silent',
    asks: 'Did you get it?',
    shows: 'Ada Lovelace',
    act: (it) => it.hear('Thank you!', {extended_message_payload: {form: ANSWERED}}),
  },
  'An answer to rate': {bot: 'feedback', asks: 'What is the answer?', shows: 'forty-two'},
  'An answer that was good': {
    bot: 'silent',
    asks: 'What is the answer?',
    shows: 'Comment',
    act: (it) =>
      it.hear('The answer is forty-two.', {
        extended_message_payload: {
          bot_message_type: 'generated',
          feedback: {id: 1, rating: 'good', comment: ''},
        },
      }),
  },
};
