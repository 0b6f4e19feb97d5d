import type {GroupChannel} from '@sendbird/chat/groupChannel';
import type {
  MessageRequestHandler,
  UserMessage,
  UserMessageCreateParams,
} from '@sendbird/chat/message';

import {WidgetError} from '../errors.js';
import type {Rating} from '../conversation/attachments.js';
import type {Form, FormAnswers} from '../conversation/form.js';
import type {TextMessage} from '../conversation/model.js';
import type {ConversationNews, Transport} from '../conversation/transport.js';
import type {Answers} from './answers.js';
import type {CollectionFollower} from './follow-collection.js';
import {toMessage} from './to-message.js';
import type {Roles} from './to-message.js';
import {isLost, toWidgetError} from './to-widget-error.js';

/** A group channel as the conversation sees it. */
export class SendbirdTransport implements Transport {
  readonly #channel: GroupChannel;
  readonly #roles: Roles;
  readonly #follower: CollectionFollower;
  readonly #news: ConversationNews;
  readonly #answers: Answers;
  readonly #cut: () => void;
  /** What the SDK could not send, by our key. Sent again, it keeps its request id. */
  readonly #unsent = new Map<string, UserMessage>();

  /** Calls back when there is no socket to send a message by. */
  constructor(
    channel: GroupChannel,
    roles: Roles,
    follower: CollectionFollower,
    news: ConversationNews,
    answers: Answers,
    cut: () => void,
  ) {
    this.#channel = channel;
    this.#roles = roles;
    this.#follower = follower;
    this.#news = news;
    this.#answers = answers;
    this.#cut = cut;
  }

  async send(key: string, text: string, data = ''): Promise<TextMessage> {
    try {
      return this.#toText(await this.#trySend(key, {message: text, data}));
    } catch (thrown) {
      const error = toWidgetError(thrown, 'message/failed');
      if (error.code === 'connect/unreachable') this.#cut();
      throw error;
    }
  }

  forget(key: string): void {
    this.#unsent.delete(key);
  }

  async loadOlder(): Promise<void> {
    try {
      await this.#follower.loadOlder();
    } catch (thrown) {
      throw toWidgetError(thrown, 'channel/unavailable');
    }
  }

  answerForm(messageId: number, form: Form, answers: FormAnswers | null): Promise<void> {
    return this.#answers.answerForm(messageId, form, answers);
  }

  rate(messageId: number, rating: Rating, saved: boolean): Promise<Rating> {
    return this.#answers.rate(messageId, rating, saved);
  }

  markRead(): void {
    // Read receipts are a courtesy: the next one makes up for one that failed.
    this.#channel.markAsRead().catch(() => undefined);
  }

  setTyping(typing: boolean): void {
    const told = typing ? this.#channel.startTyping() : this.#channel.endTyping();
    told.catch(() => undefined);
  }

  async #trySend(key: string, params: UserMessageCreateParams): Promise<UserMessage> {
    try {
      return await this.#sendOrResend(key, params);
    } catch (thrown) {
      // The acknowledgement was lost, maybe the message too. The request id tells the server.
      if (!isLost(thrown)) throw thrown;
      return this.#sendOrResend(key, params);
    }
  }

  #sendOrResend(key: string, params: UserMessageCreateParams): Promise<UserMessage> {
    const unsent = this.#unsent.get(key);
    return unsent ? this.#resend(key, unsent) : this.#sendNew(key, params);
  }

  #sendNew(key: string, params: UserMessageCreateParams): Promise<UserMessage> {
    const request = this.#channel.sendUserMessage(params);
    return this.#settle(key, request as MessageRequestHandler<UserMessage>);
  }

  #resend(key: string, unsent: UserMessage): Promise<UserMessage> {
    const request = this.#channel.resendMessage(unsent);
    return this.#settle(key, request);
  }

  #settle(key: string, request: MessageRequestHandler<UserMessage>): Promise<UserMessage> {
    return new Promise((resolve, reject) => {
      request
        .onPending(({reqId}) => {
          this.#news.changed({type: 'request-sent', key, requestId: reqId});
        })
        .onFailed((error, message) => {
          if (message) this.#unsent.set(key, message);
          reject(error);
        })
        .onSucceeded((message) => {
          this.#unsent.delete(key);
          resolve(message);
        });
    });
  }

  #toText(sent: UserMessage): TextMessage {
    const message = toMessage(sent, this.#roles);
    if (message?.type === 'text') return message;
    throw new WidgetError('message/failed', 'Sendbird answered another kind of message.');
  }
}
