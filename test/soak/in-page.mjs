// Runs in each tab of the soak: tells what the widget tells, and acts as visitor and as page.

/** @typedef {import('../../src/index.js').ChatAiWidget} ChatAiWidget */
/** @typedef {import('../../src/conversation/model.js').Message} Message */
/** @typedef {{name: string, detail: Record<string, unknown>, failed: string[]}} ToldEvent */
/** @typedef {typeof inPage} InPage */
/** @typedef {ReturnType<InPage['snapshot']>} Snapshot */

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

const element = /** @type {ChatAiWidget} */ (document.querySelector('chat-ai-widget'));
const address = new URL(document.location.href);

for (const name of EVENTS) {
  element.addEventListener(name, (event) => {
    /** @type {Record<string, unknown>} */
    const all = /** @type {CustomEvent} */ (event).detail;
    const detail = Object.fromEntries(Object.entries(all).filter(([field]) => field !== 'signal'));
    const failed = messagesWith('failed').map(({text}) => text);
    const {tell} = /** @type {{tell(event: ToldEvent): Promise<void>}} */ (
      /** @type {unknown} */ (window)
    );
    void tell({name, detail, failed});
  });
}

const inPage = {
  /** @param {string} user */
  setUser(user) {
    address.searchParams.set('as', user);
    window.history.replaceState(null, '', address);
    element.setAttribute('user-id', user);
    element.setAttribute('token-endpoint', `/chat-token?as=${user}`);
  },

  open: () => element.show(),
  close: () => element.hide(),
  signOut: () => void element.signOut().catch(() => undefined),
  retry: () => void element.retry().catch(() => undefined),

  /** Whether there is a field to write into. @param {string} text */
  type(text) {
    const field = composer()?.querySelector('textarea');
    if (!field || field.disabled || !element.open) return false;
    field.value = text;
    field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    return true;
  },

  /** Whether it was taken: by the field, or with the window closed as a message of the page. */
  async send(/** @type {string} */ text) {
    if (!element.open) {
      if (['closed', 'failed'].includes(element.session.status)) return false;
      void element.sendMessage(text).catch(() => undefined);
      return true;
    }
    if (!inPage.type(text)) return false;
    await element.updateComplete;
    composer()?.querySelector('form')?.requestSubmit();
    return true;
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
    const pressed = [];
    const notice = windowRoot()?.querySelector('.notice button');
    const resends = listRoot()?.querySelectorAll('[data-failed] button:first-of-type') ?? [];
    for (const button of [notice, ...resends]) {
      if (!(button instanceof window.HTMLButtonElement)) continue;
      pressed.push(button.ariaLabel ?? button.textContent.trim());
      button.click();
    }
    return pressed;
  },

  snapshot() {
    const messages = element.chat?.conversation.messages ?? [];
    const rows = [...(listRoot()?.querySelectorAll('.row') ?? [])];
    const isDrawn = (/** @type {Message} */ message, /** @type {number} */ index) =>
      rows[index]?.textContent.includes(textOf(message)) ?? false;
    return {
      open: element.open,
      status: element.session.status,
      userId: element.session.userId,
      situation: element.chat?.situation.status ?? 'idle',
      messages: messages.map((message) => ({
        id: message.messageId,
        key: message.key,
        requestId: message.requestId,
        text: textOf(message),
        delivery: message.type === 'system' ? 'sent' : message.delivery,
      })),
      drawn: rows.length === messages.length && messages.every(isDrawn),
      html: htmlOf(element),
      draft: composer()?.querySelector('textarea')?.value ?? '',
      local: JSON.stringify({...localStorage}),
      session: JSON.stringify({...sessionStorage}),
    };
  },
};

/** @param {Message} message */
function textOf(message) {
  return message.type === 'file' ? message.name : message.text;
}

/** @param {string} delivery */
function messagesWith(delivery) {
  const messages = element.chat?.conversation.messages ?? [];
  return messages.flatMap((message) =>
    message.type === 'text' && message.delivery === delivery ? [message] : [],
  );
}

function windowRoot() {
  return element.shadowRoot?.querySelector('chat-ai-window')?.shadowRoot;
}

function listRoot() {
  return windowRoot()?.querySelector('chat-ai-message-list')?.shadowRoot;
}

function composer() {
  return windowRoot()?.querySelector('chat-ai-composer')?.shadowRoot;
}

/** @param {Element} root @returns {string} */
function htmlOf(root) {
  const inside = [...(root.shadowRoot?.querySelectorAll('*') ?? [])].map(htmlOf);
  return root.outerHTML + (root.shadowRoot?.innerHTML ?? '') + inside.join('');
}

inPage.setUser(address.searchParams.get('as') ?? 'ada');
void customElements.whenDefined(element.localName).then(() => Object.assign(window, {inPage}));
