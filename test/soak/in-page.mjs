// Runs in each tab of the soak: tells what the widget tells, and acts as visitor and as page.
import {hostilePage, taken} from './hostile-in-page.mjs';
import {fieldOf, listOf, windowOf} from './parts.mjs';
import {readableIn} from './readable.mjs';

/** @typedef {import('../../src/index.js').ChatAiWidget} ChatAiWidget */
/** @typedef {import('../../src/chat/widget-chat.js').WidgetChat} WidgetChat */
/** @typedef {import('../../src/conversation/model.js').Message} Message */
/** @typedef {{name: string, detail: Record<string, unknown>, failed: string[], partings: number}} ToldEvent */
/** @typedef {typeof inPage} InPage */
/** @typedef {Awaited<ReturnType<InPage['snapshot']>>} Snapshot */
/** Who wrote it, as far as the page knew then. @typedef {NonNullable<ReturnType<InPage['send']>>} Written */

const EVENTS = [
  'session-token-required',
  'session-connected',
  'session-refreshed',
  'session-error',
  'session-closed',
  'connection-change',
  'message-sent',
  'message-received',
  'unread-change',
];

let element = /** @type {ChatAiWidget} */ (document.querySelector('chat-ai-widget'));
let following = new window.AbortController();
const address = new URL(document.location.href);
let removedChat = element.chat;
const chatOf = () => /** @type {WidgetChat | undefined} */ (element.chat);

const inPage = {
  /** @param {string} name @param {boolean} unnamed */
  become(name, unnamed) {
    inPage.insert();
    part();
    address.searchParams.set('as', name);
    if (unnamed) address.searchParams.set('unnamed', '');
    else address.searchParams.delete('unnamed');
    window.history.replaceState(null, '', address);
    nameVisitor();
  },

  open() {
    if (element.isConnected) element.show();
  },
  close: () => element.hide(),
  /** Whether other tabs hear of it: not without a chat, nor before it is known who that is. */
  signOut() {
    const isHeard = (element.isConnected || element.chat !== undefined) && isKnown();
    part();
    void element.signOut().catch(() => undefined);
    return isHeard;
  },
  hearSignOut() {
    if (element.chat && isKnown()) part();
  },

  draft: () => type(`${writer()}-0 draft`),

  /**
   * What was written and taken: by the field, or with the window closed as a message of the page.
   *
   * @param {string} rest
   */
  send(rest) {
    const text = `${writer()}${rest}`;
    const written = {text, writer: writer(), userId: element.session.userId, partings: partings()};
    if (!element.isConnected) return null;
    if (!element.open) {
      if (['closed', 'failed'].includes(element.session.status)) return null;
      void element.sendMessage(text).catch(() => undefined);
      return written;
    }
    if (!type(text)) return null;
    const enter = {key: 'Enter', bubbles: true, composed: true, cancelable: true};
    fieldOf(element)?.dispatchEvent(new window.KeyboardEvent('keydown', enter));
    return draft() === '' ? written : null;
  },

  /** One who left while the page was being loaded again would not be counted. @param {number} count */
  atLeast(count) {
    window.name = String(Math.max(partings(), count));
  },

  remove() {
    if (!element.isConnected) return;
    removedChat = element.chat;
    element.remove();
  },
  insert() {
    if (element.isConnected) return;
    if (element.chat !== removedChat) tell('stopped', {});
    document.body.append(element);
  },

  /** Another element takes the place of this one, as frameworks make it. */
  replace() {
    if (!element.isConnected) return;
    const next = /** @type {ChatAiWidget} */ (element.cloneNode());
    following.abort();
    tell('stopped', {});
    element.replaceWith(next);
    element = next;
    follow();
  },

  /**
   * What the visitor sees of a draft before and after the page has done something.
   *
   * @param {keyof typeof hostilePage} name
   * @param {boolean} flag
   */
  endure(name, flag) {
    const shown = () => fieldOf(element)?.value ?? '';
    const before = shown();
    hostilePage[name](element, flag);
    return {before, after: shown(), taken: [...taken]};
  },

  /** @param {string} name @param {boolean} [onDocument] */
  dispatch(name, onDocument = false) {
    (onDocument ? document : window).dispatchEvent(new Event(name));
  },

  /** @param {boolean} hidden */
  setHidden(hidden) {
    Object.defineProperty(document, 'hidden', {configurable: true, get: () => hidden});
    inPage.dispatch('visibilitychange', true);
  },

  /** Presses what offers a way on, and answers what that was. */
  goOn() {
    /** @type {string[]} */
    const pressed = [];
    if (!element.isConnected) return pressed;
    const notice = windowOf(element)?.querySelector('.notice button');
    const resends = listOf(element)?.querySelectorAll('[data-failed] button:first-of-type') ?? [];
    for (const button of [notice, ...resends]) {
      if (!(button instanceof window.HTMLButtonElement)) continue;
      pressed.push(button.ariaLabel ?? button.textContent.trim());
      button.click();
    }
    return pressed;
  },

  async snapshot() {
    await drawn();
    const {messages = [], unread = 0} = chatOf()?.conversation ?? {};
    const rows = [...(listOf(element)?.querySelectorAll('.row') ?? [])];
    const isDrawn = (/** @type {Message} */ message, /** @type {number} */ index) =>
      rows[index]?.textContent.includes(textOf(message)) ?? false;
    const situation = chatOf()?.situation;
    const isGuest = (/** @type {[string, string]} */ [key]) => key.endsWith('/guest');
    const local = Object.entries(localStorage);
    return {
      open: element.open,
      status: element.session.status,
      userId: element.session.userId,
      guest: element.session.guest,
      situation: situation?.status ?? 'idle',
      reason: situation?.status === 'closed' ? situation.reason : null,
      partings: partings(),
      unread,
      messages: messages.map((message) => ({
        id: message.messageId,
        key: message.key,
        requestId: message.requestId,
        text: textOf(message),
        delivery: message.type === 'system' ? 'sent' : message.delivery,
        streaming: message.type === 'text' && message.streaming,
      })),
      drawn: rows.length === messages.length && messages.every(isDrawn),
      // Out of the page, it is before nobody's eyes.
      readable: element.isConnected ? readableIn(element).join('\n') : '',
      draft: draft(),
      // A guest's token is all that a guest has.
      local: JSON.stringify(local.filter((entry) => !isGuest(entry))),
      keptGuest: keptGuest(local.find(isGuest)?.[1]),
      // Before that, nobody has looked whose it is.
      session: element.session.status === 'connected' ? JSON.stringify({...sessionStorage}) : '',
    };
  },
};

/** What changed is drawn with one of the next frames, of which a busy machine has few. */
async function drawn() {
  await element.updateComplete;
  const content = element.shadowRoot?.querySelector('chat-ai-window');
  await content?.updateComplete;
  const list = content?.shadowRoot?.querySelector('chat-ai-message-list');
  const enough = new Promise((resolve) => setTimeout(resolve, 2000));
  await Promise.race([list?.updateComplete, enough]);
}

function follow() {
  following = new window.AbortController();
  for (const name of EVENTS) {
    element.addEventListener(name, hear, {signal: following.signal});
  }
}

/** @param {Event} event */
function hear(event) {
  const {type: name, detail: all} = /** @type {CustomEvent<Record<string, unknown>>} */ (event);
  const detail = Object.fromEntries(Object.entries(all).filter(([field]) => field !== 'signal'));
  if (name === 'session-closed' && !isSameVisitor(String(detail['reason']))) part();
  tell(name, detail);
}

/** @param {string} name @param {Record<string, unknown>} detail */
function tell(name, detail) {
  const failed = messagesWith('failed').map(({text}) => text);
  const page = /** @type {{tell(event: ToldEvent): Promise<void>}} */ (
    /** @type {unknown} */ (window)
  );
  void page.tell({name, detail, failed, partings: partings()});
}

/** Attributes, as the page of a site would write them. */
function nameVisitor() {
  const isUnnamed = address.searchParams.has('unnamed');
  const isGuest = visitor() === 'guest';
  set('user-id', isGuest || isUnnamed ? null : visitor());
  if (isGuest) set('token-endpoint', isUnnamed ? '/chat-token' : null);
  else set('token-endpoint', `/chat-token?as=${visitor()}`);
}

/** @param {string} name @param {string | null} value */
function set(name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function visitor() {
  return address.searchParams.get('as') ?? 'ada';
}

/** Whoever was declined may go on, and a guest goes on as the next one. @param {string} reason */
function isSameVisitor(reason) {
  return reason === 'declined' || (reason === 'user-changed' && visitor() === 'guest');
}

/** Whom no attribute names is known once connected. */
function isKnown() {
  return element.hasAttribute('user-id') || element.session.userId !== null;
}

/** Before there is a chat, everybody is nobody. */
function writer() {
  return element.chat && isKnown() ? visitor() : 'nobody';
}

/** Whoever chatted here leaves. The count is to outlive the page. */
function part() {
  window.name = String(partings() + 1);
}

function partings() {
  return Number(window.name);
}

/** Whether there is a field to write into. @param {string} text */
function type(text) {
  const field = fieldOf(element);
  if (!field || field.disabled || !element.open || !element.isConnected) return false;
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  return true;
}

function draft() {
  return windowOf(element)?.querySelector('chat-ai-composer')?.draft ?? '';
}

/** @param {string | undefined} json @returns {string | null} */
function keptGuest(json = 'null') {
  return JSON.parse(json)?.userId ?? null;
}

/** @param {Message} message */
function textOf(message) {
  return message.type === 'file' ? message.name : message.text;
}

/** @param {string} delivery */
function messagesWith(delivery) {
  const messages = chatOf()?.conversation.messages ?? [];
  return messages.flatMap((message) =>
    message.type === 'text' && message.delivery === delivery ? [message] : [],
  );
}

follow();
tell('loaded', {});
nameVisitor();
void customElements.whenDefined(element.localName).then(() => Object.assign(window, {inPage}));
