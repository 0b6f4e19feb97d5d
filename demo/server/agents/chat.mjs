import {notFound} from '../api-error.mjs';
import {pause} from '../pause.mjs';
import {readPublicFile} from '../public-files.mjs';
import {botDialect} from './dialects.mjs';

/** @typedef {import('../start.mjs').Service} Service */
/** @typedef {import('../world.mjs').Channel} Channel */
/** @typedef {import('../world.mjs').Message} Message */

/**
 * @typedef {object} Extras
 * @property {string[]} [suggestedReplies]
 * @property {Array<{source: string, title: string, source_type: string}>} [sources]
 * @property {boolean} [isLast] Whether the turn ends with it; it does by default.
 * @property {Record<string, unknown>} [data] More of the message's `data`.
 * @property {Record<string, unknown>} [payload] More of the extended message payload.
 */

/**
 * @typedef {object} ChatTurn
 * @property {string} agentId
 * @property {Channel} channel
 * @property {number} wordDelay ms
 * @property {Message} [question]
 * @property {import('./dialects.mjs').Dialect} [dialect]
 */

/** An agent's side of a conversation: what a script can do. */
export class Chat {
  #service;
  #agentId;
  #channel;
  #wordDelay;
  #question;
  #dialect;
  #isTyping = false;

  /**
   * @param {Service} service
   * @param {ChatTurn} turn
   */
  constructor(service, {agentId, channel, wordDelay, question, dialect = botDialect}) {
    this.#service = service;
    this.#agentId = agentId;
    this.#channel = channel;
    this.#wordDelay = wordDelay;
    this.#question = question;
    this.#dialect = dialect;
  }

  /** Where this server answers, for links to its public files. */
  get host() {
    return this.#service.apiHost;
  }

  /**
   * Lets as much time pass as that many streamed words take.
   *
   * @param {number} words
   */
  async wait(words) {
    await pause(words * this.#wordDelay, this.#service.signal);
  }

  /**
   * Says everything at once.
   *
   * @param {string} text
   * @param {Extras} [extras]
   */
  say(text, extras = {}) {
    return this.#post(text, true, extras);
  }

  /**
   * Sends a public file.
   *
   * @param {string} name
   * @param {number} [aspectRatio] width by height, for pictures
   */
  async sendFile(name, aspectRatio) {
    const ratio = {key: 'KEY_IMG_ASPECT_RATIO', value: [`${aspectRatio}`]};
    this.#service.conversations.post(this.#channel, {
      userId: this.#agentId,
      file: await this.#fileOf(name),
      ...(aspectRatio !== undefined && {raw: {sorted_metaarray: [ratio]}}),
    });
  }

  /**
   * Sends several public files in one message, which has the first as its own.
   *
   * @param {string[]} names
   */
  async sendFiles(names) {
    const files = await Promise.all(names.map((name) => this.#fileOf(name)));
    this.#service.conversations.post(this.#channel, {
      userId: this.#agentId,
      file: files[0] ?? null,
      raw: {
        files: files.map(({url, name, type, size}) => {
          return {url, file_name: name, file_type: type, file_size: size, thumbnails: []};
        }),
      },
    });
  }

  /**
   * Types for a moment, then says it word by word: the first words as a
   * message, the rest as edits of it with the whole text so far.
   *
   * @param {string} text
   * @param {Extras} [extras] shown with the last word
   */
  async stream(text, extras = {}) {
    await this.type();
    const words = text.match(/\s*\S+/g) ?? [text];
    let said = words.slice(0, 2).join('');
    const id = this.begin(said);
    for (const word of words.slice(2)) {
      await this.wait(1);
      said += word;
      this.grow(id, said);
    }
    await this.wait(1);
    this.finish(id, text, extras);
  }

  /**
   * The first words of an answer that grows. Answers the id of the message.
   *
   * @param {string} text
   */
  begin(text) {
    return this.#post(text, false, {}).id;
  }

  /**
   * @param {number} id
   * @param {string} text all of it so far
   */
  grow(id, text) {
    this.#service.conversations.edit(this.#channel, id, {text});
  }

  /**
   * @param {number} id
   * @param {string} text
   * @param {Extras} [extras]
   */
  finish(id, text, extras = {}) {
    const changes = {text, ...this.#wrap(true, extras)};
    this.#service.conversations.edit(this.#channel, id, changes);
  }

  /** Shows that the agent is typing, for as long as ten words take. */
  async type() {
    this.#setTyping(true);
    await this.wait(10);
  }

  /** @param {string} name */
  async #fileOf(name) {
    const file = await readPublicFile(name);
    if (!file) throw notFound(name);
    return {
      url: `${this.host}/files/public/${name}`,
      name,
      type: file.type.split(';')[0] ?? '',
      size: Buffer.byteLength(file.body),
    };
  }

  /** @param {boolean} isTyping */
  #setTyping(isTyping) {
    this.#isTyping = isTyping;
    this.#service.conversations.setTyping(this.#channel, this.#agentId, isTyping);
  }

  /**
   * @param {string} text
   * @param {boolean} isComplete
   * @param {Extras} extras
   */
  #post(text, isComplete, extras) {
    const draft = {userId: this.#agentId, text, ...this.#wrap(isComplete, extras)};
    const message = this.#service.conversations.post(this.#channel, draft);
    // Clients don't take the words for the end of it.
    if (this.#isTyping) this.#setTyping(false);
    return message;
  }

  /**
   * @param {boolean} isComplete
   * @param {Extras} extras
   */
  #wrap(isComplete, extras) {
    const turn = {question: this.#question, isComplete};
    const data = this.#dialect.data(turn, extras);
    return {
      data: Object.keys(data).length > 0 ? JSON.stringify(data) : '',
      payload: this.#dialect.payload(turn, extras),
    };
  }
}
