import {findSections} from './handbook.mjs';

const STARTERS = [
  'How do I embed the widget?',
  'What is the token endpoint?',
  'How do I theme it?',
];

/**
 * Answers from the README and the handbook of this checkout.
 *
 * @type {import('../scripted-agents.mjs').Script}
 */
export const docsBot = {
  nickname: 'Docs',
  picture: 'docs-bot.svg',

  async welcome(chat) {
    chat.say('Hello! I know the documentation of this widget. What would you like to know?', {
      suggestedReplies: STARTERS,
    });
  },

  async reply(chat, {text, file}) {
    if (file) {
      await chat.stream(`I received **${file.name}**, but I can only read questions.`);
      return;
    }
    const [best, ...others] = await findSections(text);
    if (!best) {
      await chat.stream(
        'I found nothing about that in the documentation. Try other words, or one of these:',
        {suggestedReplies: STARTERS},
      );
      return;
    }
    await chat.stream(`**${best.title}**\n\n${best.text}`, {
      sources: [best, ...others].map(({title, path}) => ({
        title,
        source: `${chat.host}/files/public/${path}`,
        source_type: 'url',
      })),
      suggestedReplies: others.map(({title}) => `Tell me about “${title}”`),
    });
  },
};
