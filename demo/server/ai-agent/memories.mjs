/** @typedef {import('./settings.mjs').AgentSettings} AgentSettings */

/** What agents remember of a user, and whether they may. */
export class Memories {
  /** @type {Map<string, {enabled: boolean | null, facts: Map<string, string>}>} */
  #all = new Map();

  /**
   * What the messenger is told; a user who has decided is not asked for consent again.
   *
   * @param {string} userId
   * @param {string} agentId
   * @param {AgentSettings} settings
   */
  stateOf(userId, agentId, {memory}) {
    const {enabled} = this.#of(userId, agentId);
    if (enabled === null) return memory;
    return {...memory, enabled, consent_dialog: null};
  }

  /**
   * @param {string} userId
   * @param {string} agentId
   * @param {boolean} enabled
   * @param {AgentSettings} settings
   */
  turn(userId, agentId, enabled, {memory}) {
    const own = this.#of(userId, agentId);
    own.enabled = enabled;
    if (!enabled && memory.delete_on_off) own.facts.clear();
  }

  /**
   * @param {string} userId
   * @param {string | null} agentId `null` for all of them
   */
  clear(userId, agentId) {
    for (const [key, {facts}] of this.#all) {
      const [owner, agent] = JSON.parse(key);
      if (owner === userId && (agentId === null || agent === agentId)) facts.clear();
    }
  }

  /**
   * @param {string} userId
   * @param {string} agentId
   */
  factsOf(userId, agentId) {
    return this.#of(userId, agentId).facts;
  }

  /**
   * @param {string} userId
   * @param {string} agentId
   */
  #of(userId, agentId) {
    const key = JSON.stringify([userId, agentId]);
    const own = this.#all.get(key) ?? {enabled: null, facts: new Map()};
    this.#all.set(key, own);
    return own;
  }
}
