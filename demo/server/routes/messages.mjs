import {ApiError} from '../api-error.mjs';
import {messageJson} from '../wire.mjs';
import {membership, messageOf, visibleMessages} from '../world.mjs';
import {routesFor} from './routes-for.mjs';

/** @typedef {import('../start.mjs').Service} Service */
/** @typedef {import('../world.mjs').Message} Message */
/** @typedef {import('./routes-for.mjs').Call} Call */

const HUGE_GAP = 300;

/** @param {Service} service */
export function messageRoutes({world, conversations}) {
  /** @param {Call} call */
  const open = ({params, userId}) => {
    const channel = world.channel(params['url'] ?? '');
    const visible = visibleMessages(channel, membership(channel, userId ?? ''));
    return {channel, visible};
  };
  /**
   * @param {Message[]} messages
   * @param {URLSearchParams} query
   */
  const list = (messages, query) => {
    const json = messages.map((message) => messageJson(world, message));
    if (query.get('with_sorted_meta_array') !== 'true') {
      for (const each of json) Reflect.deleteProperty(each, 'sorted_metaarray');
    }
    return query.get('reverse') === 'true' ? json.reverse() : json;
  };

  return routesFor('session', {
    'GET /v3/group_channels/:url/messages': (call) => {
      const {visible} = open(call);
      const {messages, hasNext} = pageAround(visible, call.query);
      return {
        messages: list(messages, call.query),
        has_next: hasNext,
        ...(call.query.get('checking_continuous_messages') === 'true' && {
          is_continuous_messages: true,
        }),
      };
    },
    'GET /v3/group_channels/:url/messages/changelogs': (call) => {
      const {channel, visible} = open(call);
      const since = Number(call.query.get('token') || call.query.get('change_ts')) || 0;
      return {
        updated: visible
          .filter(({updatedAt}) => updatedAt > since)
          .map((message) => messageJson(world, message)),
        deleted: channel.deletedMessages
          .filter(({at}) => at > since)
          .map(({id, at}) => ({message_id: id, deleted_at: at})),
        has_more: false,
        next: String(world.now()),
      };
    },
    'GET /v3/group_channels/:url/messages_gap': (call) => {
      const {visible} = open(call);
      const time = (/** @type {string} */ name) => Number(call.query.get(name)) || 0;
      const before = visible.filter(
        ({createdAt}) => createdAt >= time('prev_start_ts') && createdAt < time('prev_end_ts'),
      );
      const after = visible.filter(
        ({createdAt}) => createdAt > time('next_start_ts') && createdAt <= time('next_end_ts'),
      );
      const missedBefore = before.length === time('prev_cache_count') ? [] : before;
      if (missedBefore.length + after.length > (time('huge_gap_threshold') || HUGE_GAP)) {
        return {is_huge_gap: true};
      }
      return {
        is_huge_gap: false,
        prev_messages: list(missedBefore, call.query),
        prev_hasmore: false,
        is_continuous_prev_messages: true,
        next_messages: list(after, call.query),
        next_hasmore: false,
        is_continuous_next_messages: true,
      };
    },
    'GET /v3/group_channels/:url/messages/:id': (call) =>
      messageJson(world, messageOf(open(call).channel, Number(call.params['id']))),
    'DELETE /v3/group_channels/:url/messages/:id': (call) => {
      const {channel} = open(call);
      const message = messageOf(channel, Number(call.params['id']));
      if (message.userId !== call.userId) {
        throw new ApiError(400108, 'This is the message of someone else.', {status: 403});
      }
      conversations.remove(channel, message.id);
      return {};
    },
  });
}

/**
 * The messages on both sides of a time or of a message.
 *
 * @param {Message[]} messages oldest first
 * @param {URLSearchParams} query
 */
function pageAround(messages, query) {
  const number = (/** @type {string} */ name) => Number(query.get(name)) || 0;
  const id = number('message_id');
  const pivot = messages.find((message) => message.id === id)?.createdAt ?? number('message_ts');
  const wanted = query.get('message_type');
  const candidates = wanted ? messages.filter(({kind}) => kind === wanted) : messages;

  const before = candidates.filter(({createdAt}) => createdAt < pivot);
  const after = candidates.filter(({createdAt}) => createdAt > pivot);
  const exact = candidates.filter(({createdAt}) => createdAt === pivot);
  const previous = number('prev_limit') ? before.slice(-number('prev_limit')) : [];
  const next = after.slice(0, number('next_limit'));
  return {
    messages: [...previous, ...(query.get('include') === 'true' ? exact : []), ...next],
    hasNext: after.length > next.length,
  };
}
