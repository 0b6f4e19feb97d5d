/** @typedef {import('../agents/chat.mjs').Chat} Chat */
/** @typedef {import('./agent-chat.mjs').AgentChat} AgentChat */
/** @typedef {import('../world.mjs').Message} Message */
/** @typedef {import('../world.mjs').World} World */

/** The person whom agents hand over to. She stays until somebody thanks her. */
export const grace = {
  id: 'grace-of-support',

  /**
   * She is nobody's user until she is called for.
   *
   * @param {World} world
   */
  call(world) {
    if (!world.users.has(grace.id)) world.addUser({userId: grace.id, nickname: 'Grace'});
    return grace.id;
  },

  /**
   * @param {World} world
   * @param {Chat} own
   * @param {AgentChat} agent
   */
  async come(world, own, agent) {
    await own.wait(30);
    agent.handOver(grace.call(world));
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
