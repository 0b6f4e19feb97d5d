import type {ChatElement} from '../contract/chat-element.js';
import {lazy} from '../contract/lazy.js';
import type {ChatView} from '../conversation/chat-view.js';

const loadChime = lazy(() => import('./chime.js'));

/** Calls for the visitor while the conversation is out of view: by a tone, and in the title. */
export class Attention {
  readonly #chat: ChatView;
  readonly #lifetime = new AbortController();
  /** What stands before the page's own title. */
  #count = '';

  constructor(widget: ChatElement, chat: ChatView) {
    this.#chat = chat;
    const {signal} = this.#lifetime;
    const received = () => {
      if (chat.settings.sound && (!widget.isOpen || document.hidden)) void ring();
    };
    widget.addEventListener('message-received', received, {signal});
    signal.addEventListener(
      'abort',
      chat.subscribe(() => this.#tell()),
    );
  }

  end(): void {
    this.#lifetime.abort();
    this.#show('');
  }

  #tell() {
    const {settings, conversation} = this.#chat;
    const {unread} = conversation;
    this.#show(settings.unreadInTitle && unread ? `(${unread})` : '');
  }

  #show(count: string) {
    if (count === this.#count) return;
    const {title} = document;
    // A page that has changed its title meanwhile has taken the number away.
    const own = title.startsWith(this.#count) ? title.slice(this.#count.length) : title;
    this.#count = count;
    document.title = `${count} ${own.trim()}`.trim();
  }
}

/** A tone is a courtesy; what came in is there without it. */
export async function ring(): Promise<void> {
  try {
    (await loadChime()).chime();
  } catch {
    // Neither a lost chunk nor a browser without sound is worth a word.
  }
}
