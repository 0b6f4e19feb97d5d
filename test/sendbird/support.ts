import {waitUntil} from '@open-wc/testing';

import type {Message, Participant, TextMessage} from '../../src/conversation/model.js';
import {EMPTY_CONVERSATION, reduce} from '../../src/conversation/reduce.js';
import type {ConversationChange} from '../../src/conversation/reduce.js';
import type {OpenConversation} from '../../src/conversation/transport.js';
import {connect} from '../../src/sendbird/connect.js';
import type {SendbirdConnection} from '../../src/sendbird/connect.js';
import type {ConnectionNews, ConnectOptions} from '../../src/session/back-end.js';
import type {LocalSendbird} from '../support/local-sendbird.js';

/** How long a test waits for something that crosses the network. */
const PATIENCE = {timeout: 12_000, interval: 10};

export function until(isTrue: () => boolean, what = isTrue.toString()): Promise<void> {
  return waitUntil(isTrue, what, PATIENCE);
}

/** A real connection to the local server, and what it told its session. */
export class TestConnection {
  readonly told: string[] = [];
  readonly controller = new AbortController();
  connection: SendbirdConnection | undefined;

  constructor(
    readonly server: LocalSendbird,
    readonly userId = 'ada',
  ) {}

  /** What the next renewals answer; after them, a good token. */
  readonly renewals: Array<() => Promise<string | null>> = [];

  readonly news: ConnectionNews = {
    renew: () => {
      this.told.push('renew');
      return this.renewals.shift()?.() ?? this.server.issueToken(this.userId);
    },
    refreshed: () => this.told.push('refreshed'),
    refreshFailed: ({code}) => this.told.push(code),
    ended: (code) => this.told.push(`ended ${String(code)}`),
    dropped: () => this.told.push('dropped'),
    resumed: () => this.told.push('resumed'),
    lost: () => this.told.push('lost'),
  };

  async options(more: Partial<ConnectOptions> = {}): Promise<ConnectOptions> {
    const {appId, apiHost, wsHost} = this.server;
    const {userId, news} = this;
    const token = more.token === undefined ? await this.server.issueToken(userId) : more.token;
    const {signal} = this.controller;
    return {appId, apiHost, wsHost, userId, nickname: null, signal, news, ...more, token};
  }

  async connect(more: Partial<ConnectOptions> = {}): Promise<SendbirdConnection> {
    this.connection = await connect(await this.options(more));
    return this.connection;
  }

  /** Opens a conversation with a bot that says nothing by itself. */
  async open(channelUrl: string | null = null, botId = 'silent'): Promise<TestConversation> {
    const connection = this.connection ?? (await this.connect());
    const conversation = new TestConversation(this.server);
    await conversation.open(connection, botId, channelUrl);
    return conversation;
  }

  async end(): Promise<void> {
    await this.connection?.disconnect();
  }
}

/** An open conversation, and what came of its news. */
export class TestConversation {
  readonly changes: ConversationChange[] = [];
  readonly received: Message[] = [];
  readonly participants: Participant[] = [];
  lost = 0;
  readonly failures: string[] = [];
  state = EMPTY_CONVERSATION;
  opened: OpenConversation | undefined;

  constructor(readonly server: LocalSendbird) {}

  async open(connection: SendbirdConnection, botId: string, channelUrl: string | null) {
    this.opened = await connection.openConversation({
      botId,
      channelUrl,
      signal: new AbortController().signal,
      news: {
        changed: (change) => {
          this.changes.push(change);
          this.state = reduce(this.state, change);
        },
        received: (message) => this.received.push(message),
        participated: (participant) => this.participants.push(participant),
        lost: () => this.lost++,
        failed: ({code}) => this.failures.push(code),
      },
    });
  }

  get transport() {
    return this.opened!.transport;
  }

  get channelUrl(): string {
    return this.opened!.channelUrl;
  }

  get texts(): string[] {
    return this.state.messages.map((message) =>
      message.type === 'file' ? message.name : message.text,
    );
  }

  get receivedTexts(): string[] {
    return this.received.map((message) => (message.type === 'file' ? message.name : message.text));
  }

  say(text: string, fields: Record<string, unknown> = {}, userId = 'silent'): Promise<number> {
    return this.server.say(this.channelUrl, userId, text, fields);
  }

  /** Says it, and waits until it is shown. */
  async hear(text: string, fields?: Record<string, unknown>, userId?: string): Promise<Message> {
    const messageId = await this.say(text, fields, userId);
    const find = () => this.state.messages.find((message) => message.messageId === messageId);
    await until(() => find() !== undefined, text);
    return find()!;
  }

  async hearText(text: string, fields?: Record<string, unknown>): Promise<TextMessage> {
    const message = await this.hear(text, fields);
    if (message.type !== 'text') throw new TypeError(`It is a ${message.type}.`);
    return message;
  }

  fault(name: string, args: object = {}): Promise<unknown> {
    return this.server.fault(name, {channelUrl: this.channelUrl, ...args});
  }
}
