/**
 * Says every message back.
 *
 * @type {import('../scripted-agents.mjs').Script}
 */
export const echo = {
  nickname: 'Echo',
  async reply(chat, {text, file}) {
    chat.say(file ? `You sent ${file.name}` : text);
  },
};
