import {WidgetError} from '../../src/contract/errors.js';
import {Commands} from '../../src/conversation/commands.js';
import {ConversationStore} from '../../src/conversation/store.js';
import {FakeTransport, wordsOf} from './support.js';

export const UNREACHABLE = new WidgetError('connect/unreachable', 'Nobody.', {retryable: true});
export const REFUSED = new WidgetError('message/failed', 'Refused.', {sendbirdCode: 900021});
export const LOST = new WidgetError('message/failed', 'No answer.', {retryable: true});

/** Commands with a store of their own, a transport to attach, and what they have told. */
export class TestCommands {
  readonly store = new ConversationStore();
  readonly transport = new FakeTransport();
  readonly told: string[] = [];
  readonly commands = new Commands(this.store, {
    sent: (message) => this.told.push(`sent ${wordsOf(message)}`),
    failed: ({code}) => this.told.push(code),
  });

  /** Sends, and does not mind a rejection. */
  send(...texts: string[]) {
    for (const words of texts) this.commands.send(words).catch(() => undefined);
  }

  get deliveries(): string[] {
    return this.store.conversation.messages.map((message) =>
      message.type === 'text' ? `${message.text} ${message.delivery}` : '',
    );
  }
}
