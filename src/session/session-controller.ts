import type {WidgetError} from '../contract/errors.js';
import type {CloseReason, TokenReason} from '../contract/events.js';
import type {ChatUser} from '../contract/session.js';
import {toWidgetError} from '../contract/to-widget-error.js';
import {forgetGuest} from '../memory/guest.js';
import {askForLooks} from './ask-for-looks.js';
import type {Connection, ConnectionNews} from './back-end.js';
import {Declined, isNewGuest, UserChanged} from './identity.js';
import {next} from './machine.js';
import type {SessionEvent, SessionStatus} from './machine.js';
import {closeReasonOf} from './refusal.js';
import {Renewal} from './renewal.js';
import type {CheckedConfig} from './session-config.js';
import type {SessionHost} from './session-host.js';
import {signIn} from './sign-in.js';
import type {SignedIn, SignInSources} from './sign-in.js';
import {TellPage} from './tell-page.js';
import {backOff, online, sleep} from './wait.js';

/**
 * One session of one identity, from its start to its end: finds out who is chatting, connects,
 * renews, and tells the page each step. It keeps no token; those pass through.
 */
export class SessionController<C extends Connection> {
  readonly #host: SessionHost<C>;
  readonly #page: TellPage;
  readonly #sources: SignInSources<C>;
  /** Ends with the session. */
  readonly #lifetime = new AbortController();
  /** Ends with each attempt to be connected. */
  #attempt = new AbortController();
  #connection: C | null = null;
  #losses = 0;
  #status: SessionStatus = 'idle';
  #error: WidgetError | null = null;
  #closeReason: CloseReason | null = null;

  constructor(config: CheckedConfig, host: SessionHost<C>) {
    const handler = config.configureSession?.();
    this.#host = host;
    this.#page = new TellPage(host.target, handler);
    this.#sources = {...host, config, handler, user: null};
  }

  get status(): SessionStatus {
    return this.#status;
  }

  /** Who was connected first; stays through every renewal. */
  get user(): ChatUser | null {
    return this.#sources.user;
  }

  /** Why the status is `failed`. */
  get error(): WidgetError | null {
    return this.#status === 'failed' ? this.#error : null;
  }

  /** Why the status is `closed`. */
  get closeReason(): CloseReason | null {
    return this.#closeReason;
  }

  /** Starts the session, or tries again what failed. */
  start(): void {
    if (this.#status !== 'idle' && this.#status !== 'failed') return;
    if (this.#status === 'idle' && !isNewGuest(this.#sources)) {
      askForLooks(this.#sources, this.#lifetime.signal);
    }
    this.#go('start');
    void this.#open(this.user ? 'expired' : 'initial');
  }

  /** Nobody looks: lets go of the socket until `wake`. */
  rest(): void {
    if (this.#status !== 'connected') return;
    this.#go('rested');
    this.#connection?.rest();
  }

  wake(): void {
    if (this.#status !== 'resting') return;
    this.#go('woken');
    this.#connection?.wake();
  }

  /** Takes over what may change while the same user chats: headers, credentials, the name. */
  configure(config: CheckedConfig): void {
    this.#sources.config = config;
  }

  /** Ends the session for good, and says so if it had begun. */
  close(reason: CloseReason): void {
    const began = this.#status !== 'idle';
    if (this.#status === 'closed') return;
    this.#closeReason = reason;
    this.stop();
    this.#go('closed');
    const {userId} = this.user ?? this.#sources.config;
    if (began) this.#page.closed(userId, reason);
  }

  /** Ends everything without a word: the element is gone. */
  stop(): void {
    this.#lifetime.abort();
    this.#disconnect();
  }

  #disconnect() {
    this.#attempt.abort();
    if (!this.#connection) return;
    void this.#connection.disconnect();
    this.#connection = null;
    this.#host.disconnected();
  }

  #go(event: SessionEvent) {
    const status = next(this.#status, event);
    if (status === this.#status) return;
    this.#status = status;
    this.#host.changed();
  }

  async #open(reason: TokenReason): Promise<void> {
    this.#disconnect();
    this.#attempt = new AbortController();
    const {signal} = this.#attempt;
    try {
      const news = this.#newsOf(signal);
      const go = (step: SessionEvent) => this.#go(step);
      const signedIn = await signIn(this.#sources, {reason, signal, news, go});
      if (signal.aborted) void signedIn.connection.disconnect();
      else this.#connected(signedIn);
    } catch (thrown) {
      if (!signal.aborted) this.#stumble(thrown);
    }
  }

  #connected({connection, identity}: SignedIn<C>) {
    const {userId, guest} = identity;
    const isFirst = this.user === null;
    this.#connection = connection;
    this.#sources.user = {userId, guest};
    this.#losses = 0;
    this.#go('connected');
    if (isFirst) this.#page.connected({userId, guest});
    else this.#refreshed();
    this.#host.opened(connection, identity);
  }

  #newsOf(signal: AbortSignal): ConnectionNews {
    // A connection that was given up has nothing to say any more.
    const unlessOver =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (!signal.aborted) act(...args);
      };
    const renewal = new Renewal(this.#sources, signal);
    return {
      renew: () =>
        renewal.ask().catch((thrown: unknown) => {
          if (!signal.aborted) this.#stumble(thrown);
          return null;
        }),
      refreshed: unlessOver(() => {
        renewal.succeeded();
        this.#refreshed();
      }),
      refreshFailed: unlessOver((error) => this.#stumble(error)),
      ended: unlessOver((code) => this.#ended(code)),
      dropped: unlessOver(() => this.#go('dropped')),
      resumed: unlessOver(() => {
        this.#go('connected');
        this.#host.resumed();
      }),
      lost: unlessOver(() => void this.#openLater()),
    };
  }

  #refreshed() {
    if (this.user) this.#page.refreshed(this.user.userId);
  }

  /** Decides what a failure means: another user, the end, another try, or an error. */
  #stumble(thrown: unknown) {
    if (thrown instanceof Declined) {
      this.close('declined');
      return;
    }
    if (thrown instanceof UserChanged) {
      this.#replace();
      return;
    }
    const error = toWidgetError(thrown, 'connect/unreachable');
    if (closeReasonOf(error.sendbirdCode)) this.#ended(error.sendbirdCode);
    else if (this.#status === 'reconnecting' && error.code === 'connect/unreachable') {
      void this.#openLater();
    } else this.#fail(error);
  }

  /** Without a code of an end it was the SDK: as when the network goes away in mid-renewal. */
  #ended(sendbirdCode: number | undefined) {
    const reason = closeReasonOf(sendbirdCode);
    if (!reason) void this.#openLater();
    else if (this.user?.guest) this.#replace();
    else this.close(reason);
  }

  #replace() {
    if (this.user?.guest) forgetGuest(this.#host.storage, this.user.userId);
    this.close('user-changed');
    this.#host.replaced();
  }

  /** The connection has given up; takes another one, later each time. */
  async #openLater(): Promise<void> {
    this.#go('dropped');
    this.#disconnect();
    const {signal} = this.#lifetime;
    try {
      await sleep(backOff(this.#losses++, 60_000), signal);
      await online(signal);
    } catch {
      return; // The session ended meanwhile.
    }
    await this.#open('expired');
  }

  #fail(error: WidgetError) {
    this.#disconnect();
    this.#error = error;
    this.#go('failed');
    this.#page.failed(error);
    if (!error.retryable || navigator.onLine) return;
    online(this.#lifetime.signal).then(
      () => this.start(),
      () => undefined, // The session ended meanwhile.
    );
  }
}
