/**
 * Listens and says nothing, so that a test has the word.
 *
 * @type {import('../scripted-agents.mjs').Script}
 */
export const silent = {nickname: 'Silent'};
