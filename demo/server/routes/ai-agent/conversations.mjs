import {conversationJson} from '../../ai-agent/agent-side.mjs';
import {sideOf} from '../../ai-agent/agent-conversations.mjs';
import {ApiError} from '../../api-error.mjs';
import {readArgs} from '../../read-args.mjs';
import {membership} from '../../world.mjs';
import {routesFor} from '../routes-for.mjs';

/** @typedef {import('../../start.mjs').Service} Service */
/** @typedef {import('../routes-for.mjs').Call} Call */

const CHANNEL = '/v3/ai_agent/group_channels/:url';

/**
 * The steps of a conversation, each answered with what it is afterwards.
 *
 * @param {Service} service
 */
export function conversationRoutes({world, agentConversations}) {
  /** @param {string} url @param {Call} call */
  const open = (url, {userId}) => {
    const channel = world.channel(url);
    membership(channel, userId ?? '');
    return channel;
  };
  /** @param {(channel: import('../../world.mjs').Channel, call: Call) => void} act */
  const step = (act) => (/** @type {Call} */ call) => {
    const channel = open(call.params['url'] ?? '', call);
    act(channel, call);
    return {conversation: conversationJson(channel)};
  };

  return routesFor('session', {
    'POST /v3/ai_agent/ai_agents/:agent/conversations': (call) => {
      const {channel_url, initial_user_message} = readArgs(call.body, {
        channel_url: 'text',
        initial_user_message: 'text?',
      });
      const channel = open(channel_url, call);
      if (sideOf(channel).agentId !== call.params['agent']) {
        throw new ApiError(400105, `"${channel_url}" is the channel of another agent.`);
      }
      agentConversations.begin(channel, {firstWords: initial_user_message});
      return conversationJson(channel);
    },
    [`POST ${CHANNEL}/handoff`]: step((channel) => agentConversations.requestHandoff(channel)),
    [`POST ${CHANNEL}/close_conversation`]: step((channel) => agentConversations.close(channel)),
    [`POST ${CHANNEL}/submit_csat`]: step((channel, {body}) => {
      const {csat, csat_reason, is_resolved} = readArgs(body, {
        csat_type: 'text',
        csat: 'number?',
        csat_reason: 'text?',
        is_resolved: 'flag?',
      });
      const answer = {score: csat, reason: csat_reason, isResolved: is_resolved};
      agentConversations.answerSurvey(channel, answer);
    }),
  });
}
