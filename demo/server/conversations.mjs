import {EventEmitter} from 'node:events';

import {ApiError} from './api-error.mjs';
import {isClosed} from './ai-agent/agent-side.mjs';
import {channelEvent} from './channel-events.mjs';
import {messageFrame, userJson} from './wire.mjs';
import {membership, messageOf} from './world.mjs';

/** @typedef {import('./connections.mjs').Connection} Connection */
/** @typedef {import('./connections.mjs').Connections} Connections */
/** @typedef {import('./world.mjs').World} World */
/** @typedef {import('./world.mjs').Channel} Channel */
/** @typedef {import('./world.mjs').Message} Message */

/**
 * @typedef {object} Draft
 * @property {string | null} userId
 * @property {string} [text]
 * @property {string} [data]
 * @property {string} [customType]
 * @property {string} [reqId]
 * @property {Message['file']} [file]
 * @property {Message['payload']} [payload]
 * @property {Message['raw']} [raw]
 */

/** @typedef {Partial<Pick<Message, 'text' | 'data' | 'customType' | 'payload' | 'raw'>>} Changes */

const EDIT_CODES = {MESG: 'MEDI', FILE: 'FEDI', ADMM: 'AEDI'};

/**
 * Changes to the world that the members of a channel hear of. People, agents
 * and faults all go this way.
 *
 * @extends {EventEmitter<{created: [Channel], message: [Channel, Message], reset: [Channel]}>}
 */
export class Conversations extends EventEmitter {
  #world;
  #connections;

  /**
   * @param {World} world
   * @param {Connections} connections
   */
  constructor(world, connections) {
    super();
    this.#world = world;
    this.#connections = connections;
  }

  /**
   * @param {string} createdBy
   * @param {Parameters<World['addChannel']>[1]} params
   */
  create(createdBy, params) {
    const channel = this.#world.addChannel(createdBy, params);
    this.emit('created', channel);
    return channel;
  }

  /**
   * A client that missed the answer sends the same `reqId` again: then the
   * message is the one that is here already.
   *
   * @param {Channel} channel
   * @param {Draft} draft
   * @param {Connection} [origin] The socket that gets an acknowledgement instead of a copy.
   */
  post(channel, draft, origin) {
    const {userId, reqId = ''} = draft;
    const known = channel.messages.find((m) => reqId && m.reqId === reqId && m.userId === userId);
    if (known) return known;

    this.#checkExists(channel);
    if (userId !== null) checkMaySpeak(channel, userId);
    if (userId === channel.createdBy && isClosed(channel)) {
      throw new ApiError(900050, 'The conversation is closed.');
    }
    /** @type {Message} */
    const message = {
      id: this.#world.nextId(),
      channelUrl: channel.url,
      kind: draft.file ? 'FILE' : userId === null ? 'ADMM' : 'MESG',
      userId,
      text: draft.text ?? '',
      data: draft.data ?? '',
      customType: draft.customType ?? '',
      createdAt: this.#world.now(),
      updatedAt: 0,
      reqId,
      file: draft.file ?? null,
      payload: draft.payload ?? null,
      raw: draft.raw ?? {},
    };
    channel.messages.push(message);
    channel.changedAt = message.createdAt;
    const frame = messageFrame(this.#world, message);
    this.#connections.tell(channel.members.keys(), message.kind, frame, origin);
    this.emit('message', channel, message);
    return message;
  }

  /**
   * @param {Channel} channel
   * @param {number} messageId
   * @param {Changes} changes
   * @param {Connection} [origin]
   */
  edit(channel, messageId, changes, origin) {
    this.#checkExists(channel);
    const message = messageOf(channel, messageId);
    Object.assign(message, changes, {updatedAt: this.#world.now()});
    const frame = {...messageFrame(this.#world, message), old_values: {}};
    this.#connections.tell(channel.members.keys(), EDIT_CODES[message.kind], frame, origin);
    return message;
  }

  /**
   * @param {Channel} channel
   * @param {number} messageId
   */
  remove(channel, messageId) {
    const message = messageOf(channel, messageId);
    const at = this.#world.now();
    channel.messages.splice(channel.messages.indexOf(message), 1);
    channel.deletedMessages.push({id: messageId, at});
    this.#connections.tell(channel.members.keys(), 'DELM', {
      channel_url: channel.url,
      channel_type: 'group',
      msg_id: messageId,
      ts: at,
    });
  }

  /**
   * @param {Channel} channel
   * @param {string} userId
   * @param {Connection} [origin]
   */
  markRead(channel, userId, origin) {
    const member = membership(channel, userId);
    member.readAt = this.#world.now();
    const frame = {
      channel_url: channel.url,
      channel_type: 'group',
      ts: member.readAt,
      user: {user_id: userId},
    };
    this.#connections.tell(channel.members.keys(), 'READ', frame, origin);
    return frame;
  }

  /**
   * @param {Channel} channel
   * @param {string} userId
   */
  markDelivered(channel, userId) {
    const member = membership(channel, userId);
    member.deliveredAt = this.#world.now();
    this.#connections.tell(channel.members.keys(), 'DLVR', {
      channel_url: channel.url,
      channel_type: 'group',
      updated: {[userId]: member.deliveredAt},
    });
    return member.deliveredAt;
  }

  /**
   * @param {Channel} channel
   * @param {string} userId
   * @param {boolean} isTyping
   * @param {string} [thought] What an agent thinks of meanwhile.
   */
  setTyping(channel, userId, isTyping, thought) {
    this.#checkExists(channel);
    membership(channel, userId);
    const others = [...channel.members.keys()].filter((id) => id !== userId);
    const metadata = thought === undefined ? {} : {thinking_message: thought};
    const user = {...userJson(this.#world.user(userId)), metadata};
    const event = isTyping ? 'typing-started' : 'typing-ended';
    const frame = channelEvent(channel.url, event, user, this.#world.now());
    this.#connections.tell(others, 'SYEV', frame);
  }

  /**
   * @param {Channel} channel
   * @param {string} userId
   */
  join(channel, userId) {
    const user = this.#world.addMember(channel, userId);
    this.#tellAll(channel, 'joined', {users: [userJson(user)]}, countsOf(channel));
  }

  /**
   * @param {Channel} channel
   * @param {string} userId
   */
  leave(channel, userId) {
    membership(channel, userId);
    channel.members.delete(userId);
    const user = userJson(this.#world.user(userId));
    const event = this.#tellAll(channel, 'left', user, countsOf(channel));
    this.#connections.tell([userId], 'SYEV', event);
  }

  /**
   * @param {Channel} channel
   * @param {Partial<Pick<Channel, 'name' | 'data' | 'customType' | 'coverUrl'>>} changes
   */
  update(channel, changes) {
    Object.assign(channel, changes);
    this.#tellAll(channel, 'changed', {});
  }

  /**
   * @param {Channel} channel
   * @param {boolean} isFrozen
   */
  freeze(channel, isFrozen) {
    channel.isFrozen = isFrozen;
    this.#tellAll(channel, isFrozen ? 'frozen' : 'unfrozen', {freeze: isFrozen});
  }

  /**
   * @param {Channel} channel
   * @param {string} userId
   * @param {boolean} isMuted
   */
  mute(channel, userId, isMuted) {
    membership(channel, userId).isMuted = isMuted;
    const user = userJson(this.#world.user(userId));
    this.#tellAll(channel, isMuted ? 'muted' : 'unmuted', user);
  }

  /** @param {Channel} channel */
  delete(channel) {
    this.#world.deleteChannel(channel);
    this.#tellAll(channel, 'deleted', {});
  }

  /**
   * Hides everything so far from one member.
   *
   * @param {Channel} channel
   * @param {string} userId
   */
  resetHistory(channel, userId) {
    const member = membership(channel, userId);
    member.historyFrom = this.#world.now();
    this.emit('reset', channel);
    return member.historyFrom;
  }

  /**
   * Agents hold on to a channel for as long as they talk; it may be gone.
   *
   * @param {Channel} channel
   */
  #checkExists({url}) {
    this.#world.channel(url);
  }

  /**
   * @param {Channel} channel
   * @param {Parameters<typeof channelEvent>[1]} name
   * @param {object} data
   * @param {object} [counts]
   */
  #tellAll(channel, name, data, counts) {
    channel.changedAt = this.#world.now();
    const event = {...channelEvent(channel.url, name, data, channel.changedAt), ...counts};
    this.#connections.tell(channel.members.keys(), 'SYEV', event);
    return event;
  }
}

/** @param {Channel} channel */
function countsOf({members}) {
  return {member_count: members.size, joined_member_count: members.size};
}

/**
 * @param {Channel} channel
 * @param {string} userId
 */
function checkMaySpeak({url, isFrozen, members}, userId) {
  const member = members.get(userId);
  if (!member) throw new ApiError(900020, `"${userId}" is not a member of "${url}".`);
  if (member.isMuted) throw new ApiError(900021, `"${userId}" is muted.`);
  if (isFrozen) throw new ApiError(900050, 'The channel is frozen.');
}
