import {LitElement} from 'lit';

import {WORDS} from '../contract/attributes.js';
import type {ChatElementSettings} from '../contract/chat-element.js';
import {words} from './words.js';

/**
 * Everything that can be set on the element, put into it, or styled of it. What only matters later is
 * read later, by its attribute, and has no property.
 *
 * @attr {string} ai-attributes - JSON that goes to the bot with every message, as its `ai_attrs`.
 * @attr {string} first-messages - JSON of what a new conversation of a signed-in user begins with: `[{"message": "Hi", "data": {"suggested_replies": ["Yes"]}}]`.
 * @attr {string} channel-name - Name of a new conversation of a signed-in user, for those who see it in Sendbird's dashboard.
 * @attr {string} channel-cover-url - Address of its picture there.
 * @attr {string} locale - Language that the bot is to speak to a new guest; by default that of the widget.
 * @attr {'on' | 'off'} feedback - Whether visitors can rate answers, where the bot takes ratings.
 * @attr {'vertical' | 'horizontal'} suggested-replies - One below the other, or in a row.
 * @attr {string} uploads - Files that visitors may send: `image`, `pdf`, `audio`, `video`, `any` or MIME types, and how large each may be: `image text/plain 5MB`; `none` for no file. By default images, and PDFs where the bot reads them.
 * @attr {'60' | 'never'} idle-disconnect - Seconds after closing the window until the socket is let go, 60 by default. It is taken up again on opening, without another login.
 * @attr {'icon' | 'none'} launcher - `none` leaves the opening to the page.
 * @attr {string} launcher-text - Words beside the icon.
 * @attr {string} launcher-icon - Address of a picture in place of the icon.
 * @attr {string} teaser - A line above the launcher that invites to chat, until it is dismissed.
 * @attr {string} auto-open - Opens by itself after so many seconds, unless the visitor closed it before. Not on phones, but with `phone`; to everybody with `always`: `5 phone always`.
 * @attr {string} menu - What the menu of the window offers, out of `new expand sound transcript language`; all by default, `none` takes it away.
 * @attr {string} languages - The languages that the visitor may choose from in the menu: `en ko`.
 * @attr {boolean} expanded - A larger window; the visitor's own choice in the menu.
 * @attr {boolean} sound - A tone for what comes in while the window is out of view; the visitor's own choice in the menu.
 * @attr {boolean} unread-in-title - The number of unread messages stands before the title of the page.
 * @attr {string} block-input-while-responding - Nothing is sent until the bot has answered, for so many ms at most; 10000 where the value is empty. A minute is the longest, and `false` is as absent.
 * @attr {string} strings - JSON of words of the window in place of its own, by the names in [words](words.md): `{"welcome": "Ask us anything"}`.
 * @slot launcher - A button of the page's own that opens and closes the window.
 * @slot teaser - What stands in the teaser, in place of the text of its attribute.
 * @slot header-badge - A word beside the bot's name: `Beta`.
 * @slot footer - A line below the text field: what the bot may get wrong, who runs it.
 * @csspart launcher - The button that opens the window.
 * @csspart badge - The number of unread messages on it.
 * @csspart teaser - The line above the launcher.
 * @csspart window - The box of the window.
 * @csspart header - The bar with the bot's picture and name.
 * @csspart title - The bot's name.
 * @csspart menu - The button in it that opens the menu.
 * @csspart close - The button that closes the window.
 * @csspart notice - The line that says what is wrong with the connection.
 * @csspart messages - The scrolling list of messages.
 * @csspart message - One message with its sender and time.
 * @csspart bubble - The box around the words of one message.
 * @csspart suggested-reply - A reply the bot suggests.
 * @csspart source - A link to where an answer comes from.
 * @csspart card - A card of a carousel.
 * @csspart cta - The link that a message asks to follow.
 * @csspart form - A form that the bot asks to fill in.
 * @csspart field - A text field of it.
 * @csspart choice - An answer to choose in it.
 * @csspart submit - The button that sends it.
 * @csspart feedback - The buttons that rate an answer.
 * @csspart file - A file: a picture, a player or a card.
 * @csspart composer - The form at the bottom.
 * @csspart attach - The button that attaches files.
 * @csspart input - The text field.
 * @csspart send - The send button.
 * @cssprop --chat-ai-accent - Colour of the launcher and of the visitor's messages; the text on it is computed.
 * @cssprop --chat-ai-surface - Ground of the window.
 * @cssprop --chat-ai-surface-raised - Ground of the bot's messages and of fields.
 * @cssprop --chat-ai-text - Text.
 * @cssprop --chat-ai-text-quiet - Times, hints.
 * @cssprop --chat-ai-border - Lines.
 * @cssprop --chat-ai-error - What went wrong.
 * @cssprop --chat-ai-radius - Corners of the window.
 * @cssprop --chat-ai-font - Font family.
 * @cssprop --chat-ai-offset-inline - Distance from the side of the page.
 * @cssprop --chat-ai-offset-block - Distance from its bottom, or top.
 * @cssprop --chat-ai-z-index - Layer of the launcher and of the floating window.
 */
export abstract class WidgetAttributes extends LitElement {
  static override properties = {
    appId: {attribute: 'app-id'},
    botId: {attribute: 'bot-id'},
    userId: {attribute: 'user-id'},
    tokenEndpoint: {attribute: 'token-endpoint'},
    tokenCredentials: {
      attribute: 'token-credentials',
      converter: words(WORDS['token-credentials']),
    },
    tokenHeaders: {attribute: 'token-headers'},
    nickname: {},
    apiHost: {attribute: 'api-host'},
    wsHost: {attribute: 'ws-host'},
    open: {type: Boolean, reflect: true},
    mode: {reflect: true, converter: words(WORDS.mode)},
    placement: {
      converter: words(WORDS.placement),
    },
    connect: {converter: words(WORDS.connect)},
    storage: {converter: words(WORDS.storage)},
    theme: {converter: words(WORDS.theme)},
    accentColor: {attribute: 'accent-color'},
    sessionToken: {attribute: false},
    configureSession: {attribute: false},
  };

  /** Sendbird's application id. */
  declare appId: Exclude<ChatElementSettings['appId'], undefined>;
  /** Sendbird's id of the bot. */
  declare botId: Exclude<ChatElementSettings['botId'], undefined>;
  /** Who is chatting. Empty or absent: whoever the token endpoint names, else a guest. */
  declare userId: Exclude<ChatElementSettings['userId'], undefined>;
  /** http(s) URL of the site's own endpoint that issues session tokens, against the document. */
  declare tokenEndpoint: Exclude<ChatElementSettings['tokenEndpoint'], undefined>;
  /** `credentials` of the request to the token endpoint. */
  declare tokenCredentials: Exclude<ChatElementSettings['tokenCredentials'], undefined>;
  /** Further headers of that request. As an attribute, a JSON object of strings. */
  declare tokenHeaders: Exclude<ChatElementSettings['tokenHeaders'], undefined>;
  /** Display name. Absent, the user's profile stays as it is. */
  declare nickname: Exclude<ChatElementSettings['nickname'], undefined>;
  /** Origin of Sendbird's API, for proxies and local servers. */
  declare apiHost: Exclude<ChatElementSettings['apiHost'], undefined>;
  /** Origin of Sendbird's WebSocket. */
  declare wsHost: Exclude<ChatElementSettings['wsHost'], undefined>;
  /** Whether the window is open. */
  declare open: Exclude<ChatElementSettings['open'], undefined>;
  /** A launcher with a window above the page, or a window that fills the element's own box. */
  declare mode: Exclude<ChatElementSettings['mode'], undefined>;
  /** Corner of launcher and window, in the page's direction. */
  declare placement: Exclude<ChatElementSettings['placement'], undefined>;
  /** When the session starts: on first opening, when the page is idle, or at once. */
  declare connect: Exclude<ChatElementSettings['connect'], undefined>;
  /** Where the guest's session and the pointer to the conversation are kept. */
  declare storage: Exclude<ChatElementSettings['storage'], undefined>;
  /** `auto` follows the bot's setting, then the system. */
  declare theme: Exclude<ChatElementSettings['theme'], undefined>;
  /** Any CSS colour; same as `--chat-ai-accent`. */
  declare accentColor: Exclude<ChatElementSettings['accentColor'], undefined>;
  /** A session token for the first connect only. */
  declare sessionToken: Exclude<ChatElementSettings['sessionToken'], undefined>;
  /** Returns a handler in the shape of Sendbird's guide; also called for the initial token. */
  declare configureSession: Exclude<ChatElementSettings['configureSession'], undefined>;
  /** Plain JSON that goes to the bot with every message, in place of the attribute's. */
  declare aiAttributes: Exclude<ChatElementSettings['aiAttributes'], undefined>;
  /** What a new conversation of a signed-in user begins with, in place of the attribute's. */
  declare firstMessages: Exclude<ChatElementSettings['firstMessages'], undefined>;
  /**
   * Makes cards of what a bot's function call returned. What is no array of objects with a title and
   * an http(s) address is left out; what it throws is reported.
   */
  declare functionCallAdapter: Exclude<ChatElementSettings['functionCallAdapter'], undefined>;
  constructor() {
    super();
    for (const [name, declaration] of Object.entries(WidgetAttributes.properties)) {
      // Of words the first is the default; everything else is absent.
      const {converter} = declaration as {converter?: {allowed: readonly string[]}};
      Object.assign(this, {[name]: converter?.allowed[0] ?? null});
    }
    this.open = false;
  }
}
