import type {ChatElement} from '../contract/chat-element.js';
import type {Looks} from '../contract/looks.js';
import type {ChatSettings} from '../conversation/settings.js';
import {readSettings} from './read-settings.js';

/** The settings of an element's chat, read again when something has changed. */
export class FreshSettings {
  readonly #widget: ChatElement;
  readonly #attributes: MutationObserver;
  #read: ChatSettings | undefined;
  #replyToFile = false;

  /** Calls back when an attribute has changed. */
  constructor(widget: ChatElement, changed: () => void) {
    this.#widget = widget;
    this.#attributes = new MutationObserver(() => {
      this.#read = undefined;
      changed();
    });
    this.#attributes.observe(widget, {attributes: true});
  }

  get current(): ChatSettings {
    return (this.#read ??= readSettings(this.#widget, this.#replyToFile));
  }

  /** Some of it the bot's owner has chosen. */
  looked({replyToFile}: Looks): void {
    this.#replyToFile = replyToFile === true;
    this.#read = undefined;
  }

  end(): void {
    this.#attributes.disconnect();
  }
}
