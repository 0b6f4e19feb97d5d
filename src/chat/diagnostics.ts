import type {Diagnostics, Step} from '../contract/diagnostics.js';
import type {WidgetEventDetails} from '../contract/events.js';
import {kindsOf} from '../contract/kinds-of.js';
import type {PublicSession} from '../contract/session.js';
import {VERSIONS} from './version.js';

interface Patient {
  readonly session: PublicSession;
  subscribe(listener: () => void): () => void;
}

const KEPT = 50;
const EVENTS: readonly (keyof WidgetEventDetails)[] = [
  'session-token-required',
  'session-connected',
  'session-refreshed',
  'session-error',
  'session-closed',
  'connection-change',
  'chat-open',
  'chat-close',
];
/** What a detail may hold that says nothing of the visitor. */
const HARMLESS = ['reason', 'state', 'code', 'sendbirdCode'] as const;

/** Keeps the steps of one chat, to tell them on request. */
export class Diary {
  readonly #element: Element;
  readonly #chat: Patient;
  readonly #steps: Step[] = [];
  readonly #lifetime = new AbortController();
  #status: PublicSession['status'];

  constructor(element: Element, chat: Patient) {
    this.#element = element;
    this.#chat = chat;
    this.#status = chat.session.status;
    const {signal} = this.#lifetime;
    for (const name of EVENTS) {
      const listener = (event: Event) => this.#note(name, (event as CustomEvent<object>).detail);
      element.addEventListener(name, listener, {signal});
    }
    signal.addEventListener(
      'abort',
      chat.subscribe(() => this.#look()),
      {once: true},
    );
  }

  /** Everything that is known, as plain data. */
  tell(): Diagnostics {
    const {status, guest} = this.#chat.session;
    return {
      versions: VERSIONS,
      status,
      guest,
      attributes: attributesOf(this.#element),
      page: {
        online: navigator.onLine,
        visible: document.visibilityState === 'visible',
        secure: isSecureContext,
      },
      steps: [...this.#steps],
    };
  }

  end(): void {
    this.#lifetime.abort();
  }

  #look() {
    const {status} = this.#chat.session;
    if (status === this.#status) return;
    this.#status = status;
    this.#note('status', {});
  }

  #note(what: string, detail: object) {
    const known = Object.entries(detail).filter(([name]) => HARMLESS.some((one) => one === name));
    const {status} = this.#chat.session;
    this.#steps.push({at: Date.now(), what, status, ...Object.fromEntries(known)});
    if (this.#steps.length > KEPT) this.#steps.shift();
  }
}

/** A value that is not one of ours may name somebody, or hold a secret. */
function attributesOf(element: Element): Record<string, string | boolean> {
  const kinds = Object.values<string | number>(kindsOf(element).kinds);
  const known = kinds.flatMap((kind) => (typeof kind === 'string' ? kind.split(' ') : []));
  const told: Record<string, string | boolean> = {};
  for (const {name, value} of element.attributes) told[name] = known.includes(value) ? value : true;
  return told;
}
