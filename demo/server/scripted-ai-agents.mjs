import {isClosed, isHandedOver} from './ai-agent/agent-side.mjs';
import {changeSettings, plainSettings} from './ai-agent/settings.mjs';
import {Chat} from './agents/chat.mjs';
import {agentDialect, plainDialect} from './agents/dialects.mjs';
import {AgentChat} from './ai-agents/agent-chat.mjs';
import {answers} from './ai-agents/answers.mjs';
import {cards} from './ai-agents/cards.mjs';
import {concierge} from './ai-agents/concierge.mjs';
import {custom} from './ai-agents/custom.mjs';
import {forms} from './ai-agents/forms.mjs';
import {grace} from './ai-agents/grace.mjs';
import {hostileCards} from './ai-agents/hostile-cards.mjs';
import {memory} from './ai-agents/memory.mjs';
import {people} from './ai-agents/people.mjs';
import {surveys} from './ai-agents/surveys.mjs';
import {tasks} from './ai-agents/tasks.mjs';
import {act, addSpeaker, scripts as botScripts} from './scripted-agents.mjs';

/** @typedef {import('./start.mjs').Service} Service */
/** @typedef {import('./world.mjs').Channel} Channel */
/** @typedef {import('./world.mjs').Message} Message */
/** @typedef {import('./ai-agent/agent-conversations.mjs').Deed} Deed */

/** @typedef {{message: string, answer?: string | undefined}} Nudge `answer`: what a click on it says. */

/**
 * What an AI agent does, told to an {@link AgentChat}. Every bot's script is one, too.
 *
 * @typedef {object} AgentScript
 * @property {string} nickname
 * @property {string} [picture] Name of a public file.
 * @property {boolean} [hasPeople] Whether one may ask for a person; one may by default.
 * @property {boolean} [isAlone] Nobody comes who is asked for, but whom a test sends.
 * @property {Record<string, unknown>} [settings] Its changes to the plain ones.
 * @property {Record<string, Nudge>} [nudges] By the key of their event.
 * @property {string[]} [authKeys] For what it takes codes of the customer's own sign-in.
 * @property {(chat: AgentChat) => Promise<void>} [welcome]
 * @property {(chat: AgentChat, question: Message) => Promise<void>} [reply]
 * @property {(chat: AgentChat, deed: Deed) => Promise<void>} [act]
 */

/**
 * @typedef {object} AiAgent
 * @property {string} id
 * @property {AgentScript} script
 * @property {import('./ai-agent/settings.mjs').AgentSettings} settings
 * @property {Map<string, Nudge>} nudges
 * @property {Set<string>} authKeys
 */

/** @type {Record<string, AgentScript>} */
const scripts = {
  ...botScripts,
  silent: {...botScripts['silent'], nickname: 'Silent', isAlone: true},
  concierge,
  answers,
  cards,
  'hostile-cards': hostileCards,
  forms,
  surveys,
  tasks,
  custom,
  people,
  memory,
};

/** @returns {Map<string, AiAgent>} */
export function createAiAgents() {
  return new Map(
    Object.entries(scripts).map(([id, script]) => {
      const settings = plainSettings();
      changeSettings(settings, script.settings ?? {});
      const nudges = new Map(Object.entries(script.nudges ?? {}));
      return [id, {id, script, settings, nudges, authKeys: new Set(script.authKeys)}];
    }),
  );
}

/**
 * Puts the AI agents, and the person behind them, into the world and has them answer.
 *
 * @param {Service} service
 * @param {number} wordDelay ms between two words of a streamed answer
 */
export function startAiAgents(service, wordDelay) {
  const {agentConversations, conversations, world} = service;
  for (const [id, script] of Object.entries(scripts)) {
    if (!world.users.has(id)) addSpeaker(service, id, script);
  }

  /** @param {Channel} channel @param {Message} [question] */
  const turnIn = (channel, question) => {
    const {id, script} = agentConversations.agent(channel.agent?.agentId ?? '');
    const turn = {channel, wordDelay, ...(question && {question})};
    const chat = new AgentChat(service, {...turn, agentId: id, dialect: agentDialect});
    const person = new Chat(service, {...turn, agentId: grace.id, dialect: plainDialect});
    return {chat, person, script};
  };

  agentConversations.on('begun', (channel, {firstWords}) => {
    const {chat, script} = turnIn(channel);
    void act(async () => {
      if (channel.agent?.conversation?.type === 'default') await script.welcome?.(chat);
      const visitor = channel.createdBy;
      if (firstWords) conversations.post(channel, {userId: visitor, text: firstWords});
    });
  });

  conversations.on('reset', (channel) => {
    if (!channel.agent?.conversation || isHandedOver(channel)) return;
    const {chat, script} = turnIn(channel);
    void act(() => script.welcome?.(chat));
  });

  conversations.on('message', (channel, message) => {
    if (!channel.agent?.conversation || message.userId !== channel.createdBy) return;
    const {chat, person, script} = turnIn(channel, message);
    const {requestedAt = null} = channel.agent.conversation.handoff ?? {};
    if (channel.members.has(grace.id)) void act(() => grace.reply(person, chat, message));
    else if (!isHandedOver(channel) && requestedAt === null) {
      void act(() => script.reply?.(chat, message));
    }
  });

  agentConversations.on('deed', (channel, deed) => {
    if (!channel.agent?.conversation || isClosed(channel)) return;
    const {chat, person, script} = turnIn(channel);
    if (deed.what === 'handoff') {
      if (!script.isAlone) void act(() => grace.come(world, person, chat));
      return;
    }
    void act(() => script.act?.(chat, deed));
  });
}
