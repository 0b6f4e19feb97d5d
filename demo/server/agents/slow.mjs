/**
 * Types for a long time before it answers.
 *
 * @type {import('../scripted-agents.mjs').Script}
 */
export const slow = {
  nickname: 'Slow',
  async reply(chat, {text}) {
    await chat.type();
    await chat.wait(90);
    await chat.stream(`It took me a while to think about “${text}”.`);
  },
};
