import {randomBytes} from 'node:crypto';

import {ApiError} from './api-error.mjs';

/** @typedef {import('./world.mjs').World} World */
/** @typedef {{value: string, userId: string, expiresAt: number, isRevoked: boolean}} Token */
/**
 * @typedef {object} Session
 * @property {string} userId
 * @property {string} key The `Session-Key` of REST calls and reconnects.
 * @property {string} fileKey The `auth` of file addresses.
 * @property {Token | null} token `null` where the application demands none.
 * @property {boolean} isExpired
 * @property {boolean} isRevoked
 */

const secret = () => randomBytes(20).toString('hex');

/** Session tokens, which the Platform API issues, and session keys, which logins earn. */
export class Sessions {
  /** @type {Map<string, Token>} */
  #tokens = new Map();
  /** @type {Map<string, Session>} */
  #sessions = new Map();
  #world;
  #requireToken;

  /**
   * @param {World} world
   * @param {{requireToken: boolean}} options
   */
  constructor(world, {requireToken}) {
    this.#world = world;
    this.#requireToken = requireToken;
  }

  /**
   * @param {string} userId
   * @param {number} expiresAt ms
   * @returns {Token}
   */
  issueToken(userId, expiresAt) {
    if (this.#world.user(userId).state === 'deleted') throw new ApiError(400201, 'User not found.');
    const token = {value: secret(), userId, expiresAt, isRevoked: false};
    this.#tokens.set(token.value, token);
    return token;
  }

  /**
   * A session for a user who shows this token; an empty one means none.
   *
   * @param {string} userId
   * @param {string} tokenValue
   */
  open(userId, tokenValue) {
    const token = this.#verify(userId, tokenValue);
    /** @type {Session} */
    const session = {
      userId,
      token,
      key: secret(),
      fileKey: secret(),
      isExpired: false,
      isRevoked: false,
    };
    this.#sessions.set(session.key, session);
    return session;
  }

  /**
   * Whoever goes by that name. Without token requirement Sendbird makes a user of anybody.
   *
   * @param {string} userId
   */
  named(userId) {
    if (!this.#requireToken && !this.#world.users.has(userId)) this.#world.addUser({userId});
    this.#checkUser(userId);
    return this.#world.user(userId);
  }

  /** @param {string} key */
  resume(key) {
    const session = this.#sessions.get(key);
    if (!session) throw new ApiError(400309, 'Session key expired.');
    this.#checkUser(session.userId);
    if (session.isRevoked) throw new ApiError(400310, 'Session revoked.');
    if (session.token) checkToken(session.token);
    if (session.isExpired) throw new ApiError(400309, 'Session key expired.');
    return session;
  }

  /** @param {string} fileKey */
  opensFiles(fileKey) {
    return [...this.#sessions.values()].some((session) => session.fileKey === fileKey);
  }

  /** @param {string} value */
  expireToken(value) {
    const token = this.#tokens.get(value);
    if (token) token.expiresAt = Date.now();
  }

  /** @param {string} userId */
  expireTokensOf(userId) {
    for (const token of this.#tokens.values()) {
      if (token.userId === userId) token.expiresAt = Math.min(token.expiresAt, Date.now());
    }
  }

  /** @param {string} userId */
  expireKeysOf(userId) {
    for (const session of this.#sessionsOf(userId)) session.isExpired = true;
  }

  /** @param {{tokens?: boolean | undefined}} what */
  forget({tokens = false}) {
    this.#sessions.clear();
    if (tokens) this.#tokens.clear();
  }

  /** @param {string} userId */
  revoke(userId) {
    for (const token of this.#tokens.values()) token.isRevoked ||= token.userId === userId;
    for (const session of this.#sessionsOf(userId)) session.isRevoked = true;
  }

  /** @param {string} userId */
  #sessionsOf(userId) {
    return [...this.#sessions.values()].filter((session) => session.userId === userId);
  }

  /**
   * @param {string} userId
   * @param {string} value
   */
  #verify(userId, value) {
    if (!value && this.#requireToken) throw new ApiError(400111, 'A session token is required.');
    if (!value) {
      this.named(userId);
      return null;
    }
    const token = this.#tokens.get(value);
    if (!token) throw new ApiError(400111, 'Invalid session token.');
    if (token.userId !== userId) {
      throw new ApiError(400111, 'This session token belongs to another user.');
    }
    this.#checkUser(userId);
    checkToken(token);
    return token;
  }

  /** @param {string} userId */
  #checkUser(userId) {
    const {state} = this.#world.user(userId);
    if (state === 'deactivated') throw new ApiError(400300, 'User is deactivated.');
    if (state === 'deleted') throw new ApiError(400301, 'User is deleted.');
  }
}

/** @param {Token} token */
function checkToken({isRevoked, expiresAt}) {
  if (isRevoked) throw new ApiError(400310, 'Session token revoked.');
  if (expiresAt <= Date.now()) throw new ApiError(400302, 'Session token expired.');
}
