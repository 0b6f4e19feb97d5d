import {isClosed} from '../ai-agent/agent-side.mjs';
import {Chat} from '../agents/chat.mjs';
import {isRecord} from '../read-args.mjs';
import {messageOf} from '../world.mjs';

/** @typedef {import('../start.mjs').Service} Service */
/** @typedef {import('../agents/chat.mjs').Extras} Extras */

/** An AI agent's side of a conversation: it can do more than a bot. */
export class AgentChat extends Chat {
  #service;
  #channel;
  #agentId;

  /**
   * @param {Service} service
   * @param {import('../agents/chat.mjs').ChatTurn} turn
   */
  constructor(service, turn) {
    super(service, turn);
    this.#service = service;
    this.#channel = turn.channel;
    this.#agentId = turn.agentId;
  }

  get isClosed() {
    return isClosed(this.#channel);
  }

  /**
   * Says what it is thinking of, for as long as ten words take each.
   *
   * @param {...string} thoughts
   */
  async think(...thoughts) {
    for (const thought of thoughts) {
      this.#service.conversations.setTyping(this.#channel, this.#agentId, true, thought);
      await this.wait(10);
    }
  }

  /**
   * Several bubbles in one turn; what comes with them comes with the last.
   *
   * @param {string[]} texts
   * @param {Extras} [extras]
   */
  async streamAll(texts, extras = {}) {
    for (const [index, text] of texts.entries()) {
      const isLast = index === texts.length - 1;
      await this.stream(text, isLast ? extras : {isLast});
    }
  }

  /**
   * A message of the service itself.
   *
   * @param {string} text
   * @param {{data?: object, customType?: string, payload?: Record<string, unknown>}} [more]
   */
  announce(text, {data, customType = '', payload} = {}) {
    return this.#service.conversations.post(this.#channel, {
      userId: null,
      text,
      customType,
      data: data ? JSON.stringify(data) : '',
      payload: payload ?? null,
    });
  }

  /**
   * Asks what the visitor thinks of it all.
   *
   * @param {Record<string, unknown>} csat
   * @param {number} [endsIn] ms
   */
  survey(csat, endsIn) {
    const endsAt = endsIn === undefined ? null : Date.now() + endsIn;
    this.#service.agentConversations.openSurvey(this.#channel, endsAt);
    this.announce('How was it?', {payload: {csat}});
  }

  /**
   * What a message has of some kind: its form, its task, …
   *
   * @param {number} messageId
   * @param {string} name
   */
  partOf(messageId, name) {
    const part = messageOf(this.#channel, messageId).payload?.[name];
    return isRecord(part) ? part : {};
  }

  /**
   * @param {number} messageId
   * @param {Record<string, unknown>} parts
   */
  editParts(messageId, parts) {
    const {payload} = messageOf(this.#channel, messageId);
    const changes = {payload: {...payload, ...parts}};
    this.#service.conversations.edit(this.#channel, messageId, changes);
  }

  /** The answer of this agent that still grows. */
  unfinished() {
    return this.#channel.messages.findLast(
      ({userId, data}) => userId === this.#agentId && data.includes('"stream":true'),
    );
  }

  requestHandoff() {
    this.#service.agentConversations.requestHandoff(this.#channel);
  }

  /** @param {string} personId */
  handOver(personId) {
    this.#service.agentConversations.handOver(this.#channel, personId);
  }

  takeBack() {
    this.#service.agentConversations.takeBack(this.#channel);
  }

  close() {
    this.#service.agentConversations.close(this.#channel);
  }

  /** What the page says of the visitor. */
  get context() {
    return this.#channel.agent?.context ?? {};
  }

  /** What it knows of the visitor from before; `null` where it may not remember. */
  get facts() {
    const {agentConversations, memories} = this.#service;
    const {settings} = agentConversations.agent(this.#agentId);
    const visitor = this.#channel.createdBy;
    if (!memories.stateOf(visitor, this.#agentId, settings).enabled) return null;
    return memories.factsOf(visitor, this.#agentId);
  }
}
