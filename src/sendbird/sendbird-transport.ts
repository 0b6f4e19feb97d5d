import type {GroupChannel} from '@sendbird/chat/groupChannel';
import type {
  FileMessage as SdkFile,
  MessageRequestHandler,
  UserMessage,
} from '@sendbird/chat/message';

import {WidgetError} from '../contract/errors.js';
import type {ErrorCode} from '../contract/errors.js';
import type {Rating} from '../conversation/attachments.js';
import type {Form, FormAnswers} from '../conversation/form.js';
import type {FileMessage, Message, TextMessage} from '../conversation/model.js';
import type {PickedFile} from '../conversation/picked-file.js';
import type {ConversationNews, Transport, UploadOptions} from '../conversation/transport.js';
import type {Answers} from './answers.js';
import type {CollectionFollower} from './follow-collection.js';
import {toMessage} from './to-message.js';
import type {Roles} from './to-message.js';
import {isGone, isLost, toWidgetError} from './to-widget-error.js';
import {toFileParams, upload} from './upload.js';

type SdkMessage = UserMessage | SdkFile;
type Send = () => MessageRequestHandler<SdkMessage>;

/** A group channel as the conversation sees it. */
export class SendbirdTransport implements Transport {
  readonly #channel: GroupChannel;
  readonly #roles: Roles;
  readonly #follower: CollectionFollower;
  readonly #news: ConversationNews;
  readonly #answers: Answers;
  readonly #cut: () => void;
  /** What the SDK could not send, by our key. Sent again, it keeps its request id. */
  readonly #unsent = new Map<string, SdkMessage>();
  /** The addresses of files that are there, and whose messages are not, by our key. */
  readonly #uploaded = new Map<string, string>();

  /** What the SDK was given to send and has not answered. */
  readonly #sending = new Set<Promise<unknown>>();

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
    const send = () => this.#channel.sendUserMessage({message: text, data}) as ReturnType<Send>;
    const sent = await this.#trySend(key, send, 'message/failed');
    if (sent?.type === 'text') return sent;
    throw new WidgetError('message/failed', 'Sendbird answered another kind of message.');
  }

  async sendFile(
    key: string,
    {file, aspectRatio}: PickedFile,
    options: UploadOptions,
  ): Promise<FileMessage> {
    const url = this.#uploaded.get(key) ?? (await upload(this.#channel, file, options));
    options.signal.throwIfAborted();
    this.#uploaded.set(key, url);
    const params = toFileParams(file, url, aspectRatio);
    const send = () => this.#channel.sendFileMessage(params) as ReturnType<Send>;
    const sent = await this.#trySend(key, send, 'upload/failed');
    this.#uploaded.delete(key);
    if (sent?.type === 'file') return sent;
    throw new WidgetError('upload/failed', 'Sendbird answered another kind of message.');
  }

  /** Resolves when the SDK has answered all it was given; after its end, within seconds. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#sending);
  }

  forget(key: string): void {
    this.#unsent.delete(key);
    this.#uploaded.delete(key);
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

  async #trySend(key: string, send: Send, refused: ErrorCode): Promise<Message | null> {
    try {
      return toMessage(await this.#sendTwice(key, send), this.#roles);
    } catch (thrown) {
      // The SDK may not have been told, while it was away; then the next channel takes the message.
      if (isGone(thrown)) this.#news.lost();
      const error = toWidgetError(thrown, refused);
      if (error.code === 'connect/unreachable') this.#cut();
      throw error;
    }
  }

  async #sendTwice(key: string, send: Send): Promise<SdkMessage> {
    try {
      return await this.#sendOrResend(key, send);
    } catch (thrown) {
      // The acknowledgement was lost, maybe the message too. The request id tells the server.
      if (!isLost(thrown)) throw thrown;
      return this.#sendOrResend(key, send);
    }
  }

  #sendOrResend(key: string, send: Send): Promise<SdkMessage> {
    const unsent = this.#unsent.get(key);
    // Each kind has a signature of its own.
    const request = unsent ? this.#channel.resendMessage(unsent as UserMessage) : send();
    return this.#settle(key, request);
  }

  #settle(key: string, request: ReturnType<Send>): Promise<SdkMessage> {
    const sending = new Promise<SdkMessage>((resolve, reject) => {
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
    this.#sending.add(sending);
    const done = () => this.#sending.delete(sending);
    sending.then(done, done);
    return sending;
  }
}
