import {ApiError} from '../api-error.mjs';
import {readExactArgs} from '../read-args.mjs';

/** @typedef {import('../start.mjs').Service} Service */

/**
 * Sockets that break, calls that fail or dawdle.
 *
 * @param {Service} service
 */
export function networkFaults(service) {
  const {connections, switches} = service;
  /** @param {string | undefined} userId */
  const socketsOf = (userId) => (userId === undefined ? connections.all() : connections.of(userId));

  return {
    /** @param {unknown} [args] */
    closeSocket: (args) => {
      const {userId, code = 1000} = readExactArgs(args, {userId: 'text?', code: 'number?'});
      if (code !== 1000 && code !== 1001 && code !== 1011 && (code < 3000 || code > 4999)) {
        throw new ApiError(400105, '"code" must be 1000, 1001, 1011 or 3000 to 4999.');
      }
      for (const connection of socketsOf(userId)) connection.close(code);
    },
    /** No goodbye: clients see 1006. @param {unknown} [args] */
    killSocket: (args) => {
      const {userId} = readExactArgs(args, {userId: 'text?'});
      for (const connection of socketsOf(userId)) connection.terminate();
    },
    /** @param {unknown} [args] */
    halfOpen: (args) => {
      const {userId} = readExactArgs(args, {userId: 'text?'});
      for (const connection of socketsOf(userId)) connection.isDeaf = true;
    },
    /** @param {unknown} [args] */
    refuseLogins: (args) => {
      const {code, times = 1} = readExactArgs(args, {code: 'number', times: 'number?'});
      switches.addLoginRule({code, times});
    },
    /** @param {unknown} [args] */
    holdLogins: (args) => {
      readExactArgs(args, {});
      switches.holdLogins();
    },
    /** @param {unknown} [args] */
    releaseLogins: (args) => {
      readExactArgs(args, {});
      switches.releaseLogins();
    },
    /** Answers sockets that are open, and the next login, with BUSY. @param {unknown} [args] */
    busy: (args) => {
      const {retryAfter, userId} = readExactArgs(args, {retryAfter: 'number', userId: 'text?'});
      const busy = {retry_after: retryAfter, reason_code: 1, message: 'Overloaded.'};
      const open = socketsOf(userId);
      for (const connection of open) connection.send('BUSY', busy);
      if (open.length === 0) switches.addLoginRule({retryAfter, times: 1});
    },
    /** @param {unknown} [args] */
    failRest: (args) => {
      const {status, code, times, path, retryAfter} = readExactArgs(args, {
        status: 'number',
        code: 'number?',
        times: 'number?',
        path: 'text?',
        retryAfter: 'number?',
      });
      if (status < 400 || status > 599) throw new ApiError(400105, '"status" must be 400 to 599.');
      const failure = {status, code: code ?? 500901, retryAfter};
      switches.addRestRule({path: path ?? '', times: times ?? 1, failure});
    },
    /** @param {unknown} [args] */
    delayRest: (args) => {
      const {ms, times, path} = readExactArgs(args, {
        ms: 'number',
        times: 'number?',
        path: 'text?',
      });
      switches.addRestRule({path: path ?? '', times: times ?? 1, delay: ms});
    },
    /** @param {unknown} [args] */
    dropAcks: (args) => {
      switches.acksToDrop = readExactArgs(args, {times: 'number?'}).times ?? 1;
    },
    /** @param {unknown} [args] */
    doubleAcks: (args) => {
      switches.acksToDouble = readExactArgs(args, {times: 'number?'}).times ?? 1;
    },
    /** @param {unknown} [args] */
    delayAcks: (args) => {
      const {ms, times} = readExactArgs(args, {ms: 'number', times: 'number?'});
      switches.addLateAcks({delay: ms, times: times ?? 1});
    },
    /** A hotel's network: whatever is asked, the answer is its own page. @param {unknown} [args] */
    captivePortal: (args) => {
      const {on} = readExactArgs(args, {on: 'flag?'});
      switches.isCaptive = on ?? true;
      if (switches.isCaptive) for (const connection of connections.all()) connection.terminate();
    },
    /** Sockets from now on get their frames as gzip. @param {unknown} [args] */
    compressFrames: (args) => {
      const {on} = readExactArgs(args, {on: 'flag?'});
      switches.isCompressing = on ?? true;
    },
    /** Takes back every rule that still waits. @param {unknown} [args] */
    clear: (args) => {
      readExactArgs(args, {});
      switches.clear();
    },
    /** The whole server is away for a while. @param {unknown} [args] */
    stopListening: (args) => {
      service.goAway(readExactArgs(args, {ms: 'number'}).ms);
    },
  };
}
