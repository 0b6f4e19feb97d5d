/** The guests of this browser: the same one in every tab, until there is a reason for another. */
export class Guests {
  /** Whom the browser remembers, as far as is known. @type {string | null} */
  #kept = null;
  #mayChange = true;
  #mayDiffer = false;
  /** Whose token is no good any more. @type {Set<string | null>} */
  #lost = new Set();

  /** @param {string} userId @returns {boolean} Whether there was no reason for this one. */
  welcome(userId) {
    const before = this.#kept;
    this.#kept = userId;
    return before !== null && userId !== before && !this.#mayChange && !this.#lost.has(before);
  }

  /**
   * There is a reason for another one now.
   *
   * @param {{elsewhere: boolean}} options Whether other tabs may go on with the one they have.
   */
  end({elsewhere}) {
    this.#mayChange = true;
    this.#lost.add(this.#kept);
    this.#mayDiffer ||= elsewhere;
  }

  /**
   * Everything has come to rest.
   *
   * @param {readonly string[]} userIds The guests of all tabs.
   * @param {string | null} kept
   * @returns {string[]} What is wrong.
   */
  settle(userIds, kept) {
    const others = userIds.filter((userId) => userId !== kept);
    const found = this.#mayDiffer ? [] : others.map((userId) => `${userId} chats, ${kept} is kept`);
    this.#kept = kept;
    this.#mayChange = false;
    this.#mayDiffer &&= others.length > 0;
    return found;
  }
}
