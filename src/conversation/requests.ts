import type {Rating} from './attachments.js';
import type {FormAnswers} from './form.js';
import type {PickedFile} from './send-files.js';

/** What a view may ask for. Views ask, the conversation decides; nothing is confirmed by a view. */
export type ChatRequest =
  | {readonly type: 'send'; readonly text: string}
  | {readonly type: 'send-files'; readonly files: readonly PickedFile[]}
  /** A file was too large, and is not to be sent. */
  | {readonly type: 'refuse-file'; readonly limit: number}
  | {readonly type: 'resend'; readonly key: string}
  | {readonly type: 'delete'; readonly key: string}
  | {readonly type: 'load-older'}
  /** `key` is that of the message; without answers, the form is declined. */
  | {readonly type: 'answer-form'; readonly key: string; readonly answers: FormAnswers | null}
  | ({readonly type: 'rate'; readonly key: string} & Rating)
  /** The visitor is typing, or has stopped. */
  | {readonly type: 'typing'; readonly typing: boolean}
  /** What failed is to be tried again; after a closed session: a new one. */
  | {readonly type: 'retry'}
  | {readonly type: 'close'};

export interface MessageOptions {
  /** Plain JSON that goes to the bot with the message. */
  readonly data?: Readonly<Record<string, unknown>>;
}
