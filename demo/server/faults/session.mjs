import {readExactArgs} from '../read-args.mjs';

/** @typedef {import('../start.mjs').Service} Service */

/**
 * Tokens, keys and users that stop being good.
 *
 * @param {Service} service
 */
export function sessionFaults({world, sessions, connections}) {
  /** @param {unknown} args */
  const userOf = (args) => world.user(readExactArgs(args, {userId: 'text'}).userId);
  /**
   * @param {string} userId
   * @param {number} reason
   * @param {string} message
   */
  const expire = (userId, reason, message) => {
    for (const connection of connections.of(userId)) connection.expire(reason, message);
  };

  return {
    /** The session token is past its time. @param {unknown} [args] */
    expireToken: (args) => {
      const {userId} = userOf(args);
      sessions.expireTokensOf(userId);
      expire(userId, 400302, 'Session token expired.');
    },
    /** The session key is past its time; the token still holds. @param {unknown} [args] */
    expireKey: (args) => {
      const {userId} = userOf(args);
      sessions.expireKeysOf(userId);
      expire(userId, 400309, 'Session key expired.');
    },
    /**
     * As after a restart without memory: no session key is known any more, and with `tokens` no
     * session token either.
     *
     * @param {unknown} [args]
     */
    forgetSessions: (args) => {
      sessions.forget(readExactArgs(args, {tokens: 'flag?'}));
    },
    /** @param {unknown} [args] */
    revoke: (args) => {
      const {userId} = userOf(args);
      sessions.revoke(userId);
      expire(userId, 400310, 'Session revoked.');
    },
    /** @param {unknown} [args] */
    deactivate: (args) => {
      const user = userOf(args);
      user.state = 'deactivated';
      expire(user.userId, 400300, 'User is deactivated.');
    },
    /** @param {unknown} [args] */
    deleteUser: (args) => {
      const user = userOf(args);
      user.state = 'deleted';
      expire(user.userId, 400301, 'User is deleted.');
    },
  };
}
