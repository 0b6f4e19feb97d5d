import {aTimeout, expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird, LocalSendbirdOptions} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

type Attributes = Readonly<Record<string, string>>;

/** Ada, who chats with a bot that says nothing by itself, and what the server has of it. */
export class Visitor {
  private constructor(
    readonly server: LocalSendbird,
    readonly attributes: Attributes,
    public widget: TestWidget,
  ) {}

  static async arrive(attributes: Attributes = {}, options: LocalSendbirdOptions = {}) {
    const server = await startLocalSendbird(options);
    const all = {
      'bot-id': 'silent',
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
      ...attributes,
    };
    return new Visitor(server, all, mountWidget(server, all));
  }

  async leave(): Promise<void> {
    this.widget.element.remove();
    this.widget.element.chat?.stop();
    await this.server.stop();
  }

  /** Opens the window where it is not, and waits until the conversation is open. */
  async open(): Promise<void> {
    if (!this.widget.element.open) await this.widget.open();
    await this.widget.untilConnected();
    await this.widget.until(() => this.widget.chat?.conversation.history === 'complete');
  }

  /** Opens the window, and writes a first message. */
  async begin(): Promise<void> {
    await this.open();
    this.widget.send('Before');
    await this.widget.untilEvent('message-sent');
  }

  /** Leaves the page for the next one of the same tab. */
  async reload(): Promise<void> {
    await this.leaveForNext();
    await this.widget.open();
  }

  /** The same, with the window closed. */
  async leaveForNext(): Promise<void> {
    // No browser leaves a page in the middle of a task.
    await aTimeout(0);
    this.widget.element.remove();
    this.widget.element.chat?.stop();
    this.widget = mountWidget(this.server, this.attributes);
  }

  get states(): unknown[] {
    return this.widget.details('connection-change').map(({state}) => state);
  }

  get errors(): unknown[] {
    return this.widget.details('session-error');
  }

  untilOnline(): Promise<void> {
    return this.widget.until(() => this.states.at(-1) === 'online', 'online');
  }

  async channelUrl(): Promise<string> {
    const {channels} = await this.server.state();
    return channels.at(-1)!.url;
  }

  async say(text: string, fields: Record<string, unknown> = {}): Promise<number> {
    return this.server.say(await this.channelUrl(), 'silent', text, fields);
  }

  /** The texts that the server has, oldest first. */
  async sent(): Promise<string[]> {
    const {channels} = await this.server.state();
    return channels.flatMap(({messages}) => messages.map(({message}) => message));
  }

  /** Waits until the server has these texts and no others, and the window shows just them. */
  async expectBoth(texts: readonly string[]): Promise<void> {
    const all = texts.join();
    for (let n = 0; n < 300 && (await this.sent()).length < texts.length; n++) await aTimeout(100);
    expect((await this.sent()).join()).to.equal(all);
    await this.widget.until(() => this.widget.messages.length >= texts.length);
    expect(this.widget.messages.join()).to.equal(all);
  }

  /** How the sockets logged in that were ever open. */
  async logins(): Promise<string[]> {
    return (await this.server.state()).logins.map(({by}) => by);
  }

  async expectSockets(count: number): Promise<void> {
    const sockets = async () => (await this.server.state()).sockets.length;
    for (let n = 0; n < 300 && (await sockets()) !== count; n++) await aTimeout(20);
    expect(await sockets()).to.equal(count);
  }
}
