import SendbirdChat, {
  ConnectionHandler,
  ConnectionState,
  LogLevel,
  SendbirdErrorCode,
  SessionHandler,
} from '@sendbird/chat';
import {AIAgentModule} from '@sendbird/chat/aiAgent';
import {GroupChannelModule} from '@sendbird/chat/groupChannel';

import {WidgetError} from '../contract/errors.js';
import type {ConversationOptions, OpenConversation} from '../conversation/transport.js';
import type {Connection, ConnectOptions} from '../session/back-end.js';
import {Answers} from './answers.js';
import {CollectionFollower} from './follow-collection.js';
import {createChannel, openChannel} from './open-channel.js';
import type {Sdk} from './open-channel.js';
import {SendbirdTransport} from './sendbird-transport.js';
import {busyFor, codeOf, toWidgetError} from './to-widget-error.js';

// connect() does not settle where a page's policy forbids the socket.
const CONNECT_LIMIT = 25_000;

/** A server that is busy says when to come again. Beyond these, the visitor is told. */
const LOGINS = 3;
const LONGEST_BUSY = 30_000;

/** Connects a fresh SDK: one that was refused once fails on later calls with 800700. */
export async function connect(options: ConnectOptions, logins = 1): Promise<SendbirdConnection> {
  const connection = new SendbirdConnection(options);
  try {
    await connection.open();
    return connection;
  } catch (thrown) {
    const ms = busyFor(thrown);
    if (ms === null || ms > LONGEST_BUSY || logins === LOGINS) throw thrown;
    await new Promise((resolve) => setTimeout(resolve, ms));
    options.signal.throwIfAborted();
    return connect(options, logins + 1);
  }
}

/** A user who is connected, by an SDK of their own. */
export class SendbirdConnection implements Connection {
  readonly #options: ConnectOptions;
  readonly #sdk: Sdk;
  #token: string | null;
  /** What is being renewed: the key by the SDK itself, or the token by the page. */
  #renewing: 'key' | 'token' | null = null;
  #busy: ReturnType<typeof setTimeout> | undefined;
  #over = false;
  #follower: CollectionFollower | null = null;
  readonly #transports: SendbirdTransport[] = [];

  constructor(options: ConnectOptions) {
    this.#options = options;
    this.#token = options.token;
    this.#sdk = createSdk(options);
    this.#sdk.setSessionHandler(this.#sessionHandler());
    this.#sdk.addConnectionHandler('session', this.#connectionHandler());
  }

  async open(): Promise<void> {
    const {nickname, signal} = this.#options;
    try {
      await login(this.#sdk, this.#options, signal);
    } catch (thrown) {
      await this.disconnect();
      throw toWidgetError(thrown, 'connect/refused');
    }
    if (nickname !== null) void this.setNickname(nickname);
  }

  async openConversation(options: ConversationOptions): Promise<OpenConversation> {
    const {botId, channelUrl, isNew, made, news, signal} = options;
    const roles = {userId: this.#options.userId, botId};
    try {
      const channel = isNew
        ? await createChannel(this.#sdk, botId, made)
        : await openChannel(this.#sdk, botId, channelUrl, made);
      signal.throwIfAborted();
      // The one before goes on until a new one is open.
      if (!isNew) this.#follower?.stop();
      const follower = new CollectionFollower(this.#sdk, channel, roles, news);
      signal.addEventListener('abort', () => follower.stop(), {once: true});
      this.#follower = follower;
      await follower.start();
      const cut = () => this.#onCut();
      const user = () => ({...this.#options, token: this.#token});
      const answers = new Answers(this.#sdk, channel, user);
      const transport = new SendbirdTransport(channel, roles, follower, news, answers, cut);
      this.#transports.push(transport);
      return {transport, channelUrl: channel.url, history: follower.history};
    } catch (thrown) {
      throw toWidgetError(thrown, 'channel/unavailable');
    }
  }

  /** A name is a courtesy: the chat goes on without it. */
  async setNickname(nickname: string): Promise<void> {
    if (this.#sdk.currentUser?.nickname === nickname) return;
    await this.#sdk.updateCurrentUserInfo({nickname}).catch(() => undefined);
  }

  rest(): void {
    clearTimeout(this.#busy);
    void this.#sdk.disconnectWebSocket();
  }

  wake(): void {
    clearTimeout(this.#busy);
    if (!this.#sdk.reconnect()) this.#options.news.lost();
  }

  async disconnect(): Promise<void> {
    if (this.#over) return;
    await this.#end();
    void this.#release();
  }

  async #release(): Promise<void> {
    await Promise.all(this.#transports.map((transport) => transport.settled()));
    release(this.#sdk);
  }

  async #end(): Promise<void> {
    this.#over = true;
    clearTimeout(this.#busy);
    this.#follower?.stop();
    this.#sdk.removeAllConnectionHandler();
    // The SDK keeps each of its instances for good; through its handler, the element, too.
    this.#sdk.setSessionHandler(new SessionHandler());
    // An SDK that never came up rejects here, and has nothing to end.
    await this.#sdk.disconnect().catch(() => undefined);
  }

  #sessionHandler(): SessionHandler {
    const {news} = this.#options;
    return new SessionHandler({
      onSessionTokenRequired: (resolve, reject) => {
        this.#renewing = 'token';
        news.renew().then((token) => {
          if (this.#over) return;
          this.#token = token;
          // Told of a network meanwhile, the SDK went ahead without a token, which leads nowhere.
          if (this.#sdk.connectionState === ConnectionState.CONNECTING) news.lost();
          else resolve(token);
        }, reject);
      },
      onSessionExpired: () => (this.#renewing = 'key'),
      onSessionRefreshed: () => {
        this.#renewing = null;
        news.refreshed();
      },
      onSessionError: (cause) => {
        const wasAsked = this.#renewing === 'token';
        this.#renewing = null;
        // The token is of no use any more, and the SDK asks for another one only if it expired.
        // Nor is it refused where it came too late for the SDK.
        if (!wasAsked || codeOf(cause) === SendbirdErrorCode.SESSION_TOKEN_REQUEST_FAILED) {
          news.lost();
          return;
        }
        const message = 'Sendbird did not take the new session token.';
        news.refreshFailed(
          new WidgetError('session/refresh-failed', message, {cause, retryable: true}),
        );
      },
      onSessionClosed: () => void this.#onSessionClosed(),
    });
  }

  #connectionHandler(): ConnectionHandler {
    const {news} = this.#options;
    return new ConnectionHandler({
      onReconnectStarted: () => news.dropped(),
      // In the middle of a renewal the SDK waits for the token before it reconnects.
      onConnectionLost: () => news.dropped(),
      onReconnectSucceeded: () => news.resumed(),
      onConnectionDelayed: (seconds) => this.#onBusy(seconds),
      onReconnectFailed: () => {
        // A renewal in the middle of a reconnect says "failed" and goes on. Offline, the SDK
        // itself goes on with the browser's `online` event.
        if (!this.#renewing && navigator.onLine) news.lost();
      },
    });
  }

  /** The SDK may take for open what it has closed: its new socket, with one that closed late. */
  #onCut() {
    if (!this.#over && this.#sdk.connectionState === ConnectionState.OPEN) this.wake();
  }

  /** The SDK would take another socket then, and keep this one. */
  #onBusy(seconds: number) {
    this.#options.news.dropped();
    this.rest();
    this.#busy = setTimeout(() => this.wake(), seconds * 1000);
  }

  /** The SDK says this twice, and never why; the code of one more login does. */
  async #onSessionClosed() {
    if (this.#over) return;
    const {news} = this.#options;
    await this.#end();
    news.ended(await this.#whyClosed());
    // Until then, messages may be sent, and are to fail.
    await this.#release();
  }

  async #whyClosed(): Promise<number | undefined> {
    const options = {...this.#options, token: this.#token};
    const probe = createSdk(options);
    try {
      await login(probe, options, AbortSignal.timeout(CONNECT_LIMIT));
      return undefined;
    } catch (thrown) {
      return codeOf(thrown);
    } finally {
      await probe.disconnect().catch(() => undefined);
      release(probe);
    }
  }
}

function createSdk({appId, apiHost, wsHost}: ConnectOptions): Sdk {
  return SendbirdChat.init({
    appId,
    modules: [new GroupChannelModule(), new AIAgentModule()],
    newInstance: true,
    // What a visitor said stays on the server: on a shared machine, a cache would outlive them.
    // Without it the SDK still keeps a database per user, but for its debug mode: that one has its
    // store in memory, and changes nothing else.
    localCacheEnabled: false,
    debugMode: true,
    logLevel: LogLevel.NONE,
    ...(apiHost !== null && {customApiHost: apiHost}),
    ...(wsHost !== null && {customWebSocketHost: wsHost}),
  });
}

/**
 * An SDK keeps each of its instances for good, and a timer that ticks in each. It lets go of one
 * itself, where another application takes the place; of those of their own, nobody does. Whatever
 * fails with the end looks for its instance once more a moment later.
 */
function release(sdk: Sdk): void {
  setTimeout(() => (sdk as Sdk & {_release?(): void})._release?.(), 1000);
}

async function login(
  sdk: Sdk,
  {userId, token}: ConnectOptions,
  signal: AbortSignal,
): Promise<unknown> {
  if (signal.aborted) throw new Error('Nobody waits for this login any more.');
  const limit = AbortSignal.any([signal, AbortSignal.timeout(CONNECT_LIMIT)]);
  const connecting = token === null ? sdk.connect(userId) : sdk.connect(userId, token);
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error('The login took too long.'));
    limit.addEventListener('abort', stop, {once: true});
  });
  try {
    return await Promise.race([connecting, aborted]);
  } catch (thrown) {
    // Told to disconnect meanwhile, the SDK goes on with its login all the same.
    void connecting.then(() => sdk.disconnect()).catch(() => undefined);
    throw thrown;
  }
}
