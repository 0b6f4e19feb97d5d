/**
 * The element's own table (`src/session/machine.ts`), which its built file does not give away: the
 * event that takes a session from one state to another.
 *
 * @type {Record<string, Record<string, string>>}
 */
export const STEPS = {
  idle: {authenticating: 'start', closed: 'closed'},
  authenticating: {connecting: 'authenticated', failed: 'failed', closed: 'closed'},
  connecting: {
    connected: 'connected',
    authenticating: 'refused',
    failed: 'failed',
    closed: 'closed',
  },
  connected: {reconnecting: 'dropped', resting: 'rested', failed: 'failed', closed: 'closed'},
  reconnecting: {connected: 'connected', failed: 'failed', closed: 'closed'},
  resting: {reconnecting: 'woken', connected: 'connected', failed: 'failed', closed: 'closed'},
  failed: {authenticating: 'start', closed: 'closed'},
  closed: {},
};

/**
 * @typedef {object} Step
 * @property {string} from
 * @property {string} event
 * @property {string} to
 */

/**
 * The last step of the shortest way between two states: not every state stays long enough to be
 * seen. After a session that was closed comes another, from its beginning.
 *
 * @param {string} from
 * @param {string} to
 * @returns {Step | null} `null` where no way leads.
 */
export function lastStep(from, to) {
  const start = from === 'closed' ? 'idle' : from;
  const reached = new Set([start]);
  // A set goes on to what is added while it is walked through.
  for (const state of reached) {
    const event = STEPS[state]?.[to];
    if (event) return {from: state, event, to};
    for (const next of Object.keys(STEPS[state] ?? {})) reached.add(next);
  }
  return null;
}
