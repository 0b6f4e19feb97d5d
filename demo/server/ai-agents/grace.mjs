/** @typedef {import('../agents/chat.mjs').Chat} Chat */
/** @typedef {import('./agent-chat.mjs').AgentChat} AgentChat */
/** @typedef {import('../world.mjs').Message} Message */

/** The person whom agents hand over to. She stays until somebody thanks her. */
export const grace = {
  id: 'grace',
  nickname: 'Grace',

  /**
   * @param {Chat} own
   * @param {AgentChat} agent
   */
  async come(own, agent) {
    await own.wait(30);
    agent.handOver('grace');
    own.say('Hello, this is Grace. I have read what you wrote. How can I help?');
  },

  /**
   * @param {Chat} own
   * @param {AgentChat} agent
   * @param {Message} message
   */
  async reply(own, agent, {text, file}) {
    await own.type();
    if (/\b(thank|bye)/i.test(text)) {
      own.say('You are welcome. Goodbye!');
      agent.takeBack();
      await agent.stream('It is me again, the machine.');
      return;
    }
    own.say(file ? `I am looking at ${file.name}.` : `“${text}”: I am looking after it.`);
  },
};
