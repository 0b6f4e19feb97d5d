import {SCRIPTS} from './widget.mjs';

/** @typedef {{name: string, value: unknown}} Told */
/** @typedef {import('../../../src/index.js').ChatAiWidget} ChatAiWidget */

/** A page of its own in a frame, with one chat in it. */
export class Stage {
  #frame;

  /**
   * @param {HTMLIFrameElement} frame
   * @param {(told: Told) => void} hear What the chat in it tells.
   */
  constructor(frame, hear = () => {}) {
    this.#frame = frame;
    frame.addEventListener('told', (event) =>
      hear(/** @type {CustomEvent<Told>} */ (event).detail),
    );
  }

  /** @param {Record<string, string>} data What is to be shown: see frame.page.mjs. */
  show(data) {
    const {documentElement: page} = document.implementation.createHTMLDocument('Stage');
    Object.assign(page.dataset, data, {looks: document.documentElement.dataset['looks'] ?? ''});
    page.lang = 'en';
    const style = document.createElement('link');
    Object.assign(style, {rel: 'stylesheet', href: 'assets/frame.css'});
    page.querySelector('head')?.append(style);
    for (const path of [...SCRIPTS, 'frame.js']) {
      const script = document.createElement('script');
      script.setAttribute('src', `assets/${path}`);
      script.defer = true;
      page.querySelector('head')?.append(script);
    }
    this.#frame.srcdoc = `<!doctype html>${page.outerHTML}`;
  }

  /** The chat, once it is there. */
  get chat() {
    return /** @type {ChatAiWidget | null | undefined} */ (
      this.#frame.contentDocument?.querySelector('chat-ai-widget')
    );
  }

  get document() {
    return this.#frame.contentDocument;
  }
}
