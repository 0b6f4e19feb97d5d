/** @typedef {import('../../demo/server/world.mjs').World} World */
/** @typedef {import('./in-page.mjs').Snapshot} Snapshot */
/** @typedef {import('./tab.mjs').Tab} Tab */

/**
 * What is due of a text: `owed` must arrive or be shown as failed; `done` is on the server; `gone`
 * must not come back; `deleted` went with its conversation.
 *
 * @typedef {'owed' | 'done' | 'gone' | 'deleted'} Due
 */
/**
 * @typedef {object} Entry
 * @property {string} text
 * @property {number} number
 * @property {number} tab
 * @property {string} writer `nobody` for a guest who was none yet.
 * @property {string | null} userId
 * @property {number} partings How often somebody had left that tab when it was written.
 * @property {Due} due
 * @property {boolean} failed
 * @property {boolean} unanswered The bot lost the word before it could answer.
 */

/** Everything the visitors wrote. */
export class Ledger {
  /** @type {Map<string, Entry>} */
  entries = new Map();
  #world;
  #written = 0;

  /** @param {World} world */
  constructor(world) {
    this.#world = world;
  }

  /** Whoever reads it knows whose it is. @param {Tab} tab */
  async write(tab) {
    const number = ++this.#written;
    const written = await tab.act('send', `-${number} from tab ${tab.id}`);
    if (!written) return;
    const {writer} = written;
    // Whoever is named by an attribute is known before being connected.
    const userId = writer === 'guest' ? written.userId : writer;
    const entry = {...written, userId, number, tab: tab.id, failed: false, unanswered: false};
    this.entries.set(written.text, {...entry, due: 'owed'});
  }

  /** What failed once may come later than what was written after it. @param {readonly string[]} texts */
  failed(texts) {
    for (const text of texts) {
      const entry = this.entries.get(text);
      if (entry) entry.failed = true;
    }
  }

  /** @param {string} channelUrl */
  deleting(channelUrl) {
    for (const {text, userId} of this.#world.channel(channelUrl).messages) {
      const entry = this.entries.get(text);
      if (entry && userId !== 'echo') entry.due = 'deleted';
    }
  }

  /** From now on, nobody may speak there. @param {string} channelUrl */
  freezing(channelUrl) {
    const {messages} = this.#world.channel(channelUrl);
    for (const entry of this.entries.values()) {
      const said = messages.filter(({text}) => text === entry.text);
      if (said.length === 1) entry.unanswered = true;
    }
  }

  /** What is wrong at any moment. @returns {string[]} */
  mistakes() {
    const found = [];
    for (const message of this.#messages()) {
      const entry = this.entries.get(message.text);
      if (!entry || message.userId === 'echo' || mayBeOf(entry, String(message.userId))) continue;
      found.push(`“${entry.text}” was sent as ${message.userId}`);
    }
    for (const entry of this.entries.values()) {
      const senders = this.#sendersOf(entry);
      // The next guest cannot see what the one before has sent, and sends it in a chat of its own.
      if (new Set(senders).size < senders.length) found.push(`“${entry.text}” is there twice`);
      if (senders.length > 0 && entry.due === 'gone')
        found.push(`“${entry.text}” was sent after its end`);
    }
    return [...found, ...this.#disorder()];
  }

  /**
   * What is still to be seen of those who have left a tab. What is on the server may be shown
   * again when they come back.
   *
   * @param {Tab} tab
   * @param {Snapshot} snapshot
   */
  remains({id}, snapshot) {
    const {readable, session, partings} = snapshot;
    const lines = readable.split('\n');
    const left = [...this.entries.values()].filter(
      ({tab, due, writer, ...entry}) =>
        tab === id && due === 'owed' && writer !== 'nobody' && entry.partings < partings,
    );
    const isThere = (/** @type {Entry} */ {text}) =>
      lines.includes(text) || session.includes(`"${text}"`);
    return left
      .filter((entry) => isThere(entry) && this.#countOf(entry) === 0)
      .map(({text}) => `“${text}” is still there after its writer left`);
  }

  /**
   * What is wrong when everything has come to rest; what is settled then stays so.
   *
   * @param {ReadonlyMap<number, Snapshot>} snapshots By tab.
   * @returns {string[]}
   */
  settle(snapshots) {
    const found = [];
    for (const entry of this.entries.values()) {
      const {text, due, tab} = entry;
      const count = this.#countOf(entry);
      const answers = this.#messages().filter(
        (message) => message.text === text && message.userId === 'echo',
      );
      if (answers.length !== count && !entry.unanswered)
        found.push(`“${text}” has ${answers.length} answers`);
      if (due === 'done' && count === 0) found.push(`“${text}” was on the server`);
      if (due !== 'owed') continue;
      const snapshot = snapshots.get(tab);
      if (count > 0) entry.due = 'done';
      else if (snapshot && isExcused(entry, snapshot)) entry.due = 'gone';
      else if (!snapshot?.messages.some((message) => message.text === text)) {
        found.push(`“${text}” is lost`);
      }
    }
    return found;
  }

  /** How often the server has it. @param {Entry} entry */
  #countOf(entry) {
    return this.#sendersOf(entry).length;
  }

  /** @param {Entry} entry */
  #sendersOf({text}) {
    const copies = this.#messages().filter((message) => message.text === text);
    return copies.map(({userId}) => userId).filter((userId) => userId !== 'echo');
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
        if (!entry || userId === 'echo' || entry.failed) continue;
        const key = `${entry.tab} ${userId}`;
        const before = last.get(key);
        if (before && before.number > entry.number) {
          found.push(`“${entry.text}” came after “${before.text}”`);
        }
        last.set(key, entry);
      }
    }
    return found;
  }
}

/** What a guest wrote under the token before, or before there was one, is the next one's to send. @param {Entry} entry @param {string} userId */
function mayBeOf({writer}, userId) {
  if (writer === 'nobody') return true;
  return writer === 'guest' ? userId.startsWith('guest-') : userId === writer;
}

/** Its writer has left the tab: it may have been on its way, or was dropped. @param {Entry} entry @param {Snapshot} snapshot */
function isExcused({writer, userId, partings, text}, {messages, ...now}) {
  if (writer !== 'nobody' && partings < now.partings) return true;
  const isAnother = writer === 'nobody' || (writer === 'guest' && userId !== now.userId);
  return isAnother && !messages.some((message) => message.text === text);
}
