import type {ConversationSource} from '../../src/conversation/transport.js';
import type {Message} from '../../src/conversation/model.js';
import type {ConversationOptions, OpenConversation} from '../../src/conversation/transport.js';
import {FakeTransport} from './support.js';

/** Whoever is connected, by hand. Opens at the place that was asked for, or at a new one. */
export class FakeSource implements ConversationSource {
  readonly asked: ConversationOptions[] = [];
  readonly transports: FakeTransport[] = [];
  /** What the next openings fail with. */
  readonly failures: Error[] = [];
  /** Told before the conversation is open. */
  messages: readonly Message[] = [];
  history: OpenConversation['history'] = 'complete';

  async openConversation(options: ConversationOptions): Promise<OpenConversation> {
    this.asked.push(options);
    await Promise.resolve();
    const failure = this.failures.shift();
    if (failure) throw failure;
    options.news.changed({type: 'messages-received', messages: this.messages});
    const transport = new FakeTransport();
    this.transports.push(transport);
    const channelUrl = options.channelUrl ?? `new-${this.asked.length}`;
    return {transport, channelUrl, history: this.history};
  }

  get news() {
    return this.asked.at(-1)!.news;
  }

  get transport(): FakeTransport {
    return this.transports.at(-1)!;
  }

  get places(): Array<string | null> {
    return this.asked.map(({channelUrl}) => channelUrl);
  }
}
