import type {WidgetError} from '../contract/errors.js';
import type {Attachment, Feedback} from './attachments.js';

/**
 * What was said, in plain data. No DOM, no SDK: every view and every test can make one by hand.
 */

export interface Sender {
  readonly id: string;
  readonly name: string;
  readonly pictureUrl: string;
  readonly role: 'visitor' | 'bot' | 'person';
}

/**
 * How far a message of the visitor has come. `queued` waits for a connection, `sending` for the
 * server's acknowledgement.
 */
export type Delivery = 'queued' | 'sending' | 'sent' | 'failed';

interface MessageBase {
  /** Stable for the life of the message in this view, through sending, resending and edits. */
  readonly key: string;
  /** Sendbird's id; 0 until the server has given one. */
  readonly messageId: number;
  /** Sendbird's request id, which tells our own message when it comes back another way; or ''. */
  readonly requestId: string;
  readonly createdAt: number;
}

export interface TextMessage extends MessageBase {
  readonly type: 'text';
  readonly sender: Sender;
  readonly text: string;
  readonly delivery: Delivery;
  /** JSON that goes to the bot with a message of the visitor, or ''. */
  readonly data?: string;
  /** True while an answer is still growing. */
  readonly streaming: boolean;
  readonly suggestedReplies: readonly string[];
  /** What stands below the words, in this order. */
  readonly attachments: readonly Attachment[];
  /** `null` where Sendbird takes none for this message. */
  readonly feedback: Feedback | null;
  /** While this is the newest message, the visitor answers it by what, if not by writing. */
  readonly answeredBy: 'suggested-replies' | 'form' | null;
}

export interface SentFile {
  readonly name: string;
  readonly url: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  /** Width by height of a picture, or `null` where nobody told. */
  readonly aspectRatio: number | null;
}

export interface FileMessage extends MessageBase, SentFile {
  readonly type: 'file';
  readonly sender: Sender;
  /** Files that came with it, in the same message. */
  readonly others?: readonly SentFile[];
  readonly delivery: Delivery;
  /** How much of it is uploaded, from 0 to 1. */
  readonly progress?: number;
}

/** A line of the house: an admin message, or somebody who comes or goes. */
export interface SystemMessage extends MessageBase {
  readonly type: 'system';
  /** Empty where it is about a participant. */
  readonly text: string;
  readonly participant?: Participant;
}

/** A person, neither the visitor nor the bot. */
export interface Participant {
  readonly userId: string;
  readonly name: string;
  /** Came, or went. */
  readonly joined: boolean;
}

export type Message = TextMessage | FileMessage | SystemMessage;

/** Older messages on the server: not known yet, on their way, more, no more. */
export type History = 'unknown' | 'loading' | 'more' | 'complete';

export interface Conversation {
  /** Oldest first; what has not reached the server stands at the end. */
  readonly messages: readonly Message[];
  /** Ids of messages that were deleted: whatever brings one later comes in vain. */
  readonly removed: readonly number[];
  readonly history: History;
  /** Who is typing now; `null` for nobody. */
  readonly typing: Sender | null;
  readonly bot: {readonly name: string; readonly pictureUrl: string};
  /** Incoming messages that were not seen yet. */
  readonly unread: number;
  /** Why nobody can, or would, take a message just now; `null` while all is well. */
  readonly readOnly: 'frozen' | 'muted' | 'abandoned' | null;
  /** A person is there beside the visitor and the bot. */
  readonly attended: boolean;
  /** How many bytes a file may have; infinite until the server has said. */
  readonly uploadLimit: number;
}

/** What the visitor is to know although all is well. */
export type Notice = 'started-over' | 'not-begun' | 'not-saved';

/** What the window says about the session. One state at a time. */
export type Situation =
  | {readonly status: 'idle' | 'authenticating' | 'connecting' | 'reconnecting'}
  | {readonly status: 'connected'; readonly notice?: Notice}
  | {readonly status: 'offline'}
  | {readonly status: 'closed'; readonly reason: string}
  | {readonly status: 'failed'; readonly error: WidgetError};
