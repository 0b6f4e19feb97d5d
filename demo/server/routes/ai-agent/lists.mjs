import {conversationJson} from '../../ai-agent/agent-side.mjs';
import {channelJson} from '../../wire.mjs';
import {membership, unreadCount} from '../../world.mjs';
import {lastTime} from '../channels.mjs';
import {routesFor} from '../routes-for.mjs';
import {checkSelf} from '../users.mjs';

/** @typedef {import('../../start.mjs').Service} Service */
/** @typedef {import('../../world.mjs').Channel} Channel */
/** @typedef {import('../routes-for.mjs').Call} Call */

const LIST = '/v3/ai_agent/users/:id/my_group_channels';

/**
 * The conversations of a user, newest first.
 *
 * @param {Service} service
 */
export function listRoutes({world}) {
  /** @param {Call} call */
  const ownChannels = ({params, query, userId}) => {
    checkSelf(params['id'] ?? userId ?? '', userId ?? '');
    return world.channelsOf(userId ?? '').filter((channel) => passes(channel, query));
  };
  /** @param {Channel[]} channels @param {string | null} userId */
  const shown = (channels, userId) =>
    channels.map((each) => channelJson(world, each, membership(each, userId ?? '')));

  return routesFor('session', {
    [`GET ${LIST}`]: (call) => {
      const found = ownChannels(call).sort((a, b) => lastTime(b) - lastTime(a));
      const {page, next} = pageOf(found, call.query);
      return {channels: shown(page, call.userId), next, ts: world.now()};
    },
    [`GET ${LIST}/changelogs`]: (call) => {
      const {query, userId} = call;
      const since = Number(query.get('token') ?? query.get('change_ts')) || 0;
      const changed = ownChannels(call).filter(({changedAt}) => changedAt > since);
      const deleted = world.deletedChannels.filter(
        ({at, members}) => at > since && members.includes(userId ?? ''),
      );
      const ts = world.now();
      return {
        updated: shown(changed, userId),
        deleted: deleted.map(({url}) => url),
        has_more: false,
        next: String(ts),
        ts,
      };
    },
    [`GET ${LIST}/unread_message_count`]: (call) => {
      const {query, userId} = call;
      const count = (/** @type {Channel} */ channel) =>
        unreadCount(channel, membership(channel, userId ?? ''));
      const ofAgents = ownChannels(call).reduce((sum, channel) => sum + count(channel), 0);
      const pinned = world
        .channelsOf(userId ?? '')
        .filter(({url}) => namesIn(query, 'pinned_channel_urls').includes(url));
      return {
        total: ofAgents,
        ai_agent_channel: ofAgents,
        desk_channel: 0,
        pinned_channel: pinned.map((each) => ({channel_url: each.url, count: count(each)})),
      };
    },
    'GET /v3/ai_agent/my_conversations': ({query, userId}) => {
      const [status, agentId] = [query.get('status'), query.get('bot_userid')];
      const order = query.get('order') === 'created_at' ? 'createdAt' : 'updatedAt';
      const found = world.channelsOf(userId ?? '').flatMap((channel) => {
        const conversation = channel.agent?.conversation;
        const isWanted =
          (!status || conversation?.status === status) &&
          (!agentId || channel.agent?.agentId === agentId);
        return conversation && isWanted ? [{channel, at: conversation[order]}] : [];
      });
      const direction = query.get('reverse') === 'true' ? 1 : -1;
      found.sort((a, b) => direction * (a.at - b.at));
      const {page, next} = pageOf(found, query);
      return {conversations: page.map(({channel}) => conversationJson(channel)), next_token: next};
    },
  });
}

/**
 * @template Item
 * @param {Item[]} items
 * @param {URLSearchParams} query
 */
function pageOf(items, query) {
  const offset = Number(query.get('token')) || 0;
  const end = offset + (Number(query.get('limit')) || 10);
  return {page: items.slice(offset, end), next: end < items.length ? String(end) : ''};
}

/**
 * Channels of agents; there are no others in these lists, for nobody runs a desk here.
 *
 * @param {Channel} channel
 * @param {URLSearchParams} query
 */
function passes({agent}, query) {
  if (!agent || query.get('ai_agent_channel_filter') === 'exclude') return false;
  const statuses = namesIn(query, 'ai_agent_conversation_status_filter');
  const agentIds = namesIn(query, 'ai_agent_ids');
  const status = agent.conversation?.status ?? 'initialized';
  return (
    (statuses.length === 0 || statuses.includes(status)) &&
    (agentIds.length === 0 || agentIds.includes(agent.agentId))
  );
}

/**
 * @param {URLSearchParams} query
 * @param {string} name
 */
function namesIn(query, name) {
  return query.get(name)?.split(',').filter(Boolean) ?? [];
}
