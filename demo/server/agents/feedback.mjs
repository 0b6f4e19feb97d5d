/**
 * Greets, then gives answers that can be rated.
 *
 * @type {import('../scripted-agents.mjs').Script}
 */
export const feedback = {
  nickname: 'Feedback',
  async welcome(chat) {
    chat.say('Ask me anything, and tell me what you think of the answer.', {
      payload: {bot_message_type: 'welcome'},
    });
  },
  async reply(chat, {text}) {
    await chat.stream(`“${text}” is a good question. The answer is forty-two.`, {
      payload: {bot_message_type: 'generated', is_last_in_turn: true},
    });
  },
};
