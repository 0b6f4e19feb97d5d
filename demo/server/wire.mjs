import {agentChannelJson} from './ai-agent/agent-side.mjs';
import {unreadCount, visibleMessages} from './world.mjs';

/** @typedef {import('./world.mjs').User} User */
/** @typedef {import('./world.mjs').World} World */
/** @typedef {import('./world.mjs').Channel} Channel */
/** @typedef {import('./world.mjs').Membership} Membership */
/** @typedef {import('./world.mjs').Message} Message */
/** @typedef {import('./sessions.mjs').Session} Session */

export const UPLOAD_LIMIT_MIB = 25;

/** @param {User} user */
export function userJson({userId, nickname, profileUrl, state}) {
  return {
    user_id: userId,
    nickname,
    profile_url: profileUrl,
    metadata: {},
    is_active: state === 'active',
    is_online: true,
  };
}

/**
 * @param {User} user
 * @param {Session} session
 * @param {{now: number, pingInterval: number, templatesToken: string}} options
 */
export function loginJson(user, session, {now, pingInterval, templatesToken}) {
  return {
    ...userJson(user),
    login_ts: now,
    key: session.key,
    ekey: session.fileKey,
    services: ['chat'],
    ping_interval: pingInterval,
    pong_timeout: Math.min(5, pingInterval),
    // The SDK takes its own defaults for seconds: without these the second try comes after 50 minutes.
    reconnect: {interval: 1, max_interval: 8, mul: 2, retry_cnt: 5},
    application_attributes: [],
    premium_feature_list: [],
    file_upload_size_limit: UPLOAD_LIMIT_MIB,
    multiple_file_send_max_size: 30,
    emoji_hash: 'none',
    use_reaction: false,
    uikit_config: {last_updated_at: 1},
    allow_sdk_log_ingestion: false,
    ai_agent: {template_list_token: templatesToken},
    unread_cnt: {all: 0, custom_types: {}, ts: now, feed: 0},
    ...(session.token && {expires_at: session.token.expiresAt}),
  };
}

/**
 * @param {World} world
 * @param {Membership} member
 */
export function memberJson(world, {userId, isMuted}) {
  return {...userJson(world.user(userId)), state: 'joined', role: '', is_muted: isMuted};
}

/**
 * A channel as one of its members sees it.
 *
 * @param {World} world
 * @param {Channel} channel
 * @param {Membership} viewer
 */
export function channelJson(world, channel, viewer) {
  const members = [...channel.members.values()];
  const last = visibleMessages(channel, viewer).at(-1);
  const times = (/** @type {'readAt' | 'deliveredAt'} */ field) =>
    Object.fromEntries(members.map((member) => [member.userId, member[field]]));
  return {
    channel_url: channel.url,
    name: channel.name,
    data: channel.data,
    custom_type: channel.customType,
    cover_url: channel.coverUrl,
    created_at: Math.floor(channel.createdAt / 1000),
    created_by: userJson(world.user(channel.createdBy)),
    freeze: channel.isFrozen,
    is_distinct: false,
    is_super: false,
    is_broadcast: false,
    is_public: false,
    is_ephemeral: false,
    has_bot: members.some(({userId}) => world.user(userId).isBot),
    ...agentChannelJson(channel),
    // Without it the SDK takes the channel for one that was left.
    member_state: 'joined',
    my_role: '',
    is_muted: viewer.isMuted,
    joined_ts: viewer.joinedAt,
    hidden_state: 'unhidden',
    is_push_enabled: true,
    push_trigger_option: 'default',
    count_preference: 'all',
    member_count: members.length,
    joined_member_count: members.length,
    members: members.map((member) => memberJson(world, member)),
    user_last_read: viewer.readAt,
    ts_message_offset: viewer.historyFrom,
    unread_message_count: unreadCount(channel, viewer),
    unread_mention_count: 0,
    last_message: last ? messageJson(world, last) : null,
    read_receipt: times('readAt'),
    delivery_receipt: times('deliveredAt'),
    message_survival_seconds: -1,
    ts: world.now(),
  };
}

/**
 * What both forms of a message share.
 *
 * @param {World} world
 * @param {Message} message
 */
function sharedJson(world, message) {
  return {
    channel_url: message.channelUrl,
    channel_type: 'group',
    message: message.text,
    data: message.data,
    custom_type: message.customType,
    updated_at: message.updatedAt,
    mention_type: 'users',
    mentioned_users: [],
    silent: false,
    is_op_msg: false,
    message_survival_seconds: -1,
    ...(message.userId !== null && {user: userJson(world.user(message.userId))}),
    ...(message.payload && {extended_message_payload: message.payload}),
  };
}

/**
 * A message as REST replies carry it.
 *
 * @param {World} world
 * @param {Message} message
 */
export function messageJson(world, message) {
  return {
    ...sharedJson(world, message),
    type: message.kind,
    message_id: message.id,
    created_at: message.createdAt,
    req_id: message.reqId,
    ...(message.file && {file: {...message.file, data: '', require_auth: true}}),
    ...message.raw,
  };
}

/**
 * A message as socket frames carry it: other names, and the kind is the
 * frame's code. No `req_id`, for a copy with one is dropped by the receiver.
 *
 * @param {World} world
 * @param {Message} message
 */
export function messageFrame(world, message) {
  return {
    ...sharedJson(world, message),
    msg_id: message.id,
    ts: message.createdAt,
    ...(message.file && {...message.file, require_auth: true, thumbnails: []}),
    ...message.raw,
  };
}
