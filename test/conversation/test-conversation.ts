import {ConversationController} from '../../src/conversation/conversation-controller.js';
import {FakeSource} from './fake-source.js';
import {wordsOf} from './support.js';

export const PLACE = {botId: 'echo', channelUrl: 'channel-1'};

/** A conversation with a source of its own, and what it has told. */
export class TestConversation {
  readonly source = new FakeSource();
  told: string[] = [];
  changes = 0;
  readonly controller = new ConversationController({
    changed: () => this.changes++,
    opened: (channelUrl) => this.told.push(`opened ${channelUrl}`),
    sent: (message) => this.told.push(`sent ${wordsOf(message)}`),
    received: ({messageId}) => this.told.push(`received ${messageId}`),
    submitted: (messageId, key) => this.told.push(`submitted ${messageId} ${key}`),
    rated: (messageId, {rating}) => this.told.push(`rated ${messageId} ${String(rating)}`),
    participated: ({name}) => this.told.push(`participated ${name}`),
    failed: ({code}) => this.told.push(code),
  });

  get state() {
    return this.controller.state;
  }

  /** Opens it at `PLACE`, and forgets what that told. */
  async open(): Promise<void> {
    await this.controller.open(this.source, PLACE);
    this.told = [];
    this.changes = 0;
  }
}
