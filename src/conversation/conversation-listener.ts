import type {WidgetError} from '../contract/errors.js';
import type {Rating} from './attachments.js';
import type {SentMessage} from './commands.js';
import type {Message, Participant} from './model.js';

/** Whoever has a conversation, and tells the page of it. */
export interface ConversationListener {
  /** Plain JSON that goes to the bot with every message; `null` for nothing. */
  context?(): unknown;
  /** Anything that the window shows changed. */
  changed(): void;
  /** The conversation is open, at this channel from now on. */
  opened(channelUrl: string): void;
  sent(message: SentMessage): void;
  received(message: Message): void;
  submitted(messageId: number, formKey: string): void;
  rated(messageId: number, rating: Rating): void;
  participated(participant: Participant): void;
  failed(error: WidgetError): void;
}
