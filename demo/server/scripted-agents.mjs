import {setImmediate as nextTick} from 'node:timers/promises';

import {ApiError} from './api-error.mjs';
import {Chat} from './agents/chat.mjs';
import {docsBot} from './agents/docs-bot.mjs';
import {echo} from './agents/echo.mjs';
import {feedback} from './agents/feedback.mjs';
import {files} from './agents/files.mjs';
import {form} from './agents/form.mjs';
import {oldForm} from './agents/old-form.mjs';
import {showcase} from './agents/showcase.mjs';
import {silent} from './agents/silent.mjs';
import {slow} from './agents/slow.mjs';
import {stream} from './agents/stream.mjs';

/** @typedef {import('./start.mjs').Service} Service */
/** @typedef {import('./world.mjs').Channel} Channel */
/** @typedef {import('./world.mjs').Message} Message */

/**
 * What an agent does, told to a {@link Chat}.
 *
 * @typedef {object} Script
 * @property {string} nickname
 * @property {string} [picture] Name of a public file.
 * @property {(chat: Chat) => Promise<void>} [welcome]
 * @property {(chat: Chat, question: Message) => Promise<void>} [reply]
 */

/** @typedef {{theme: 'light' | 'dark', accentColor: string, autoOpen: boolean}} BotStyle */
/** @typedef {{id: string, style: BotStyle, script: Script}} Agent */

/** @type {Record<string, Script>} */
export const scripts = {
  'docs-bot': docsBot,
  echo,
  stream,
  slow,
  silent,
  form,
  'old-form': oldForm,
  feedback,
  files,
  showcase,
};

const PLAIN_STYLE = /** @type {const} */ ({
  // Sendbird's own widget does not start without one.
  theme: 'light',
  accentColor: '#4a5bd4',
  autoOpen: false,
});

/**
 * The agents by bot id, each with the looks its widget is told.
 *
 * @param {Record<string, Partial<BotStyle>>} styles
 * @returns {Map<string, Agent>}
 */
export function createAgents(styles) {
  return new Map(
    Object.entries(scripts).map(([id, script]) => [
      id,
      {id, script, style: {...PLAIN_STYLE, ...styles[id]}},
    ]),
  );
}

/**
 * Puts the agents into the world as users and has them answer.
 *
 * @param {Service} service
 * @param {number} wordDelay ms between two words of a streamed answer
 */
export function startAgents(service, wordDelay) {
  const {agents, conversations} = service;
  for (const {id, script} of agents.values()) addSpeaker(service, id, script);

  const agentsIn = (/** @type {Channel} */ {members}) =>
    [...agents.values()].filter(({id}) => members.has(id));
  const welcome = (/** @type {Channel} */ channel) => {
    if (channel.agent) return;
    for (const {id, script} of agentsIn(channel)) {
      const chat = new Chat(service, {agentId: id, channel, wordDelay});
      void act(() => greetAsAsked(chat, channel) ?? script.welcome?.(chat));
    }
  };

  conversations.on('created', welcome);
  conversations.on('reset', welcome);
  conversations.on('message', (channel, message) => {
    if (channel.agent || message.userId === null || agents.has(message.userId)) return;
    for (const {id, script} of agentsIn(channel)) {
      const chat = new Chat(service, {agentId: id, channel, wordDelay, question: message});
      void act(() => script.reply?.(chat, message));
    }
  });
}

/**
 * The user who says what a script has to say.
 *
 * @param {Service} service
 * @param {string} userId
 * @param {Pick<Script, 'nickname' | 'picture'>} script
 */
export function addSpeaker({world, apiHost}, userId, {nickname, picture}) {
  const profileUrl = picture ? `${apiHost}/files/public/${picture}` : '';
  world.addUser({userId, nickname, profileUrl, isBot: true});
}

/**
 * Says what whoever made the channel wants it to begin with, if they want anything.
 *
 * @param {Chat} chat
 * @param {Channel} channel
 * @returns {Promise<void> | undefined}
 */
function greetAsAsked(chat, {data}) {
  /** @type {{first_message_data?: Array<{message: string, data?: {suggested_replies?: string[]}}>}} */
  const {first_message_data: first = []} = data.startsWith('{') ? JSON.parse(data) : {};
  if (first.length === 0) return undefined;
  for (const {message, data: {suggested_replies: suggestedReplies = []} = {}} of first) {
    chat.say(message, {suggestedReplies});
  }
  return Promise.resolve();
}

/**
 * Runs a script, after the answer to the call that set it off.
 *
 * @param {() => Promise<void> | undefined} script
 */
export async function act(script) {
  await nextTick();
  try {
    await script();
  } catch (error) {
    // The server stops, or the channel or the message is gone: nobody to talk to any more.
    const isOver = error instanceof Error && error.name === 'AbortError';
    if (!isOver && !(error instanceof ApiError)) throw error;
  }
}
