/**
 * @typedef {object} RestRule
 * @property {string} path Part of the path it applies to; empty for all.
 * @property {number} times
 * @property {number} [delay] ms
 * @property {{status: number, code: number, retryAfter: number | undefined}} [failure]
 */

/** @typedef {{code: number} | {retryAfter: number}} LoginRule */

/** What the next calls and logins are to suffer. */
export class Switches {
  /** Acknowledgements still to be swallowed. */
  acksToDrop = 0;
  /** Acknowledgements still to be sent twice. */
  acksToDouble = 0;
  /** A portal stands between here and everybody, and answers in our place. */
  isCaptive = false;
  /** Sockets from now on get their frames as gzip, where the client takes that. */
  isCompressing = false;
  /** @type {RestRule[]} */
  #restRules = [];
  /** @type {Array<LoginRule & {times: number}>} */
  #loginRules = [];
  /** @type {Array<{delay: number, times: number}>} */
  #lateAcks = [];
  /** @type {Promise<void> | null} */
  #hold = null;
  /** @type {() => void} */
  #release = () => {};

  /** @param {RestRule} rule */
  addRestRule(rule) {
    this.#restRules.push(rule);
  }

  /** @param {LoginRule & {times: number}} rule */
  addLoginRule(rule) {
    this.#loginRules.push(rule);
  }

  /** @param {{delay: number, times: number}} rule `delay` in ms */
  addLateAcks(rule) {
    this.#lateAcks.push(rule);
  }

  clear() {
    this.acksToDrop = 0;
    this.acksToDouble = 0;
    this.isCaptive = false;
    this.isCompressing = false;
    this.#lateAcks = [];
    this.#restRules = [];
    this.#loginRules = [];
    this.releaseLogins();
  }

  /**
   * The delay and the failure that await a call, each counted down.
   *
   * @param {string} path
   */
  takeRest(path) {
    const due = this.#restRules.filter((rule) => rule.times > 0 && path.includes(rule.path));
    const delayed = due.find(({delay}) => delay !== undefined);
    const failed = due.find(({failure}) => failure !== undefined);
    if (delayed) delayed.times--;
    if (failed) failed.times--;
    return {delay: delayed?.delay, failure: failed?.failure};
  }

  takeLogin() {
    const rule = this.#loginRules.find(({times}) => times > 0);
    if (rule) rule.times--;
    return rule;
  }

  /** When the next acknowledgement goes out: in so many ms, once for each number. */
  takeAck() {
    if (this.acksToDrop > 0) {
      this.acksToDrop--;
      return [];
    }
    const late = this.#lateAcks.find(({times}) => times > 0);
    if (late) late.times--;
    const delay = late?.delay ?? 0;
    if (this.acksToDouble === 0) return [delay];
    this.acksToDouble--;
    return [delay, delay];
  }

  holdLogins() {
    this.#hold ??= new Promise((resolve) => (this.#release = resolve));
  }

  releaseLogins() {
    this.#release();
    this.#hold = null;
  }

  /** Resolves once logins may go on. */
  async whenLoginsFlow() {
    await this.#hold;
  }

  pending() {
    return {
      acksToDrop: this.acksToDrop,
      acksToDouble: this.acksToDouble,
      lateAcks: this.#lateAcks.filter(({times}) => times > 0),
      isCaptive: this.isCaptive,
      isCompressing: this.isCompressing,
      rest: this.#restRules.filter(({times}) => times > 0),
      logins: this.#loginRules.filter(({times}) => times > 0),
      loginsHeld: this.#hold !== null,
    };
  }
}
