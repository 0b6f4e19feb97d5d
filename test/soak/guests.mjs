/** The guests of this browser: the same one in every tab, until there is a reason for another. */
export class Guests {
  /** @type {Set<string>} */
  #known = new Set();
  #mayChange = true;
  #mayDiffer = false;

  /** @param {string} userId @returns {boolean} Whether there was no reason for this one. */
  welcome(userId) {
    const isNew = !this.#known.has(userId);
    const noReason = isNew && !this.#mayChange && this.#known.size > 0;
    this.#known.add(userId);
    return noReason;
  }

  /**
   * There is a reason for another one now.
   *
   * @param {{elsewhere: boolean}} options Whether other tabs may keep the one they have.
   */
  end({elsewhere}) {
    this.#mayChange = true;
    this.#mayDiffer ||= elsewhere;
  }

  /**
   * Everything has come to rest, with these guests.
   *
   * @param {readonly string[]} userIds
   * @returns {string[]} What is wrong.
   */
  settle(userIds) {
    const present = new Set(userIds);
    const differ = present.size > 1;
    const found =
      differ && !this.#mayDiffer ? [`guests of one browser: ${userIds.join(', ')}`] : [];
    if (this.#mayChange) this.#known = present;
    this.#mayChange = false;
    this.#mayDiffer &&= differ;
    return found;
  }
}
