import type {FunctionCallDetail} from './events.js';
import type {Looks} from './looks.js';
import type {SessionHandlerLike, TokenHeaders} from './session.js';

/**
 * What can be set on the element: each is an attribute of the same name with hyphens, and a property,
 * but for three that are never in the page. All are live. A bad value reads as its default.
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
  /** Further headers of that request, or a function that returns them, or a promise of them. As an attribute, a JSON object of strings. */
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
  /** Whether the visitor has agreed to the chat. `pending`: asked before anything is sent or stored; `granted`; `denied`: the session has ended, nothing is stored, and who opens the chat is asked again. Absent, nobody is asked; any other word asks. The visitor's answer is written here. */
  consent: 'pending' | 'granted' | 'denied' | null | undefined;
  /** http(s) address that the question links to, against the document. */
  privacyPolicy: string | null | undefined;
  /** `auto` is what the bot's settings say, which on Sendbird is `light` or `dark`. `system` takes the page's side, where the page declares a `color-scheme`, and else that of the visitor's system; so does `auto` until the settings are there. */
  theme: 'auto' | 'light' | 'dark' | 'system';
  /** Any CSS colour; same as `--chat-ai-accent`. */
  accentColor: string | null | undefined;
  /** A session token for the first connect only. */
  sessionToken: string | null | undefined;
  /** Returns a handler in the shape of Sendbird's guide; also called for the initial token. */
  configureSession: (() => SessionHandlerLike) | null | undefined;
  /** Plain data that goes to the bot with every message, as its `ai_attrs`. As an attribute, JSON. */
  aiAttributes: object | string | null | undefined;
  /** What a new conversation of a signed-in user begins with. As an attribute, JSON: `[{"message": "Hi", "data": {"suggested_replies": ["Yes"]}}]`. */
  firstMessages: readonly FirstMessage[] | string | null | undefined;
  /** Name of a new conversation of a signed-in user, for those who see it in Sendbird's dashboard. */
  channelName: string | null | undefined;
  /** Address of its picture there. */
  channelCoverUrl: string | null | undefined;
  /** Language that the bot is to speak to a new guest; by default that of the widget. */
  locale: string | null | undefined;
  /** Whether visitors can rate answers, where the bot takes ratings. */
  feedback: 'on' | 'off';
  /** One below the other, or in a row. */
  suggestedReplies: 'vertical' | 'horizontal';
  /** Files that visitors may send: `image`, `pdf`, `audio`, `video`, `any` or MIME types, and how large each may be: `image text/plain 5MB`; `none` for no file. By default images, and PDFs where the bot reads them. */
  uploads: string | null | undefined;
  /** Seconds after closing the window until the socket is let go, 60 by default; `never`. It is taken up again on opening, without another login. */
  idleDisconnect: string | null | undefined;
  /** `none` leaves the opening to the page. */
  launcher: 'icon' | 'none';
  /** Words beside the icon. */
  launcherText: string | null | undefined;
  /** Address of a picture in place of the icon. */
  launcherIcon: string | null | undefined;
  /** A line above the launcher that invites to chat, until it is dismissed. */
  teaser: string | null | undefined;
  /** Opens by itself after so many seconds, unless the visitor closed it before. Not on phones, but with `phone`; to everybody with `always`: `5 phone always`. */
  autoOpen: string | null | undefined;
  /** What the menu of the window offers, out of `new expand sound transcript language`; all by default, `none` takes it away. */
  menu: string | null | undefined;
  /** The languages that the visitor may choose from in the menu: `en ko`. */
  languages: string | null | undefined;
  /** A larger window; the visitor's own choice in the menu. */
  expanded: boolean;
  /** A tone for what comes in while the window is out of view; the visitor's own choice in the menu. */
  sound: boolean;
  /** The number of unread messages stands before the title of the page. */
  unreadInTitle: boolean;
  /** Nothing is sent until the bot has answered, for so many ms at most; 10000 where the value is empty. A minute is the longest, and `false` is as absent. */
  blockInputWhileResponding: string | null | undefined;
  /** JSON of words of the window in place of its own, by the names in [words](words.md): `{"welcome": "Ask us anything"}`. */
  strings: string | null | undefined;
  /**
   * Makes cards of what a bot's function call returned. What is no array of objects with a title and
   * an http(s) address is left out; what it throws is reported.
   */
  functionCallAdapter:
    ((call: FunctionCallDetail) => readonly FunctionCallCard[]) | null | undefined;
}

/** `<chat-ai-widget>`, as its chat knows it: settings to read, a root to draw in, a page to tell. */
export interface ChatElement extends HTMLElement, Readonly<Omit<ChatElementSettings, 'open'>> {
  open: boolean;
  /** Launcher and window. */
  readonly shadowRoot: ShadowRoot;
  words: LauncherWords;
  /** Whether the conversation is before the visitor's eyes, were the page itself. */
  readonly isOpen: boolean;
  /** Whether the visitor has agreed, where the page waits for that. */
  readonly mayChat: boolean;
  /** Settles when what was set is drawn; at once where nothing was. */
  readonly updateComplete: Promise<void> | undefined;
  /** Is drawn again soon. */
  requestUpdate(): void;
  /** Takes over what the bot's owner has chosen. */
  look(looks: Looks): void;
  show(): void;
  hide(): void;
}

/** What is said before the window's own words are there. */
export interface LauncherWords {
  /** Names the launcher; whether it is open, `aria-expanded` says. */
  readonly chat: string;
  /** On a button, where the window's own code could not be loaded. */
  readonly failed: string;
}

export interface FirstMessage {
  message: string;
  /** For example `{suggested_replies: ['Yes']}`. */
  data?: object | undefined;
}

export interface FunctionCallCard {
  title: string;
  url: string;
  featured_image?: string | undefined;
}

export type TranscriptKind = 'text' | 'html' | 'json';

export interface MessageOptions {
  /** Plain JSON that goes to the bot with the message. */
  readonly data?: object | undefined;
}
