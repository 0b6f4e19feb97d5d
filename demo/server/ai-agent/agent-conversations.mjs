import {EventEmitter} from 'node:events';

import {ApiError, notFound} from '../api-error.mjs';
import {agentSide, isClosed, newConversation} from './agent-side.mjs';

/** @typedef {import('../conversations.mjs').Conversations} Conversations */
/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../world.mjs').Channel} Channel */
/** @typedef {import('../world.mjs').Message} Message */
/** @typedef {import('./agent-side.mjs').AgentConversation} AgentConversation */
/** @typedef {import('./agent-side.mjs').AgentSide} AgentSide */
/** @typedef {import('../scripted-ai-agents.mjs').AiAgent} AiAgent */

/**
 * What a visitor did with a message or a conversation, other than to write.
 *
 * @typedef {{what: 'form', message: Message, answers: Record<string, unknown> | null}
 *   | {what: 'challenge', message: Message, status: string}
 *   | {what: 'survey'} | {what: 'handoff'} | {what: 'close'}} Deed
 */

/** @typedef {{score?: number | undefined, reason?: string | undefined, isResolved?: boolean | undefined}} SurveyAnswer */

/**
 * The life of conversations with AI agents: begun, handed over, rated, closed. Other tabs hear of
 * each step, since the channel has changed; the scripts do by `deed`.
 *
 * @extends {EventEmitter<{begun: [Channel, {firstWords: string}], deed: [Channel, Deed]}>}
 */
export class AgentConversations extends EventEmitter {
  #world;
  #conversations;
  #agents;

  /**
   * @param {World} world
   * @param {Conversations} conversations
   * @param {Map<string, AiAgent>} agents
   */
  constructor(world, conversations, agents) {
    super();
    this.#world = world;
    this.#conversations = conversations;
    this.#agents = agents;
  }

  /** @param {string} agentId */
  agent(agentId) {
    const agent = this.#agents.get(agentId);
    if (!agent) throw notFound(`AI agent "${agentId}"`);
    return agent;
  }

  /**
   * The channel in which a user goes on: the one that the client knows, as long as it is open. An
   * agent that talks about one thing at a time also finds it for a client that knows none.
   *
   * @param {string} userId
   * @param {AiAgent} agent
   * @param {{knownUrl?: string | undefined, isNew?: boolean | undefined}} wish
   */
  activeChannel(userId, agent, {knownUrl, isNew = false}) {
    const isSingle = !agent.settings.bot.is_multiple_active_conversations_enabled;
    const going = this.#world
      .channelsOf(userId)
      .filter((channel) => channel.agent?.agentId === agent.id && !isClosed(channel));
    const known = going.find(({url}) => url === knownUrl) ?? (isSingle ? going.at(-1) : undefined);
    if (known && !isNew) return known;
    return this.#conversations.create(userId, {
      userIds: [agent.id],
      name: `Chat with ${agent.script.nickname}`,
      agent: agentSide({agentId: agent.id}),
    });
  }

  /**
   * Starts the conversation of a channel; one that runs is left as it is.
   *
   * @param {Channel} channel
   * @param {{firstWords?: string | undefined, type?: AgentConversation['type']}} [options]
   */
  begin(channel, {firstWords = '', type = 'default'} = {}) {
    const side = sideOf(channel);
    if (side.conversation) return;
    const hasPeople = this.agent(side.agentId).script.hasPeople ?? true;
    const [id, now] = [this.#world.nextId(), this.#world.now()];
    side.conversation = newConversation({id, now, hasPeople, type});
    this.#tell(channel);
    this.emit('begun', channel, {firstWords});
  }

  /**
   * An agent begins by itself.
   *
   * @param {string} userId
   * @param {string} agentId
   */
  reachOut(userId, agentId) {
    const channel = this.activeChannel(userId, this.agent(agentId), {isNew: true});
    this.begin(channel, {type: 'proactive'});
    this.#conversations.join(channel, userId);
    return channel;
  }

  /** Asks for a person. @param {Channel} channel */
  requestHandoff(channel) {
    const {handoff} = openConversation(channel);
    if (!handoff) throw new ApiError(400108, 'There is nobody to hand over to.');
    if (handoff.requestedAt !== null) return;
    handoff.requestedAt = this.#world.now();
    this.#tell(channel);
    this.emit('deed', channel, {what: 'handoff'});
  }

  /**
   * A person comes and the agent goes.
   *
   * @param {Channel} channel
   * @param {string} personId
   */
  handOver(channel, personId) {
    const {handoff} = openConversation(channel);
    if (!handoff) throw new ApiError(400108, 'There is nobody to hand over to.');
    handoff.takenAt = this.#world.now();
    this.#conversations.join(channel, personId);
    const {agentId} = sideOf(channel);
    if (channel.members.has(agentId)) this.#conversations.leave(channel, agentId);
    this.#tell(channel);
  }

  /**
   * The agent takes over again; whoever else is there, but for the visitor, goes.
   *
   * @param {Channel} channel
   */
  takeBack(channel) {
    const {handoff} = openConversation(channel);
    if (!handoff) throw new ApiError(400108, 'Nobody took over.');
    Object.assign(handoff, {requestedAt: null, takenAt: null});
    const {agentId} = sideOf(channel);
    this.#conversations.join(channel, agentId);
    for (const userId of [...channel.members.keys()]) {
      const stays = userId === agentId || userId === channel.createdBy;
      if (!stays) this.#conversations.leave(channel, userId);
    }
    this.#tell(channel);
  }

  /** @param {Channel} channel */
  close(channel) {
    if (isClosed(channel)) return;
    openConversation(channel).status = 'closed';
    this.#tell(channel);
    this.emit('deed', channel, {what: 'close'});
  }

  /**
   * A survey is on: an earlier answer gives way to the one to come.
   *
   * @param {Channel} channel
   * @param {number | null} endsAt
   */
  openSurvey(channel, endsAt) {
    const empty = {score: null, scoreReason: null, resolution: null, surveyEndsAt: endsAt};
    Object.assign(conversationOf(channel), empty);
    this.#tell(channel);
  }

  /**
   * @param {Channel} channel
   * @param {SurveyAnswer} answer
   */
  answerSurvey(channel, {score, reason, isResolved}) {
    const conversation = conversationOf(channel);
    const {surveyEndsAt} = conversation;
    if (surveyEndsAt !== null && surveyEndsAt <= Date.now()) {
      throw new ApiError(400108, 'The survey is over.');
    }
    if (score !== undefined && ![1, 2, 3, 4, 5].includes(score)) {
      throw new ApiError(400105, '"csat" must be 1 to 5.');
    }
    conversation.score = score ?? null;
    conversation.scoreReason = reason ?? null;
    if (isResolved !== undefined) {
      conversation.resolution = {is_resolved: isResolved, determined_by: 'user'};
    }
    this.#tell(channel);
    this.emit('deed', channel, {what: 'survey'});
  }

  /**
   * What becomes of a conversation without anybody's doing.
   *
   * @param {Channel} channel
   * @param {Partial<Pick<AgentConversation, 'surveyEndsAt' | 'resolution'>>} verdict
   */
  judge(channel, verdict) {
    Object.assign(conversationOf(channel), verdict);
    this.#tell(channel);
  }

  /**
   * @param {Channel} channel
   * @param {Partial<AgentSide>} changes
   */
  change(channel, changes) {
    Object.assign(sideOf(channel), changes);
    this.#tell(channel);
  }

  /** @param {Channel} channel */
  #tell(channel) {
    const {conversation} = sideOf(channel);
    if (conversation) conversation.updatedAt = this.#world.now();
    this.#conversations.update(channel, {});
  }
}

/** @param {Channel} channel */
export function sideOf({url, agent}) {
  if (!agent) throw new ApiError(400105, `"${url}" is not the channel of an AI agent.`);
  return agent;
}

/** @param {Channel} channel */
export function conversationOf(channel) {
  const {conversation} = sideOf(channel);
  if (!conversation) throw notFound(`A conversation in "${channel.url}"`);
  return conversation;
}

/** @param {Channel} channel */
function openConversation(channel) {
  const conversation = conversationOf(channel);
  if (conversation.status === 'closed') throw new ApiError(400108, 'The conversation is closed.');
  return conversation;
}
