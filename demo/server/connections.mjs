import {gzipSync} from 'node:zlib';

/** @typedef {import('ws').WebSocket} WebSocket */
/** @typedef {import('./sessions.mjs').Session} Session */

// setTimeout takes no longer waits.
const LONGEST_WAIT = 2 ** 31 - 1;

/** One socket of a user who is logged in. */
export class Connection {
  /** Half-open: the socket stays, but nothing goes in or out any more. */
  isDeaf = false;
  /** Frames go out as gzip in binary messages, as a client may take them. */
  isCompressed = false;
  /** @type {NodeJS.Timeout | undefined} */
  #expiry;
  #socket;
  #session;

  /**
   * @param {WebSocket} socket
   * @param {Session} session
   */
  constructor(socket, session) {
    this.#socket = socket;
    this.#session = session;
    this.#watchExpiry();
    socket.once('close', () => clearTimeout(this.#expiry));
  }

  get userId() {
    return this.#session.userId;
  }

  get session() {
    return this.#session;
  }

  /** @param {Session} session */
  renew(session) {
    this.#session = session;
    this.#watchExpiry();
  }

  /**
   * @param {string} code
   * @param {object} payload
   */
  send(code, payload) {
    if (this.isDeaf) return;
    const frame = code + JSON.stringify(payload);
    this.#socket.send(this.isCompressed ? gzipSync(frame) : frame);
  }

  /**
   * @param {number} reason
   * @param {string} message
   */
  expire(reason, message) {
    clearTimeout(this.#expiry);
    this.send('EXPR', {reason, message});
  }

  /** @param {number} code */
  close(code) {
    this.#socket.close(code);
  }

  terminate() {
    this.#socket.terminate();
  }

  #watchExpiry() {
    clearTimeout(this.#expiry);
    const {token} = this.#session;
    if (!token || token.expiresAt - Date.now() > LONGEST_WAIT) return;
    this.#expiry = setTimeout(
      () => this.expire(400302, 'Session token expired.'),
      Math.max(0, token.expiresAt - Date.now()),
    );
  }
}

/** All sockets that are logged in. */
export class Connections {
  /** @type {Set<Connection>} */
  #all = new Set();

  /** @param {Connection} connection */
  add(connection) {
    this.#all.add(connection);
  }

  /** @param {Connection} connection */
  remove(connection) {
    this.#all.delete(connection);
  }

  all() {
    return [...this.#all];
  }

  /** @param {string} userId */
  of(userId) {
    return this.all().filter((connection) => connection.userId === userId);
  }

  /**
   * @param {Iterable<string>} userIds
   * @param {string} code
   * @param {object} payload
   * @param {Connection} [except]
   */
  tell(userIds, code, payload, except) {
    for (const userId of userIds) {
      for (const connection of this.of(userId)) {
        if (connection !== except) connection.send(code, payload);
      }
    }
  }
}
