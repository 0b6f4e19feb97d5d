import {post} from '../lab/control.js';
import {reach} from './reach.js';

/** @typedef {import('../../src/index.js').ChatAiWidget} ChatAiWidget */

/** One chat of the gallery, and what can be made to happen in it. */
export class Stage {
  /** Resolves once the box was in view. */
  #seen;

  /** @param {ChatAiWidget} widget */
  constructor(widget) {
    this.widget = widget;
    this.#seen = inView(widget);
  }

  /** With a token of the local server, as it gives them to anybody. */
  signIn() {
    const userId = this.widget.getAttribute('user-id');
    const issue = async () => {
      const answer = await this.control('issueToken', {userId});
      return /** @type {{token: string}} */ (answer).token;
    };
    this.widget.configureSession = () => ({
      onSessionTokenRequired: (resolve, reject) => void issue().then(resolve, reject),
    });
  }

  /** @param {string} text */
  async ask(text) {
    await customElements.whenDefined('chat-ai-widget');
    await this.widget.sendMessage(text);
  }

  /** Resolves once there is a guest, and a channel to talk in. */
  async connected() {
    const {widget} = this;
    if (widget.session?.status === 'connected') return;
    await new Promise((resolve) =>
      widget.addEventListener('session-connected', resolve, {once: true}),
    );
  }

  /**
   * The bot says something nobody asked for.
   *
   * @param {string} text
   * @param {object} [fields] More of the message.
   */
  async hear(text, fields = {}) {
    const answer = await this.fault('say', {userId: this.#bot, text, ...fields});
    return /** @type {{messageId: number}} */ (answer);
  }

  /**
   * What the local server can do to a channel.
   *
   * @param {string} name
   * @param {object} [args]
   */
  async fault(name, args = {}) {
    return this.control(name, {channelUrl: await this.#channelUrl(), ...args});
  }

  /**
   * @param {string} name
   * @param {object} args
   */
  control(name, args) {
    return post(`${this.#host}/__control/${name}`, args);
  }

  /**
   * The visitor presses a button. What takes the focus then is scrolled to, so nothing is pressed in
   * a box that nobody has come to yet.
   *
   * @param {string} selector
   */
  async press(selector) {
    await this.#seen;
    (await reach(this.widget, selector)).click();
  }

  /** @param {...File} files What the visitor chooses to send. */
  async give(...files) {
    const input = /** @type {HTMLInputElement} */ (await reach(this.widget, 'input[type=file]'));
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
  }

  /** Resolves once the server has what the visitor says next. */
  async sent() {
    await new Promise((resolve) =>
      this.widget.addEventListener('message-sent', resolve, {once: true}),
    );
  }

  /** What the visitor has typed and not sent; a page has no say in that, so this reaches inside. */
  set draft(/** @type {string} */ text) {
    const {shadowRoot} = this.widget;
    const chatWindow = shadowRoot?.querySelector('chat-ai-window');
    if (chatWindow) chatWindow.draft = text;
  }

  async #channelUrl() {
    await this.connected();
    const userId = this.widget.session.userId ?? '';
    const response = await fetch(`${this.#host}/__control`);
    const {channels} = /** @type {import('../lab/control.js').World} */ (await response.json());
    return channels.find(({members}) => members.includes(userId))?.url;
  }

  get #host() {
    return this.widget.getAttribute('api-host') ?? '';
  }

  get #bot() {
    return this.widget.getAttribute('bot-id') ?? '';
  }
}

/** @param {Element} element */
function inView(element) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      resolve(null);
    });
    observer.observe(element);
  });
}
