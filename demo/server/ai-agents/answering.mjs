/** @typedef {import('../scripted-ai-agents.mjs').AgentScript} AgentScript */
/** @typedef {import('./agent-chat.mjs').AgentChat} AgentChat */
/** @typedef {Record<string, (chat: AgentChat) => unknown>} Answers What each question is answered with. */

/**
 * An agent that offers its questions, and answers them.
 *
 * @param {{nickname: string, answers: Answers} & Partial<AgentScript>} options
 * @returns {AgentScript}
 */
export function answering({answers, ...script}) {
  const suggestedReplies = Object.keys(answers);
  return {
    async welcome(chat) {
      chat.say('What would you like to see?', {suggestedReplies});
    },
    async reply(chat, {text}) {
      const answer = answers[text];
      if (answer) await answer(chat);
      else chat.say('That is all I know.', {suggestedReplies});
    },
    ...script,
  };
}
