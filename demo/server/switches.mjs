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
  /** @type {RestRule[]} */
  #restRules = [];
  /** @type {Array<LoginRule & {times: number}>} */
  #loginRules = [];
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

  clear() {
    this.acksToDrop = 0;
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

  takeAck() {
    if (this.acksToDrop === 0) return false;
    this.acksToDrop--;
    return true;
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
      rest: this.#restRules.filter(({times}) => times > 0),
      logins: this.#loginRules.filter(({times}) => times > 0),
      loginsHeld: this.#hold !== null,
    };
  }
}
