import type {User} from '@sendbird/chat';
import {
  GroupChannelHandler,
  MessageCollectionInitPolicy,
  MessageEventSource,
  MutedState,
} from '@sendbird/chat/groupChannel';
import type {GroupChannel, MessageCollection} from '@sendbird/chat/groupChannel';
import type {BaseMessage} from '@sendbird/chat/message';

import type {Message, SystemMessage} from '../conversation/model.js';
import type {ConversationNews} from '../conversation/transport.js';
import type {Sdk} from './open-channel.js';
import {toMessage, toSender} from './to-message.js';
import type {Roles} from './to-message.js';
import {isGone, toWidgetError} from './to-widget-error.js';

const PAGE = 30;

/** An answer that is silent for so long is over, whatever it says of itself. */
const PATIENCE = 30_000;

/** Ids of lines that no server has: none of its own is below 1, and 0 is what has none yet. */
let lines = -1e9;

/**
 * Follows a channel through the SDK's message collection, which also brings what was missed while
 * the socket was gone, and tells each thing that happens as news.
 */
export class CollectionFollower {
  readonly #sdk: Sdk;
  readonly #channel: GroupChannel;
  readonly #roles: Roles;
  readonly #news: ConversationNews;
  readonly #updatedAt = new Map<number, number>();
  /** Answers that are still growing, and so not received yet. */
  readonly #growing = new Map<number, ReturnType<typeof setTimeout>>();
  /** Edits that overtake the messages being loaded. */
  #early: BaseMessage[] | null = null;
  #collection: MessageCollection;

  constructor(sdk: Sdk, channel: GroupChannel, roles: Roles, news: ConversationNews) {
    this.#sdk = sdk;
    this.#channel = channel;
    this.#roles = roles;
    this.#news = news;
    this.#collection = this.#createCollection();
    const handler = new GroupChannelHandler({
      onTypingStatusUpdated: (changed) => {
        if (changed.url === channel.url) this.#tellTyping();
      },
      onMessageUpdated: (changed, message) => {
        if (changed.url === channel.url) this.#early?.push(message);
      },
      // The collection says nothing of one that is not in it yet: our own, not acknowledged.
      onMessageDeleted: (changed, messageId) => {
        if (changed.url === channel.url) this.#tellRemoved([messageId]);
      },
      onUserJoined: (changed, user) => {
        if (changed.url === channel.url) this.#tellParticipant(user, true);
      },
      onUserLeft: (changed, user) => {
        if (changed.url === channel.url) this.#tellParticipant(user, false);
      },
    });
    sdk.groupChannel.addGroupChannelHandler(channel.url, handler);
  }

  /** Tells the newest messages. */
  async start(): Promise<void> {
    this.#tellChannel();
    const uploadLimit = this.#sdk.appInfo?.uploadSizeLimit ?? Infinity;
    this.#news.changed({type: 'upload-limit-changed', uploadLimit});
    const early: BaseMessage[] = (this.#early = []);
    const messages = await new Promise<BaseMessage[]>((resolve, reject) => {
      this.#collection
        .initialize(MessageCollectionInitPolicy.CACHE_AND_REPLACE_BY_API)
        .onApiResult((error, found) => {
          if (error) reject(error);
          else resolve(found ?? []);
        });
    });
    this.#early = null;
    this.#tell(messages, true);
    const loaded = new Set(messages.map(({messageId}) => messageId));
    this.#tellUpdated(early.filter(({messageId}) => loaded.has(messageId)));
    this.#news.changed({type: 'unread-changed', unread: this.#channel.unreadMessageCount});
  }

  /** Whether there are messages before those that were told. */
  get history(): 'more' | 'complete' {
    return this.#collection.hasPrevious ? 'more' : 'complete';
  }

  async loadOlder(): Promise<void> {
    this.#tell(await this.#collection.loadPrevious(), true);
    this.#news.changed({type: 'history-changed', history: this.history});
  }

  stop(): void {
    this.#sdk.groupChannel.removeGroupChannelHandler(this.#channel.url);
    this.#collection.dispose();
    this.#forget([...this.#growing.keys()]);
  }

  #createCollection(): MessageCollection {
    const collection = this.#channel.createMessageCollection({
      // The newest ones, whatever the visitor's clock says.
      startingPoint: Number.MAX_SAFE_INTEGER,
      prevResultLimit: PAGE,
      nextResultLimit: PAGE,
    });
    collection.setMessageCollectionHandler({
      onMessagesAdded: ({source}, _, messages) => {
        const isNew = source === MessageEventSource.EVENT_MESSAGE_RECEIVED;
        const told = this.#tell(messages, !isNew);
        if (isNew || source === MessageEventSource.SYNC_MESSAGE_FILL) this.#tellReceived(told);
      },
      onMessagesUpdated: (_, __, messages) => this.#tellUpdated(messages),
      onMessagesDeleted: (_, __, ___, messages) => {
        this.#tellRemoved(messages.map(({messageId}) => messageId).filter(Boolean));
      },
      onChannelUpdated: () => this.#tellChannel(),
      onChannelDeleted: () => this.#news.lost(),
      onHugeGapDetected: () => void this.#startAgain(),
    });
    return collection;
  }

  /** More was missed than the collection fills in; a new one loads from the newest on. */
  async #startAgain() {
    this.#collection.dispose();
    this.#collection = this.#createCollection();
    try {
      await this.start();
      this.#news.changed({type: 'history-changed', history: this.history});
    } catch (thrown) {
      if (isGone(thrown)) this.#news.lost();
      else this.#news.failed(toWidgetError(thrown, 'channel/unavailable'));
    }
  }

  /** Tells, and returns, those that are not older than what was told of the same before. */
  #tell(messages: readonly BaseMessage[], isPast = false): readonly Message[] {
    const seen = messages
      .filter((message) => this.#isNewer(message))
      // A message of ours that is on its way is in the store already, under its own key.
      .filter(({messageId}) => messageId !== 0)
      .map((message) => this.#toMessage(message, isPast))
      .filter((message) => message !== null);
    if (seen.length) this.#news.changed({type: 'messages-received', messages: seen});
    return seen;
  }

  /** An answer that grows is waited for, also if it began to before this connection. */
  #toMessage(sdkMessage: BaseMessage, isPast: boolean): Message | null {
    const message = toMessage(sdkMessage, this.#roles);
    if (message?.type !== 'text' || !message.streaming) return message;
    const {messageId, createdAt, updatedAt} = sdkMessage;
    // What comes just now is new, whatever the visitor's clock says.
    const age = isPast ? Date.now() - Math.max(createdAt, updatedAt) : 0;
    const whole = {...message, streaming: false};
    if (age > PATIENCE) return whole;
    clearTimeout(this.#growing.get(messageId));
    const giveUp = () => {
      this.#news.changed({type: 'messages-received', messages: [whole]});
      this.#tellReceived([whole]);
    };
    this.#growing.set(messageId, setTimeout(giveUp, PATIENCE));
    return message;
  }

  #tellUpdated(messages: readonly BaseMessage[]) {
    const told = this.#tell(messages);
    this.#tellReceived(told.filter(({messageId}) => this.#growing.has(messageId)));
  }

  #tellRemoved(messageIds: readonly number[]) {
    this.#forget(messageIds);
    this.#news.changed({type: 'messages-removed', messageIds});
  }

  #tellReceived(messages: readonly Message[]) {
    for (const message of messages) {
      if (isOurs(message) || isGrowing(message)) continue;
      this.#forget([message.messageId]);
      this.#news.received(message);
    }
  }

  /** Nothing more is waited for. */
  #forget(messageIds: readonly number[]) {
    for (const messageId of messageIds) {
      clearTimeout(this.#growing.get(messageId));
      this.#growing.delete(messageId);
    }
  }

  /** Edits may overtake each other; an older one must not win. */
  #isNewer({messageId, updatedAt}: BaseMessage): boolean {
    if (updatedAt < (this.#updatedAt.get(messageId) ?? 0)) return false;
    this.#updatedAt.set(messageId, updatedAt);
    return true;
  }

  #tellTyping() {
    const [user] = this.#channel.getTypingUsers();
    const typing = user ? toSender(user, this.#roles) : null;
    this.#news.changed({type: 'typing-changed', typing});
  }

  #tellParticipant(user: User, joined: boolean) {
    this.#tellChannel();
    const {id: userId, name, role} = toSender(user, this.#roles);
    if (role !== 'person') return;
    const participant = {userId, name: name || userId, joined};
    const {lastMessage, createdAt} = this.#channel;
    const line: SystemMessage = {
      type: 'system',
      key: `participant-${++lines}`,
      messageId: lines,
      requestId: '',
      // Between what was said and what will be, by the server's clock.
      createdAt: (lastMessage?.createdAt ?? createdAt) + 1,
      text: '',
      participant,
    };
    this.#news.changed({type: 'messages-received', messages: [line]});
    this.#news.participated(participant);
  }

  #tellChannel() {
    const {members, isFrozen, myMutedState} = this.#channel;
    const bot = members.find(({userId}) => userId === this.#roles.botId);
    if (bot) {
      const {nickname: name, plainProfileUrl: pictureUrl} = bot;
      this.#news.changed({type: 'bot-changed', bot: {name, pictureUrl}});
    }
    const attended = members.some((member) => toSender(member, this.#roles).role === 'person');
    // Large channels do not say who is in them.
    const abandoned = members.length > 0 && !bot && !attended;
    const muted = myMutedState === MutedState.MUTED;
    const readOnly = isFrozen ? 'frozen' : muted ? 'muted' : abandoned ? 'abandoned' : null;
    this.#news.changed({type: 'access-changed', readOnly, attended});
  }
}

function isGrowing(message: Message): boolean {
  return message.type === 'text' && message.streaming;
}

function isOurs(message: Message): boolean {
  return message.type !== 'system' && message.sender.role === 'visitor';
}
