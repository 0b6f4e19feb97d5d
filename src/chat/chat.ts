import type {ChatElement} from '../contract/chat-element.js';
import type {WidgetError} from '../contract/errors.js';
import {emit} from '../contract/events.js';
import type {Looks} from '../contract/looks.js';
import type {ChatUser, PublicSession} from '../contract/session.js';
import {toWidgetError} from '../contract/to-widget-error.js';
import type {ConversationController} from '../conversation/conversation-controller.js';
import type {Situation} from '../conversation/model.js';
import type {Identity} from '../session/identity.js';
import {check, identityOf, readConfig} from '../session/session-config.js';
import type {SessionConfig} from '../session/session-config.js';
import {SessionController} from '../session/session-controller.js';
import {backEndOf} from './back-end.js';
import type {ChatConnection} from './back-end.js';
import {ChangeEvents} from './change-events.js';
import type {ElementWindow} from './element-window.js';
import {KeptConversation} from './kept-conversation.js';
import {situationOf, withNotice} from './situation.js';
import {REMOVED} from './until-connected.js';

/** Whom a chat tells, besides the page. */
export interface ChatNews {
  /** Anything that is shown changed. */
  changed(): void;
  looked(looks: Looks): void;
}

/**
 * Whose chat it is. The session says who is chatting; somebody else gets another session, and
 * another conversation.
 */
export class Chat {
  readonly kept: KeptConversation;
  readonly #widget: ChatElement;
  readonly #lifetime: AbortSignal;
  readonly #news: ChatNews;
  readonly #events: ChangeEvents;
  #config: SessionConfig;
  #session: SessionController<ChatConnection> | null = null;
  /** The session of which nothing is left, or all of it stays. */
  #left: SessionController<ChatConnection> | null = null;
  #connection: ChatConnection | null = null;
  #configError: WidgetError | null = null;
  #guestLost = false;

  constructor(widget: ChatElement, window: ElementWindow, signal: AbortSignal, news: ChatNews) {
    this.#widget = widget;
    this.#lifetime = signal;
    this.#news = news;
    this.#events = new ChangeEvents(widget);
    this.#config = readConfig(widget);
    this.kept = new KeptConversation(widget, window, this.#config, {
      changed: () => this.#changed(),
      signedOut: (userId) => {
        if (userId === this.#user?.userId) this.#leave();
      },
    });
    for (const change of ['online', 'offline']) {
      addEventListener(change, () => this.#changed(), {signal});
    }
    document.addEventListener('visibilitychange', () => this.kept.look(), {signal});
  }

  get conversation(): ConversationController {
    return this.kept.current;
  }

  /** Who is chatting, and how far that has come. */
  get session(): PublicSession {
    const status = this.#status;
    const user = status === 'closed' ? null : this.#session?.user;
    return {status, userId: user?.userId ?? null, guest: user?.guest ?? false};
  }

  /** The worst of what there is to say. */
  get situation(): Situation {
    const error = this.#configError ?? this.#session?.error ?? this.conversation.error;
    const situation = situationOf(this.#status, error, this.#session?.closeReason ?? null);
    const said = this.#guestLost && this.session.guest ? 'started-over' : this.conversation.notice;
    return withNotice(situation, said, this.conversation.state);
  }

  /** Starts the session if there is none yet. */
  start(): void {
    if (this.#session || this.#configError || this.#lifetime.aborted) return;
    try {
      const config = check(this.#config);
      this.#session = new SessionController(config, {
        target: this.#widget,
        backEnd: backEndOf(this.#widget),
        storage: this.kept.memory.storage,
        changed: () => this.#changed(),
        looked: (looks) => this.#news.looked(this.kept.memory.keepLooks(looks)),
        opened: (connection, identity) => this.#opened(connection, identity),
        disconnected: () => this.#disconnected(),
        resumed: () => this.conversation.resume(),
        replaced: () => this.#restart(this.#session?.user?.guest),
      });
    } catch (thrown) {
      // Where it is not the attributes, it is the page's own `configureSession` that threw.
      this.#configError = toWidgetError(thrown, 'token/missing');
      emit(this.#widget, 'session-error', this.#configError.detail);
      this.#changed();
      return;
    }
    this.#session.start();
  }

  /** Takes over changed settings; another identity ends the session and starts the next. */
  configure(): void {
    const before = this.#config;
    const config = (this.#config = readConfig(this.#widget));
    this.kept.memory.keepIn(config.storage);
    this.kept.look();
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
    const stays = before.userId === null && !this.kept.memory.owner && sameBot;
    if (stays) this.#left = this.#session;
    this.#session?.close('user-changed');
    this.#session = null;
    this.#configError = null;
    if (!stays) this.#empty();
    this.kept.moveTo(config);
    if (began) this.start();
  }

  /** Tries again what failed or ended. */
  retry(): void {
    if (this.#configError || this.#status === 'closed') this.#restart();
    else if (this.#status === 'failed') this.#session?.start();
    else if (this.conversation.error) this.conversation.retry();
    else this.start();
  }

  /** Signs the user out, here and in the other tabs. */
  signOut(): void {
    this.kept.memory.tellSignOut(this.#user?.userId);
    this.#leave();
  }

  /** The visitor does not want to chat any more: ends the session; nothing stays of anybody. */
  withdraw(): void {
    this.signOut();
    this.kept.memory.storage.forgetAll();
  }

  /** Nobody looks: lets go of the socket until somebody does, or writes. */
  rest(): void {
    this.#session?.rest();
  }

  wake(): void {
    this.#session?.wake();
  }

  /** The element is gone. */
  stop(): void {
    this.kept.memory.release();
    this.#session?.stop();
    this.conversation.close(REMOVED);
  }

  #restart(guestLost = false) {
    this.#guestLost = guestLost;
    this.#session = null;
    this.#configError = null;
    this.start();
  }

  #leave() {
    this.kept.memory.forgetGuest();
    this.#session?.close('signed-out');
    this.#empty();
  }

  get #status(): PublicSession['status'] {
    const status = this.#configError ? 'failed' : (this.#session?.status ?? 'idle');
    return status === 'resting' ? 'connected' : status;
  }

  /** Who is chatting, or will be. */
  get #user(): ChatUser | null {
    return this.#session?.user ?? this.kept.memory.expectedUser;
  }

  #empty() {
    this.#guestLost = false;
    this.kept.empty();
    this.#changed();
  }

  #opened(connection: ChatConnection, identity: Identity) {
    const {owner} = this.kept.memory;
    if (owner && owner.userId !== identity.userId) this.#empty();
    this.#connection = connection;
    this.kept.open(connection, identity, this.#config);
  }

  #disconnected() {
    this.#connection = null;
    this.conversation.suspend();
  }

  #changed() {
    this.#events.tell(this.#session?.status ?? this.#status, this.conversation.state.unread);
    // Declined, the same visitor may sign in again; any other end leaves the place to others.
    const session = this.#session;
    const over = session?.status === 'closed' && session.closeReason !== 'declined';
    if (over && session !== this.#left) {
      this.#left = session;
      this.#empty();
    }
    this.kept.keepUnsent();
    this.#news.changed();
  }
}
