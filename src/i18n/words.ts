import type {TranscriptKind} from '../contract/chat-element.js';
import type {Problem} from '../conversation/check-answer.js';
import type {Conversation} from '../conversation/model.js';

/** Everything the chat window says, in one language. */
export interface Words {
  /** The language of these words, as a BCP 47 tag. */
  readonly locale: string;

  /** Names the window. */
  readonly chat: string;
  /** Stands in for a bot without a name. */
  readonly assistant: string;
  readonly close: string;
  readonly online: string;
  readonly offline: string;
  readonly connecting: string;
  readonly reconnecting: string;

  /** Names the list of messages. */
  readonly messages: string;
  readonly loading: string;
  readonly earlierMessages: string;
  readonly scrollToEnd: string;
  readonly welcome: string;
  unread(count: number): string;
  newMessages(count: number): string;
  typing(name: string): string;
  /** Stands before a message for those who do not see whose bubble it is. */
  said(name: string): string;
  readonly youSaid: string;
  /** Said when an answer that was read out while it grew is whole. */
  readonly endOfAnswer: string;
  readonly suggestedReplies: string;
  /** Stand in the text field while it is closed. */
  readonly chooseReply: string;
  readonly answerForm: string;

  sources(count: number): string;
  readonly cards: string;
  readonly previous: string;
  readonly next: string;

  readonly attachFiles: string;
  /** Stands over the window while files are above it. */
  readonly dropFiles: string;
  fileTooLarge(name: string, limit: string): string;
  fileNotAllowed(name: string): string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly download: string;
  readonly closeImage: string;

  readonly queued: string;
  readonly sending: string;
  readonly notSent: string;
  readonly resend: string;
  readonly delete: string;
  /** Names the buttons under a message that was not sent. */
  resendMessage(text: string): string;
  deleteMessage(text: string): string;
  /** Follows the name of a link. */
  readonly newTab: string;
  /** What the button above a block of code says, before and after. */
  readonly codeBlock: {readonly copy: string; readonly copied: string; readonly failed: string};

  /** Names a form that has no title. */
  readonly form: string;
  readonly formUnknown: string;
  readonly formFailed: string;
  readonly formSent: string;
  /** Follows the label of what may be left out. */
  readonly optional: string;
  readonly noAnswer: string;
  readonly submit: string;
  readonly cancel: string;
  readonly checkAnswers: string;
  /** What is wrong with an answer, by the rule that it breaks. */
  readonly problems: Readonly<Record<Problem['rule'], (limit: number) => string>>;

  /** Names the buttons that rate an answer. */
  readonly feedback: string;
  readonly goodAnswer: string;
  readonly badAnswer: string;
  /** Says what the button that opens the field does. */
  readonly addComment: string;
  /** Names the field for a comment and stands in it while it is empty. */
  readonly comment: string;
  readonly skip: string;
  readonly feedbackFailed: string;

  /** Names the text field and stands in it while it is empty. */
  readonly writeMessage: string;
  /** Stand in it while nothing can be written. */
  readonly readOnly: Readonly<Record<NonNullable<Conversation['readOnly']>, string>>;
  readonly ended: string;
  readonly send: string;
  /** Said near the text field: why it does not send, or soon will not. */
  readonly answerIsComing: string;
  charactersLeft(count: number): string;
  charactersTooMany(count: number): string;

  /** A person came to the conversation, or went. */
  joined(name: string): string;
  left(name: string): string;

  /** Asks whether anything may be sent and kept. */
  readonly consent: Readonly<Record<'title' | 'text' | 'policy' | 'yes' | 'no', string>>;

  readonly menu: string;
  readonly newConversation: string;
  /** The question before it, and the answer. */
  readonly beginAnew: string;
  readonly begin: string;
  readonly expand: string;
  readonly sound: string;
  readonly transcript: string;
  readonly transcriptKinds: Readonly<Record<TranscriptKind, string>>;
  readonly language: string;

  readonly youAreOffline: string;
  readonly tryAgain: string;
  readonly startAgain: string;
  readonly couldNotSignIn: string;
  readonly couldNotConnect: string;
  readonly couldNotOpenConversation: string;
  readonly notSetUp: string;
  readonly wentWrong: string;
  readonly signedOut: string;
  readonly signInNeeded: string;
  readonly accessEnded: string;
  readonly accountClosed: string;
  readonly startedOver: string;
  readonly notBegun: string;
  readonly notSaved: string;
}
