import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {ChatView} from '../conversation/chat-view.js';
import type {Message} from '../conversation/model.js';
import type {ChatRequest} from '../conversation/requests.js';

/**
 * Whether the next message is held back, because the one before waits for its answer. It waits for
 * a limited time, whatever the bot does, and never for a person.
 */
export class AwaitAnswer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #chat: () => ChatView | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest message when the visitor sent one; `null` when nothing is waited for. */
  #before: string | undefined | null = null;

  constructor(host: ReactiveControllerHost, chat: () => ChatView | undefined) {
    this.#host = host;
    this.#chat = chat;
    host.addController(this);
  }

  get holds(): boolean {
    return this.#before !== null;
  }

  hear(request: ChatRequest) {
    const {settings, conversation} = this.#chat() ?? {};
    const patience = settings?.answerPatience ?? 0;
    if (request.type !== 'send' || patience === 0 || conversation?.attended) return;
    this.#before = conversation?.messages.at(-1)?.key;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.end();
      this.#host.requestUpdate();
    }, patience);
    this.#host.requestUpdate();
  }

  hostUpdate() {
    const {settings, conversation} = this.#chat() ?? {};
    const newest = conversation?.messages.at(-1);
    const isAnswered = newest && newest.key !== this.#before && settles(newest);
    if (isAnswered || conversation?.attended || !settings?.answerPatience) this.end();
  }

  hostDisconnected() {
    this.end();
  }

  end() {
    clearTimeout(this.#timer);
    this.#before = null;
  }
}

/** A complete answer; or a message of the visitor that will not get one. */
function settles(message: Message): boolean {
  if (message.type === 'system') return false;
  if (message.sender.role === 'visitor') return message.delivery === 'failed';
  return message.type === 'file' || !message.streaming;
}
