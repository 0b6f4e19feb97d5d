import type {TranscriptKind} from '../contract/chat-element.js';
import type {Rating} from './attachments.js';
import type {FormAnswers} from './form.js';
import type {PickedFile} from './picked-file.js';

/** What a view may ask for. Views ask, the conversation decides; nothing is confirmed by a view. */
export type ChatRequest = ConversationRequest | DraftRequest | ControlRequest;

export type ConversationRequest =
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
  | {readonly type: 'retry'};

/** What is written and not sent is this now. */
export interface DraftRequest {
  readonly type: 'draft';
  readonly text: string;
}

/** What is about the chat as a whole. */
export type ControlRequest =
  | {readonly type: 'close'}
  | {readonly type: 'new-conversation'}
  /** The visitor wants to chat, or does not. */
  | {readonly type: 'answer-consent'; readonly consent: 'granted' | 'denied'}
  | {readonly type: 'download'; readonly kind: TranscriptKind}
  /** The visitor's own choice, by its attribute; `null` takes it away. */
  | {readonly type: 'choose'; readonly name: Choice; readonly value: string | null};

export type Choice = 'expanded' | 'sound' | 'lang';
