/** @typedef {import('../../demo/server/world.mjs').World} World */
/** @typedef {import('./tab.mjs').Tab} Tab */

/**
 * What a visitor wrote, and what is due: `owed` must arrive or be shown as failed; `done` is on
 * the server; `excused` may or may not have left before the user did; `gone` must not come back;
 * `deleted` went with its conversation.
 *
 * @typedef {'owed' | 'done' | 'excused' | 'gone' | 'deleted'} Due
 */
/** @typedef {{text: string, number: number, tab: number, user: string, due: Due, failed: boolean}} Entry */

/** Everything the visitors wrote. */
export class Ledger {
  /** @type {Map<string, Entry>} */
  entries = new Map();
  #world;

  /** @param {World} world */
  constructor(world) {
    this.#world = world;
  }

  /** The next text of this tab's user; whoever reads it knows whose it is. @param {Tab} tab */
  write({id, user}) {
    const number = this.entries.size + 1;
    const text = `${user}-${number} from tab ${id}`;
    this.entries.set(text, {text, number, tab: id, user, due: 'owed', failed: false});
    return text;
  }

  /** The widget did not take it. @param {string} text */
  strike(text) {
    const entry = this.entries.get(text);
    if (entry) entry.due = 'gone';
  }

  /** What failed once may come later than what was written after it. @param {readonly string[]} texts */
  failed(texts) {
    for (const text of texts) {
      const entry = this.entries.get(text);
      if (entry) entry.failed = true;
    }
  }

  /** The user leaves this tab. What has not arrived may be on its way, or be dropped. @param {Tab} tab */
  left({id, user}) {
    for (const entry of this.entries.values()) {
      if (entry.tab === id && entry.user === user && entry.due === 'owed') {
        entry.due = this.countOf(entry) > 0 ? 'done' : 'excused';
      }
    }
  }

  /** @param {string} channelUrl */
  deleting(channelUrl) {
    for (const {text, userId} of this.#world.channel(channelUrl).messages) {
      const entry = this.entries.get(text);
      if (entry && entry.user === userId) entry.due = 'deleted';
    }
  }

  /** How often the server has it. @param {Entry} entry */
  countOf({text, user}) {
    return this.#messages().filter((message) => message.text === text && message.userId === user)
      .length;
  }

  /** What is wrong at any moment. @returns {string[]} */
  mistakes() {
    const found = [];
    for (const message of this.#messages()) {
      const entry = this.entries.get(message.text);
      if (!entry) continue;
      const {members} = this.#world.channel(message.channelUrl);
      if (!members.has(entry.user)) found.push(`“${entry.text}” is in a channel of others`);
      if (message.userId !== entry.user && message.userId !== 'echo') {
        found.push(`“${entry.text}” was sent as ${message.userId}`);
      }
    }
    for (const entry of this.entries.values()) {
      const count = this.countOf(entry);
      if (count > 1) found.push(`“${entry.text}” is on the server ${count} times`);
      if (count > 0 && entry.due === 'gone') found.push(`“${entry.text}” was sent after its end`);
    }
    return [...found, ...this.#disorder()];
  }

  /**
   * What is wrong when everything has come to rest; what is settled then stays so.
   *
   * @param {(entry: Entry) => boolean} isShownAsFailed
   * @returns {string[]}
   */
  settle(isShownAsFailed) {
    const found = [];
    for (const entry of this.entries.values()) {
      const count = this.countOf(entry);
      if (entry.due === 'owed') {
        if (count === 1) entry.due = 'done';
        else if (!isShownAsFailed(entry)) found.push(`“${entry.text}” is lost`);
      } else if (entry.due === 'excused') {
        entry.due = count === 1 ? 'done' : 'gone';
      } else if (entry.due === 'done' && count !== 1) {
        found.push(`“${entry.text}” was on the server and is there ${count} times`);
      }
    }
    return found;
  }

  #messages() {
    return [...this.#world.channels.values()].flatMap(({messages}) => messages);
  }

  /** What one tab wrote for one user stands in one channel in the order it was written. */
  #disorder() {
    const found = [];
    for (const {messages} of this.#world.channels.values()) {
      /** @type {Map<string, Entry>} */
      const last = new Map();
      for (const {text, userId} of messages) {
        const entry = this.entries.get(text);
        if (!entry || entry.user !== userId || entry.failed) continue;
        const before = last.get(`${entry.tab} ${userId}`);
        if (before && before.number > entry.number) {
          found.push(`“${entry.text}” came after “${before.text}”`);
        }
        last.set(`${entry.tab} ${userId}`, entry);
      }
    }
    return found;
  }
}
