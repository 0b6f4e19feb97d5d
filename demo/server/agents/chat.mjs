import {notFound} from '../api-error.mjs';
import {pause} from '../pause.mjs';
import {readPublicFile} from '../public-files.mjs';

/** @typedef {import('../start.mjs').Service} Service */
/** @typedef {import('../world.mjs').Channel} Channel */
/** @typedef {import('../world.mjs').Message} Message */

/**
 * @typedef {object} Extras
 * @property {string[]} [suggestedReplies]
 * @property {Array<{source: string, title: string, source_type: string}>} [sources]
 * @property {Record<string, unknown>} [data] More of the message's `data`.
 * @property {Record<string, unknown>} [payload] More of the extended message payload.
 */

/** An agent's side of a conversation: what a script can do. */
export class Chat {
  #service;
  #agentId;
  #channel;
  #wordDelay;
  #question;

  /**
   * @param {Service} service
   * @param {{agentId: string, channel: Channel, wordDelay: number, question?: Message}} turn
   */
  constructor(service, {agentId, channel, wordDelay, question}) {
    this.#service = service;
    this.#agentId = agentId;
    this.#channel = channel;
    this.#wordDelay = wordDelay;
    this.#question = question;
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
    return this.#service.conversations.post(this.#channel, {
      userId: this.#agentId,
      text,
      data: this.#data(this.#question ? {stream: false} : {}, extras),
      payload: payloadOf(extras),
    });
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
    const {conversations} = this.#service;
    await this.type();
    const words = text.match(/\s*\S+/g) ?? [text];
    let said = words.slice(0, 2).join('');
    const {id} = conversations.post(this.#channel, {
      userId: this.#agentId,
      text: said,
      data: this.#data({stream: true}),
    });
    this.#setTyping(false);
    for (const word of words.slice(2)) {
      await this.wait(1);
      said += word;
      conversations.edit(this.#channel, id, {text: said});
    }
    await this.wait(1);
    conversations.edit(this.#channel, id, {
      text,
      data: this.#data({stream: false}, extras),
      payload: payloadOf(extras),
    });
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
    this.#service.conversations.setTyping(this.#channel, this.#agentId, isTyping);
  }

  /**
   * @param {{stream?: boolean}} state
   * @param {Extras} [extras]
   */
  #data(state, {sources, data: more} = {}) {
    const data = {
      ...state,
      ...more,
      ...(this.#question && {respond_mesg_id: this.#question.id}),
      ...(sources && {metadatas: sources}),
    };
    return Object.keys(data).length > 0 ? JSON.stringify(data) : '';
  }
}

/** @param {Extras} extras */
function payloadOf({suggestedReplies, payload}) {
  if (!suggestedReplies) return payload ?? null;
  return {...payload, suggested_replies: suggestedReplies};
}
