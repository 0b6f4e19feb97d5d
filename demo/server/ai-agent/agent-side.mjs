/** @typedef {import('../world.mjs').Channel} Channel */

/**
 * What the channel of an AI agent has, and no other.
 *
 * @typedef {object} AgentSide
 * @property {string} agentId Also the id of the user who speaks for it.
 * @property {AgentConversation | null} conversation `null` until a client starts one.
 * @property {Record<string, string>} context What the page says of its visitor.
 * @property {string} language
 * @property {string | null} country
 */

/**
 * @typedef {object} AgentConversation
 * @property {number} id
 * @property {'default' | 'proactive'} type
 * @property {'open' | 'closed'} status
 * @property {number} createdAt
 * @property {number} updatedAt
 * @property {Handoff | null} handoff `null` where there is nobody to hand over to.
 * @property {number | null} score
 * @property {string | null} scoreReason
 * @property {number | null} surveyEndsAt
 * @property {{is_resolved: boolean, determined_by: 'user' | 'ai'} | null} resolution
 */

/**
 * @typedef {object} Handoff
 * @property {string} ticketId
 * @property {number | null} requestedAt
 * @property {number | null} takenAt
 */

/**
 * @param {Pick<AgentSide, 'agentId'> & Partial<AgentSide>} side
 * @returns {AgentSide}
 */
export function agentSide(side) {
  return {conversation: null, context: {}, language: 'en', country: null, ...side};
}

/**
 * @param {{id: number, now: number, hasPeople: boolean, type?: AgentConversation['type']}} options
 * @returns {AgentConversation}
 */
export function newConversation({id, now, hasPeople, type = 'default'}) {
  return {
    id,
    type,
    status: 'open',
    createdAt: now,
    updatedAt: now,
    handoff: hasPeople ? {ticketId: String(id), requestedAt: null, takenAt: null} : null,
    score: null,
    scoreReason: null,
    surveyEndsAt: null,
    resolution: null,
  };
}

/** The fields by which a channel says that it is an agent's. @param {Channel} channel */
export function agentChannelJson(channel) {
  if (!channel.agent) return {has_ai_bot: false};
  return {
    has_ai_bot: true,
    is_ai_agent_channel: true,
    is_desk_channel: false,
    helpdesk_info: null,
    conversation: conversationJson(channel),
  };
}

/** @param {Channel} channel */
export function conversationJson({url, agent, messages}) {
  if (!agent?.conversation) return null;
  const {id, type, status, handoff, score, scoreReason, surveyEndsAt, resolution} =
    agent.conversation;
  return {
    id,
    ai_agent_id: agent.agentId,
    conversation_type: type,
    status,
    channel: {channel_url: url, last_message_ts: messages.at(-1)?.createdAt ?? 0},
    title: null,
    summary_text: null,
    topics: [],
    csat: score,
    csat_reason: scoreReason,
    csat_expire_at: surveyEndsAt,
    resolution,
    handoff: handoff && {
      type: 'sendbird_desk',
      ticket_id: handoff.ticketId,
      requested_at: handoff.requestedAt,
      timestamp: handoff.takenAt,
      estimated_agent_join_at: null,
    },
    handed_over_at: handoff?.takenAt ?? null,
    ai_agent_context: {context: agent.context},
  };
}

/** @param {AgentSide} agent */
export function contextJson({language, country, context}) {
  return {language, country, context};
}

/** @param {Channel} channel */
export function isClosed({agent}) {
  return agent?.conversation?.status === 'closed';
}

/** @param {Channel} channel */
export function isHandedOver({agent}) {
  return typeof agent?.conversation?.handoff?.takenAt === 'number';
}
