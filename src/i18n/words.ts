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
  readonly suggestedReplies: string;

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

  /** Names the text field and stands in it while it is empty. */
  readonly writeMessage: string;
  readonly notWritable: string;
  readonly ended: string;
  readonly send: string;

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
}
