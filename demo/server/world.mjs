import {randomUUID} from 'node:crypto';

import {ApiError, notFound} from './api-error.mjs';

/** @typedef {import('./ai-agent/agent-side.mjs').AgentSide} AgentSide */

/**
 * @typedef {object} User
 * @property {string} userId
 * @property {string} nickname
 * @property {string} profileUrl
 * @property {boolean} isBot
 * @property {'active' | 'deactivated' | 'deleted'} state
 */

/**
 * @typedef {object} Membership
 * @property {string} userId
 * @property {number} joinedAt
 * @property {number} readAt
 * @property {number} deliveredAt
 * @property {number} historyFrom Messages before this time are hidden from this member.
 * @property {boolean} isMuted
 */

/**
 * @typedef {object} Message
 * @property {number} id
 * @property {string} channelUrl
 * @property {'MESG' | 'FILE' | 'ADMM'} kind
 * @property {string | null} userId `null` for a message of the service itself.
 * @property {string} text
 * @property {string} data
 * @property {string} customType
 * @property {number} createdAt
 * @property {number} updatedAt `0` until the first edit.
 * @property {string} reqId
 * @property {{url: string, name: string, type: string, size: number} | null} file
 * @property {Record<string, unknown> | null} payload `extended_message_payload`
 * @property {Record<string, unknown>} raw Further fields, sent as they are.
 */

/**
 * @typedef {object} Channel
 * @property {string} url
 * @property {string} name
 * @property {string} data
 * @property {string} customType
 * @property {string} coverUrl
 * @property {string} createdBy
 * @property {number} createdAt
 * @property {number} changedAt
 * @property {boolean} isFrozen
 * @property {Map<string, Membership>} members
 * @property {AgentSide | null} agent What it is to an AI agent; `null` for any other channel.
 * @property {Message[]} messages Oldest first.
 * @property {Array<{id: number, at: number}>} deletedMessages
 */

/** @typedef {{name: string, type: string, bytes: ArrayBuffer}} StoredFile */

/** Everything the service remembers: users, channels, messages, files. No I/O. */
export class World {
  /** @type {Map<string, User>} */
  users = new Map();
  /** @type {Map<string, Channel>} */
  channels = new Map();
  /** @type {Array<{url: string, at: number, members: string[]}>} */
  deletedChannels = [];
  /** @type {Map<string, StoredFile>} */
  files = new Map();

  #lastTime = 0;
  #lastId = 1000;

  /**
   * The time in ms, never the same twice: clients page through messages and
   * changes by time alone.
   */
  now() {
    this.#lastTime = Math.max(Date.now(), this.#lastTime + 1);
    return this.#lastTime;
  }

  nextId() {
    return ++this.#lastId;
  }

  /** @param {{userId: string, nickname?: string | undefined, profileUrl?: string | undefined, isBot?: boolean}} user */
  addUser({userId, nickname = '', profileUrl = '', isBot = false}) {
    if (this.users.has(userId)) throw new ApiError(400202, `User "${userId}" exists already.`);
    /** @type {User} */
    const user = {userId, nickname, profileUrl, isBot, state: 'active'};
    this.users.set(userId, user);
    return user;
  }

  /** @param {string} userId */
  user(userId) {
    const user = this.users.get(userId);
    if (!user) throw notFound(`User "${userId}"`);
    return user;
  }

  /**
   * @param {string} createdBy
   * @param {{userIds: string[], name?: string | undefined, data?: string | undefined,
   *   customType?: string | undefined, coverUrl?: string | undefined, url?: string | undefined,
   *   agent?: AgentSide | undefined}} params
   */
  addChannel(createdBy, {userIds, agent, url, ...texts}) {
    const {name = '', data = '', customType = '', coverUrl = ''} = texts;
    const createdAt = this.now();
    const memberIds = [...new Set([createdBy, ...userIds])];
    for (const userId of memberIds) this.user(userId);
    /** @type {Channel} */
    const channel = {
      url: url || `${agent ? 'ai_agent' : 'sendbird_group'}_channel_${randomUUID().slice(0, 13)}`,
      name,
      data,
      customType,
      coverUrl,
      createdBy,
      createdAt,
      changedAt: createdAt,
      isFrozen: false,
      agent: agent ?? null,
      members: new Map(memberIds.map((userId) => [userId, newMembership(userId, createdAt)])),
      messages: [],
      deletedMessages: [],
    };
    this.channels.set(channel.url, channel);
    return channel;
  }

  /** @param {string} url */
  channel(url) {
    const channel = this.channels.get(url);
    if (!channel) throw notFound(`Channel "${url}"`);
    return channel;
  }

  /**
   * @param {Channel} channel
   * @param {string} userId
   */
  addMember({members}, userId) {
    const user = this.user(userId);
    if (!members.has(userId)) members.set(userId, newMembership(userId, this.now()));
    return user;
  }

  /** @param {string} userId */
  channelsOf(userId) {
    return [...this.channels.values()].filter(({members}) => members.has(userId));
  }

  /** @param {Channel} channel */
  deleteChannel({url, members}) {
    this.channels.delete(url);
    this.deletedChannels.push({url, at: this.now(), members: [...members.keys()]});
  }
}

/**
 * @param {string} userId
 * @param {number} joinedAt
 * @returns {Membership}
 */
function newMembership(userId, joinedAt) {
  return {
    userId,
    joinedAt,
    // Not 0: the SDK would take it for "unknown" and count this member nowhere.
    readAt: joinedAt,
    deliveredAt: joinedAt,
    historyFrom: 0,
    isMuted: false,
  };
}

/**
 * @param {Channel} channel
 * @param {string} userId
 */
export function membership(channel, userId) {
  const member = channel.members.get(userId);
  if (!member) throw new ApiError(400108, `"${userId}" is not a member of "${channel.url}".`);
  return member;
}

/**
 * @param {Channel} channel
 * @param {number} id
 */
export function messageOf(channel, id) {
  const message = channel.messages.find((candidate) => candidate.id === id);
  if (!message) throw notFound(`Message ${id}`);
  return message;
}

/**
 * @param {Channel} channel
 * @param {Membership} member
 */
export function visibleMessages(channel, {historyFrom}) {
  return channel.messages.filter(({createdAt}) => createdAt >= historyFrom);
}

/**
 * @param {Channel} channel
 * @param {Membership} member
 */
export function unreadCount(channel, member) {
  const isUnread = (/** @type {Message} */ {userId, createdAt}) =>
    userId !== member.userId && createdAt > member.readAt;
  return visibleMessages(channel, member).filter(isUnread).length;
}
