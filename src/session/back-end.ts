import type {WidgetError} from '../contract/errors.js';
import type {Looks} from '../contract/looks.js';
import type {Guest} from '../memory/guest.js';

/** The back end as a session sees it: settings by one plain request, then a lasting connection. */
export interface BackEnd<C extends Connection = Connection> {
  settings(request: SettingsRequest): Promise<Settings>;
  /** Rejects with a `WidgetError` that carries Sendbird's code where the server refused. */
  connect(options: ConnectOptions): Promise<C>;
}

export interface SettingsRequest {
  appId: string;
  botId: string;
  apiHost: string | null;
  /** `create` makes a user, a channel and a token; `null` asks for the looks alone. */
  guest: 'create' | null;
  /** The language that the bot is to speak. */
  locale?: string;
  signal: AbortSignal;
}

export interface Settings {
  looks: Looks;
  guest: Guest | null;
}

export interface ConnectOptions {
  appId: string;
  userId: string;
  token: string | null;
  nickname: string | null;
  apiHost: string | null;
  wsHost: string | null;
  /** Aborted when nobody waits for this connection any more. */
  signal: AbortSignal;
  news: ConnectionNews;
}

/** What a connection tells its session, from the moment it is up. */
export interface ConnectionNews {
  /** A new token, or `null` when there will be none. A rejection ends the connection. */
  renew(): Promise<string | null>;
  refreshed(): void;
  refreshFailed(error: WidgetError): void;
  /** The session is closed, with the code by which Sendbird refuses it, if it does. */
  ended(sendbirdCode: number | undefined): void;
  /** The socket is gone and is being taken up again. */
  dropped(): void;
  resumed(): void;
  /** The connection has given up. */
  lost(): void;
}

export interface Connection {
  /** Drops the socket; what can be kept of the session is kept. */
  rest(): void;
  /** Takes the socket up again; `dropped`, `resumed` or `lost` follow. */
  wake(): void;
  /** Ends the connection; nothing is told any more. */
  disconnect(): Promise<void>;
}
