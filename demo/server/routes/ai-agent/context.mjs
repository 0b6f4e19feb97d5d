import {contextJson} from '../../ai-agent/agent-side.mjs';
import {sideOf} from '../../ai-agent/agent-conversations.mjs';
import {ApiError} from '../../api-error.mjs';
import {readArgs} from '../../read-args.mjs';
import {membership} from '../../world.mjs';
import {routesFor} from '../routes-for.mjs';

/** @typedef {import('../../start.mjs').Service} Service */
/** @typedef {import('../routes-for.mjs').Call} Call */

const PATH = '/v3/ai_agent/ai_agents/:agent/channels/:url/ai_agent_context';

/**
 * What the page tells an agent of its visitor.
 *
 * @param {Service} service
 */
export function contextRoutes({world, agentConversations}) {
  /** @param {Call} call */
  const open = ({params, userId}) => {
    const channel = world.channel(params['url'] ?? '');
    membership(channel, userId ?? '');
    const side = sideOf(channel);
    if (side.agentId !== params['agent']) {
      throw new ApiError(400105, `"${channel.url}" is the channel of another agent.`);
    }
    return {channel, side};
  };
  /** @param {Call} call */
  const given = ({body}) => contextOf(readArgs(body, {context: 'record'}).context);

  return routesFor('session', {
    [`GET ${PATH}`]: (call) => contextJson(open(call).side),
    [`PUT ${PATH}`]: (call) => {
      const {channel, side} = open(call);
      agentConversations.change(channel, {context: given(call)});
      return contextJson(side);
    },
    [`PATCH ${PATH}`]: (call) => {
      const {channel, side} = open(call);
      agentConversations.change(channel, {context: {...side.context, ...given(call)}});
      return contextJson(side);
    },
  });
}

/**
 * @param {Record<string, unknown>} context
 * @returns {Record<string, string>}
 */
export function contextOf(context) {
  for (const [name, value] of Object.entries(context)) {
    if (typeof value !== 'string') throw new ApiError(400105, `"${name}" must be a text.`);
  }
  return /** @type {Record<string, string>} */ (context);
}
