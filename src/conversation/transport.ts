import type {WidgetError} from '../contract/errors.js';
import type {Rating} from './attachments.js';
import type {Form, FormAnswers} from './form.js';
import type {FileMessage, Message, Participant, TextMessage} from './model.js';
import type {PickedFile} from './picked-file.js';
import type {ConversationChange} from './reduce.js';

/**
 * What a back end must be able to do for a conversation. What others do arrives as news; only what
 * a command waits for is a promise.
 */
export interface Transport {
  /**
   * Sends a text, or sends it again: the same `key` travels as the same message, so that a lost
   * acknowledgement does not double it. Rejects with `message/failed`, or with
   * `connect/unreachable` when there is no connection just now.
   */
  send(key: string, text: string, data?: string): Promise<TextMessage>;
  /**
   * Uploads a file, and sends it as a message; again as `send` does. Rejects with `upload/failed` or
   * `upload/too-large`, or with `connect/unreachable` when there is no connection just now.
   */
  sendFile(key: string, picked: PickedFile, options: UploadOptions): Promise<FileMessage>;
  /** Forgets a message that was never sent. */
  forget(key: string): void;
  /** Brings the messages before the oldest one, as news. */
  loadOlder(): Promise<void>;
  /**
   * Answers a form, or declines it. The message is edited then, which comes as news. Rejects like
   * `send`.
   */
  answerForm(messageId: number, form: Form, answers: FormAnswers | null): Promise<void>;
  /** Resolves with what the server has then. `saved` tells whether it has a rating already. */
  rate(messageId: number, rating: Rating, saved: boolean): Promise<Rating>;
  markRead(): void;
  setTyping(typing: boolean): void;
}

export interface UploadOptions {
  /** Hears from 0 to 1. */
  onProgress(progress: number): void;
  /** Aborted, the file is not sent; unless it was sent already. */
  signal: AbortSignal;
}

export interface ConversationNews {
  changed(change: ConversationChange): void;
  /** A message of somebody else is complete: once each, and never for history. */
  received(message: Message): void;
  /** A person came, or went. */
  participated(participant: Participant): void;
  /** The conversation is gone on the server. */
  lost(): void;
  /** The messages could not be had; another opening may bring them. */
  failed(error: WidgetError): void;
}

export interface NewChannel {
  /** For those who see it in Sendbird's dashboard. */
  name?: string | null;
  coverUrl?: string | null;
  /** What it begins with: `[{message, data?: {suggested_replies}}]`. */
  firstMessages?: readonly unknown[];
}

export interface ConversationOptions {
  botId: string;
  /** The conversation to go on with; `null` for the newest with the bot, or a new one. */
  channelUrl: string | null;
  /** A new one in any case. */
  isNew?: boolean;
  /** How a new one is made. */
  made?: NewChannel;
  news: ConversationNews;
  signal: AbortSignal;
}

/** A conversation that is open: its newest messages have been told as news. */
export interface OpenConversation {
  transport: Transport;
  channelUrl: string;
  /** Whether there are older ones. */
  history: 'more' | 'complete';
}

/** Whoever is connected can open conversations. */
export interface ConversationSource {
  openConversation(options: ConversationOptions): Promise<OpenConversation>;
}
