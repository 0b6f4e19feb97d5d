import {gunzipSync} from 'node:zlib';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./in-page.mjs').InPage} InPage */
/** @typedef {import('./in-page.mjs').ToldEvent} ToldEvent */
/** @typedef {import('./stage.mjs').Stage} Stage */

// What a browser itself says of requests that were made to fail.
const NOISE = /^(Failed to load resource|WebSocket (connection to|is already in) )/;

/** One tab of the soak: a page with a widget, and all that was heard of it. */
export class Tab {
  /** @type {import('./stage.mjs').Visitor} */
  visitor = 'ada';
  /** Whether the endpoint is to say who it is, rather than an attribute. */
  unnamed = false;
  /** The guest that was connected here last. @type {string | null} */
  guestId = null;
  /** Of the page as it was loaded last. @type {ToldEvent[]} */
  events = [];
  /** Of all pages. @type {string[]} */
  sentTexts = [];
  /** Those that are logged in. @type {Set<import('@playwright/test').WebSocket>} */
  sockets = new Set();
  /** @type {string[]} */
  complaints = [];
  /** Everything where a token must never be: events, console, addresses. @type {string[]} */
  heard = [];
  /** How often whoever chatted here has left, as far as was told. */
  #partings = 0;
  isHidden = false;
  /** How often the page was told BUSY: each time the SDK takes another socket, and keeps this one. */
  busy = 0;
  #stage;

  /**
   * @param {number} id
   * @param {Page} page
   * @param {Stage} stage
   */
  constructor(id, page, stage) {
    this.id = id;
    this.page = page;
    this.#stage = stage;
    // What nobody caught, promises too.
    page.on('pageerror', (error) => this.complaints.push(`pageerror: ${error.stack ?? error}`));
    page.on('console', (message) => {
      const text = message.text();
      this.heard.push(text);
      if (message.type() === 'error' && !NOISE.test(text)) this.complaints.push(text);
    });
    // The sockets of the page before are gone with it, of which the browser says nothing.
    page.on('domcontentloaded', () => this.sockets.clear());
    page.on('request', (request) => this.heard.push(request.url()));
    page.on('websocket', (socket) => {
      this.heard.push(socket.url());
      socket.on('framereceived', ({payload}) => {
        const frame = String(typeof payload === 'string' ? payload : gunzipSync(payload));
        if (frame.startsWith('LOGI') && !frame.includes('"error":true')) this.sockets.add(socket);
      });
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  /** Whoever chats here, as Sendbird knows them. */
  get userId() {
    return this.visitor === 'guest' ? this.guestId : this.visitor;
  }

  /** @param {ToldEvent} event */
  hear(event) {
    const {name, detail} = event;
    if (name === 'loaded') this.#loaded();
    this.events.push(event);
    this.#partings = Math.max(this.#partings, event.partings);
    this.heard.push(JSON.stringify(detail));
    if (name === 'message-sent') this.sentTexts.push(String(detail['text']));
    if (name === 'session-connected' && detail['guest']) {
      this.guestId = String(detail['userId']);
      const noReason = this.#stage.guests.welcome(this.guestId);
      if (noReason) this.complaints.push(`${this.guestId} is another guest for no reason`);
    }
    if (name === 'session-closed') this.#closed(String(detail['userId']), String(detail['reason']));
  }

  #loaded() {
    this.events = [];
    this.isHidden = false;
    this.busy = 0;
  }

  /** @param {string} userId @param {string} reason */
  #closed(userId, reason) {
    const isReplaced = userId.startsWith('guest-') && reason === 'user-changed';
    if (isReplaced || this.#stage.causes.has(reason)) return;
    this.complaints.push(`the session of ${userId} was closed as ${reason} for no reason`);
  }

  /**
   * Has the page act.
   *
   * @template {keyof InPage} Name
   * @param {Name} name
   * @param {Parameters<InPage[Name]>} args
   * @returns {Promise<Awaited<ReturnType<InPage[Name]>>>}
   */
  act(name, ...args) {
    return this.page.evaluate(([method, values]) => {
      const {inPage} = /** @type {Record<string, any>} */ (/** @type {unknown} */ (window));
      return inPage[method](...values);
    }, /** @type {[string, unknown[]]} */ ([name, args]));
  }

  /** @param {import('./stage.mjs').Visitor} visitor @param {boolean} unnamed */
  async become(visitor, unnamed) {
    this.visitor = visitor;
    this.unnamed = unnamed;
    await this.act('become', visitor, unnamed);
  }

  /** As a phone does with a page that nobody looks at. @param {boolean} isFrozen */
  async setFrozen(isFrozen) {
    const devTools = await this.page.context().newCDPSession(this.page);
    await devTools.send('Page.setWebLifecycleState', {state: isFrozen ? 'frozen' : 'active'});
    await devTools.detach();
  }

  /** @param {string} address */
  async load(address) {
    await this.page.goto(address);
    await this.page.waitForFunction(() => 'inPage' in window);
    await this.act('atLeast', this.#partings);
  }

  reload() {
    return this.load(this.page.url());
  }

  /** From another page of the site: the widget would go on writing. */
  async clearStorage() {
    const address = this.page.url();
    await this.page.goto(new URL('/me', address).href);
    await this.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
      // As in-page.mjs counts who has left.
      window.name = String(Number(window.name) + 1);
    });
    await this.load(address);
  }
}
