/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./in-page.mjs').InPage} InPage */
/** @typedef {import('./in-page.mjs').ToldEvent} ToldEvent */

// What a browser itself says of requests that were made to fail.
const NOISE = /^(Failed to load resource|WebSocket connection to )/;

/** One tab of the soak: a page with a widget, and all that was heard of it. */
export class Tab {
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
  isHidden = false;
  /** How often the page was told BUSY: each time the SDK takes another socket, and keeps this one. */
  busy = 0;

  /**
   * @param {number} id
   * @param {Page} page
   * @param {string} user
   */
  constructor(id, page, user) {
    this.id = id;
    this.page = page;
    this.user = user;
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
        const frame = String(payload);
        if (frame.startsWith('LOGI') && !frame.includes('"error":true')) this.sockets.add(socket);
      });
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  /** @param {ToldEvent} event */
  hear(event) {
    this.events.push(event);
    this.heard.push(JSON.stringify(event.detail));
    if (event.name === 'message-sent') this.sentTexts.push(String(event.detail['text']));
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

  /** @param {string} siteUrl */
  async load(siteUrl) {
    this.#reset();
    await this.page.goto(`${siteUrl}/demo/soak.html?as=${this.user}`);
    await this.#ready();
  }

  async reload() {
    this.#reset();
    await this.page.reload();
    await this.#ready();
  }

  #reset() {
    this.events = [];
    this.isHidden = false;
    this.busy = 0;
  }

  async #ready() {
    await this.page.waitForFunction(() => 'inPage' in window);
  }
}
