import type {FunctionCallDetail} from './events.js';
import type {Looks} from './looks.js';
import type {SessionHandlerLike, TokenHeaders} from './session.js';

/**
 * What is set on the element, as everybody reads it who isn't the element. Attributes without a
 * property here are read where they are needed, by their names.
 */
export interface ChatElementSettings {
  /** Sendbird's application id. */
  appId: string | null | undefined;
  /** Sendbird's id of the bot. */
  botId: string | null | undefined;
  /** Who is chatting. Empty or absent: whoever the token endpoint names, else a guest. */
  userId: string | null | undefined;
  /** http(s) URL of the site's own endpoint that issues session tokens, against the document. */
  tokenEndpoint: string | URL | null | undefined;
  /** `credentials` of the request to the token endpoint. */
  tokenCredentials: 'same-origin' | 'include' | 'omit';
  /** Further headers of that request, or a function that returns them. As an attribute, a JSON object of strings. */
  tokenHeaders: string | TokenHeaders | (() => TokenHeaders) | null | undefined;
  /** Display name. Absent, the user's profile stays as it is. */
  nickname: string | null | undefined;
  /** Origin of Sendbird's API, for proxies and local servers. */
  apiHost: string | null | undefined;
  /** Origin of Sendbird's WebSocket. */
  wsHost: string | null | undefined;
  /** Whether the window is open. */
  open: boolean;
  /** A launcher with a window above the page, or a window that fills the element's own box. */
  mode: 'floating' | 'inline';
  /** Corner of launcher and window, in the page's direction. */
  placement: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
  /** When the session starts: on first opening, when the page is idle, or at once. */
  connect: 'open' | 'idle' | 'load';
  /** Where the guest's session and the pointer to the conversation are kept. */
  storage: 'local' | 'session' | 'none';
  /** `auto` follows the bot's setting, then the system. */
  theme: 'auto' | 'light' | 'dark';
  /** Any CSS colour; same as `--chat-ai-accent`. */
  accentColor: string | null | undefined;
  /** A session token for the first connect only. */
  sessionToken: string | null | undefined;
  /** Returns a handler in the shape of Sendbird's guide; also called for the initial token. */
  configureSession: (() => SessionHandlerLike) | null | undefined;
  /** Plain JSON that goes to the bot with every message, in place of the attribute's. */
  aiAttributes: object | null | undefined;
  /** What a new conversation of a signed-in user begins with, in place of the attribute's. */
  firstMessages: ReadonlyArray<{message: string; data?: object | undefined}> | null | undefined;
  /**
   * Makes cards of what a bot's function call returned. What is no array of objects with a title and
   * an http(s) address is left out; what it throws is reported.
   */
  functionCallAdapter:
    | ((
        call: FunctionCallDetail,
      ) => ReadonlyArray<{title: string; url: string; featured_image?: string | undefined}>)
    | null
    | undefined;
}

/** The same, as they are read. */
type Read = {
  readonly [Name in keyof ChatElementSettings]: Exclude<ChatElementSettings[Name], undefined>;
};

/** `<chat-ai-widget>`, as its chat knows it: settings to read, a root to draw in, a page to tell. */
export interface ChatElement extends HTMLElement, Omit<Read, 'open'> {
  open: boolean;
  /** Launcher and window. */
  readonly root: ShadowRoot;
  /** Whether the conversation is before the visitor's eyes, were the page itself. */
  readonly isOpen: boolean;
  /** Resolves when what was set is drawn. */
  readonly updateComplete: Promise<unknown>;
  /** Is drawn again soon. */
  requestUpdate(): void;
  /** Takes over what the bot's owner has chosen. */
  look(looks: Looks): void;
  show(): void;
  hide(): void;
}

export type TranscriptKind = 'text' | 'html' | 'json';

export interface MessageOptions {
  /** Plain JSON that goes to the bot with the message. */
  readonly data?: object | undefined;
}
