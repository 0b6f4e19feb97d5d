import type {MessageOptions} from '../contract/chat-element.js';
import {WidgetError} from '../contract/errors.js';
import {emit} from '../contract/events.js';
import type {ChatUser, PublicSession} from '../contract/session.js';
import {toWidgetError} from '../contract/to-widget-error.js';
import type {ChatView} from '../conversation/chat-view.js';
import {ConversationController} from '../conversation/conversation-controller.js';
import type {Conversation, Situation} from '../conversation/model.js';
import type {ConversationRequest, DraftRequest} from '../conversation/requests.js';
import type {ChatSettings} from '../conversation/settings.js';
import {ChatMemory} from '../memory/chat-memory.js';
import {reportMistakes} from '../page/mistakes.js';
import type {Identity} from '../session/identity.js';
import {check, identityOf, readConfig} from '../session/session-config.js';
import type {SessionConfig} from '../session/session-config.js';
import {SessionController} from '../session/session-controller.js';
import {ChangeEvents} from './change-events.js';
import type {ChatConnection, ChatHost} from './chat-host.js';
import {tellOfMessages} from './event-details.js';
import {oneAtATime} from './one-at-a-time.js';
import {situationOf, withNotice} from './situation.js';
import {REMOVED, untilConnected} from './until-connected.js';

/**
 * A visitor's chat. The session says who is chatting, the conversation what was said; this class
 * ties the two together and tells the page.
 */
export class Chat implements ChatView {
  readonly #host: ChatHost;
  readonly #listeners = new Set<() => void>();
  readonly #lifetime = new AbortController();
  readonly #events: ChangeEvents;
  #config: SessionConfig;
  #memory: ChatMemory;
  #session: SessionController<ChatConnection> | null = null;
  /** The session of which nothing is left, or all of it stays. */
  #left: SessionController<ChatConnection> | null = null;
  #connection: ChatConnection | null = null;
  #conversation: ConversationController;
  #configError: WidgetError | null = null;
  #guestLost = false;

  constructor(host: ChatHost) {
    this.#host = host;
    this.#events = new ChangeEvents(host.target);
    this.#config = readConfig(host.target);
    this.#memory = this.#createMemory();
    this.#conversation = this.#createConversation();
    this.#look();
    const {signal} = this.#lifetime;
    for (const news of ['online', 'offline'])
      addEventListener(news, () => this.#changed(), {signal});
    document.addEventListener('visibilitychange', () => this.#look(), {signal});
  }

  get conversation(): Conversation {
    return this.#conversation.state;
  }

  get status(): PublicSession['status'] {
    const status = this.#configError ? 'failed' : (this.#session?.status ?? 'idle');
    return status === 'resting' ? 'connected' : status;
  }

  /** Who is chatting, and how far that has come. */
  get session(): PublicSession {
    const user = this.status === 'closed' ? null : this.#session?.user;
    return {status: this.status, userId: user?.userId ?? null, guest: user?.guest ?? false};
  }

  get situation(): Situation {
    const error = this.#configError ?? this.#session?.error ?? this.#conversation.error;
    const situation = situationOf(this.status, error, this.#session?.closeReason ?? null);
    const said = this.#guestLost && this.session.guest ? 'started-over' : this.#conversation.notice;
    return withNotice(situation, said, this.conversation);
  }

  get isBusy(): boolean {
    return this.#conversation.isBusy;
  }

  get settings(): ChatSettings {
    return this.#host.readSettings();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts the session if there is none yet. */
  start(): void {
    if (this.#session || this.#configError || this.#lifetime.signal.aborted) return;
    reportMistakes(this.#host.target);
    try {
      const config = check(this.#config);
      this.#session = new SessionController(config, {
        target: this.#host.target,
        backEnd: this.#host,
        storage: this.#memory.storage,
        changed: () => this.#changed(),
        looked: (looks) => this.#host.looked(this.#memory.keepLooks(looks)),
        opened: (connection, identity) => this.#opened(connection, identity),
        disconnected: () => this.#disconnected(),
        resumed: () => this.#conversation.resume(),
        replaced: () => this.#restart(this.#session?.user?.guest),
      });
    } catch (thrown) {
      // Where it is not the attributes, it is the page's own `configureSession` that threw.
      this.#configError = toWidgetError(thrown, 'token/missing');
      emit(this.#host.target, 'session-error', this.#configError.detail);
      this.#changed();
      return;
    }
    this.#session.start();
  }

  /** Takes over changed settings; another identity ends the session and starts the next. */
  configure(): void {
    const before = this.#config;
    const config = (this.#config = readConfig(this.#host.target));
    this.#memory.keepIn(config.storage);
    this.#look();
    if (identityOf(before) === identityOf(config)) {
      this.#session?.configure(check(config));
      if (config.nickname !== null && config.nickname !== before.nickname) {
        void this.#connection?.setNickname(config.nickname);
      }
      return;
    }
    const began = this.#session !== null || this.#configError !== null;
    // What was written before anybody was named belongs to whoever is named now.
    const sameBot = before.appId === config.appId && before.botId === config.botId;
    const stays = before.userId === null && !this.#memory.owner && sameBot;
    if (stays) this.#left = this.#session;
    this.#session?.close('user-changed');
    this.#session = null;
    this.#configError = null;
    if (!stays) this.#empty();
    this.#memory.release();
    this.#memory = this.#createMemory();
    if (began) this.start();
  }

  /** Tries again what failed or ended. Resolves when connected; rejects with a `WidgetError`. */
  retry(): Promise<void> {
    if (this.#configError || this.status === 'closed') this.#restart();
    else if (this.status === 'failed') this.#session?.start();
    else if (this.#conversation.error) this.#conversation.retry();
    else this.start();
    return untilConnected(this, this.#lifetime.signal);
  }

  /** Signs the user out, here and in the other tabs. */
  signOut(): void {
    this.#memory.tellSignOut(this.#user?.userId);
    this.#leave();
  }

  /** Nobody looks: lets go of the socket until somebody does, or writes. */
  rest(): void {
    this.#session?.rest();
  }

  wake(): void {
    this.#session?.wake();
  }

  dismiss(): void {
    this.#memory.dismiss();
  }

  /** The element is gone. */
  stop(): void {
    this.#lifetime.abort();
    this.#memory.release();
    this.#session?.stop();
    this.#conversation.close(REMOVED);
    this.tell();
  }

  /** Resolves when the server has the message. Rejects with a `WidgetError`. */
  sendMessage(text: string, options?: MessageOptions): Promise<void> {
    if (this.#lifetime.signal.aborted) return Promise.reject(REMOVED);
    // What nobody would ever send begins again.
    if (this.status === 'closed') return this.retry().then(() => this.sendMessage(text, options));
    this.start();
    this.wake();
    return this.#conversation.send(text, options);
  }

  /** Resolves when another conversation is shown. Rejects with a `WidgetError`. */
  async newConversation(): Promise<void> {
    this.wake();
    await this.retry();
    await this.#conversation.begin();
  }

  handle(request: ConversationRequest | DraftRequest): void {
    // What fails again is shown, and told by an event.
    if (request.type === 'retry') this.retry().catch(() => undefined);
    else if (request.type === 'draft') this.#memory.keepDraft(request.text);
    else this.#conversation.handle(request);
  }

  /** Tells whoever shows this chat that something changed. */
  protected tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #restart(guestLost = false) {
    this.#guestLost = guestLost;
    this.#session = null;
    this.#configError = null;
    this.start();
  }

  #leave() {
    this.#memory.forgetGuest();
    this.#session?.close('signed-out');
    this.#empty();
  }

  #createMemory(): ChatMemory {
    return new ChatMemory(this.#config, {
      takenOver: () => this.#conversation.discardUnsent(),
      signedOut: (userId) => {
        if (userId === this.#user?.userId) this.#leave();
      },
    });
  }

  /** Who is chatting, or will be. */
  get #user(): ChatUser | null {
    return this.#session?.user ?? this.#memory.expectedUser;
  }

  /** Nothing of the one who was chatting is shown, or kept, for whoever comes next. */
  #empty() {
    this.#memory.forget();
    this.#guestLost = false;
    this.#conversation.close(new WidgetError('message/failed', 'The session ended.'));
    this.#conversation = this.#createConversation();
    this.#look();
    this.#host.emptied();
    this.#changed();
  }

  #opened(connection: ChatConnection, {userId, guest, channelUrl}: Identity) {
    const {owner} = this.#memory;
    if (owner && owner.userId !== userId) this.#empty();
    this.#conversation.restore(this.#memory.belongTo({userId, guest}));
    this.#connection = connection;
    void this.#conversation.open(oneAtATime(connection, this.#config, userId), {
      botId: this.#config.botId ?? '',
      channelUrl: this.#memory.channelOf(userId) ?? channelUrl,
      made: this.#host.page.newChannel(),
    });
  }

  #disconnected() {
    this.#connection = null;
    this.#conversation.suspend();
  }

  #createConversation(): ConversationController {
    const {target, page} = this.#host;
    return new ConversationController({
      context: () => page.aiAttributes(),
      changed: () => this.#changed(),
      opened: (channelUrl) => {
        this.#memory.keepChannel(channelUrl);
        this.#host.opened(channelUrl, this.#memory.readDraft());
      },
      ...tellOfMessages(target),
    });
  }

  /** The visitor has the conversation in view, or not. */
  #look() {
    this.#conversation.seen = this.#host.isOpen() && !document.hidden;
  }

  #changed() {
    this.#events.tell(this.#session?.status ?? this.status, this.conversation.unread);
    // Declined, the same visitor may sign in again; any other end leaves the place to others.
    const session = this.#session;
    const over = session?.status === 'closed' && session.closeReason !== 'declined';
    if (over && session !== this.#left) {
      this.#left = session;
      this.#empty();
    }
    this.#memory.keepUnsent(this.#conversation.unsent);
    this.tell();
  }
}
