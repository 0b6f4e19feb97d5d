import {readArgs} from '../read-args.mjs';
import {channelJson, memberJson} from '../wire.mjs';
import {membership} from '../world.mjs';
import {routesFor} from './routes-for.mjs';
import {checkSelf} from './users.mjs';

/** @typedef {import('../start.mjs').Service} Service */
/** @typedef {import('../world.mjs').Channel} Channel */
/** @typedef {import('./routes-for.mjs').Call} Call */

const DETAILS = /** @type {const} */ ({
  name: 'text?',
  data: 'text?',
  custom_type: 'text?',
  cover_url: 'text?',
});

/** @param {Service} service */
export function channelRoutes({world, conversations}) {
  /**
   * The channel of the path and the caller's membership of it.
   *
   * @param {Call} call
   */
  const open = ({params, userId}) => {
    const channel = world.channel(params['url'] ?? '');
    return {channel, member: membership(channel, userId ?? '')};
  };
  /** @param {Call} call */
  const show = (call) => {
    const {channel, member} = open(call);
    return channelJson(world, channel, member);
  };

  return routesFor('session', {
    'POST /v3/group_channels': ({body, userId}) => {
      const {user_ids} = readArgs(body, {user_ids: 'texts'});
      const {name, data, custom_type, cover_url} = readArgs(body, DETAILS);
      const channel = conversations.create(userId ?? '', {
        userIds: user_ids,
        name,
        data,
        customType: custom_type,
        coverUrl: cover_url,
      });
      const member = membership(channel, userId ?? '');
      return {...channelJson(world, channel, member), is_created: true};
    },
    'GET /v3/group_channels/:url': show,
    'GET /v3/sdk/group_channels/:url': show,
    'PUT /v3/group_channels/:url': (call) => {
      const {channel, member} = open(call);
      const {name, data, custom_type, cover_url} = readArgs(call.body, DETAILS);
      conversations.update(channel, {
        name: name ?? channel.name,
        data: data ?? channel.data,
        customType: custom_type ?? channel.customType,
        coverUrl: cover_url ?? channel.coverUrl,
      });
      return channelJson(world, channel, member);
    },
    'DELETE /v3/group_channels/:url': (call) => {
      conversations.delete(open(call).channel);
      return {};
    },
    'PUT /v3/group_channels/:url/leave': (call) => {
      conversations.leave(open(call).channel, call.userId ?? '');
      return {};
    },
    'GET /v3/group_channels/:url/members': (call) => {
      const members = [...open(call).channel.members.values()];
      return {members: members.map((member) => memberJson(world, member)), next: ''};
    },
    'PUT /v3/group_channels/:url/reset_user_history': (call) => {
      const {channel, member} = open(call);
      return {ts_message_offset: conversations.resetHistory(channel, member.userId)};
    },
    'PUT /v3/group_channels/:url/messages/mark_as_delivered': (call) => {
      const {channel, member} = open(call);
      return {ts: conversations.markDelivered(channel, member.userId)};
    },
    'PUT /v3/group_channels/:url/messages/mark_as_read': (call) => {
      const {channel, member} = open(call);
      return {ts: conversations.markRead(channel, member.userId).ts};
    },
    'GET /v3/group_channels/:url/mute/:id': (call) => {
      const {isMuted} = membership(open(call).channel, call.params['id'] ?? '');
      return {is_muted: isMuted, remaining_duration: -1};
    },

    'GET /v3/users/:id/my_group_channels': ({params, query, userId}) => {
      checkSelf(params['id'] ?? '', userId ?? '');
      const found = world.channelsOf(userId ?? '').filter((channel) => passes(channel, query));
      found.sort(
        query.get('order') === 'chronological'
          ? (a, b) => b.createdAt - a.createdAt
          : (a, b) => lastTime(b) - lastTime(a),
      );
      const offset = Number(query.get('token')) || 0;
      const limit = Number(query.get('limit')) || 10;
      const page = found.slice(offset, offset + limit);
      return {
        channels: page.map((channel) =>
          channelJson(world, channel, membership(channel, userId ?? '')),
        ),
        next: offset + limit < found.length ? String(offset + limit) : '',
        ts: world.now(),
      };
    },
    'GET /v3/users/:id/my_group_channels/changelogs': ({params, query, userId}) => {
      checkSelf(params['id'] ?? '', userId ?? '');
      const since = Number(query.get('token') ?? query.get('change_ts')) || 0;
      const changed = world.channelsOf(userId ?? '').filter(({changedAt}) => changedAt > since);
      const deleted = world.deletedChannels.filter(
        ({at, members}) => at > since && members.includes(userId ?? ''),
      );
      const ts = world.now();
      return {
        updated: changed.map((channel) =>
          channelJson(world, channel, membership(channel, userId ?? '')),
        ),
        deleted: deleted.map(({url}) => url),
        has_more: false,
        next: String(ts),
        ts,
      };
    },
  });
}

/** @param {Channel} channel */
export function lastTime({messages, createdAt}) {
  return messages.at(-1)?.createdAt ?? createdAt;
}

/**
 * @param {Channel} channel
 * @param {URLSearchParams} query
 */
function passes({url, members, messages, customType}, query) {
  const list = (/** @type {string} */ name) => query.get(name)?.split(',').filter(Boolean) ?? [];
  const included = list('members_include_in');
  const exactly = list('members_exactly_in');
  const urls = list('channel_urls');
  const customTypes = list('custom_types').filter((type) => type !== '*');
  const isMember = (/** @type {string} */ userId) => members.has(userId);
  return (
    (query.get('show_empty') === 'true' || messages.length > 0) &&
    (query.get('query_type') === 'OR'
      ? included.length === 0 || included.some(isMember)
      : included.every(isMember)) &&
    // The caller may be left out of the exact list.
    (exactly.length === 0 || (exactly.every(isMember) && members.size - exactly.length <= 1)) &&
    (urls.length === 0 || urls.includes(url)) &&
    (customTypes.length === 0 || customTypes.includes(customType))
  );
}
