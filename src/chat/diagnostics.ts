import type {ReactiveElement} from 'lit';

import type {PublicSession} from './chat-host.js';
import type {ErrorCode} from '../contract/errors.js';
import type {WidgetEventDetails} from '../contract/events.js';
import {VERSIONS} from './version.js';

/** One step in the life of a chat. No names, no texts, no tokens, no addresses. */
export interface Step {
  /** Milliseconds since the epoch, by the visitor's clock. */
  readonly at: number;
  /** A public event, or `status`. */
  readonly what: string;
  readonly status: PublicSession['status'];
  readonly reason?: string;
  readonly state?: string;
  readonly code?: ErrorCode;
  readonly sendbirdCode?: number;
}

/** What somebody who looks into a trouble wants to know, fit for a ticket or a log. */
export interface Diagnostics {
  readonly versions: {readonly widget: string; readonly sdk: string};
  readonly status: PublicSession['status'];
  readonly guest: boolean;
  /** Words and switches as they are set; of everything else only whether it is. */
  readonly attributes: Readonly<Record<string, string | boolean>>;
  readonly page: {readonly online: boolean; readonly visible: boolean; readonly secure: boolean};
  /** The last 50, oldest first. */
  readonly steps: readonly Step[];
}

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
  readonly #element: ReactiveElement;
  readonly #chat: Patient;
  readonly #steps: Step[] = [];
  readonly #lifetime = new AbortController();
  #status: PublicSession['status'];

  constructor(element: ReactiveElement, chat: Patient) {
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
function attributesOf(element: ReactiveElement): Record<string, string | boolean> {
  const {elementProperties} = element.constructor as typeof ReactiveElement;
  const known = [...elementProperties.values()].flatMap(({converter}) =>
    typeof converter === 'object' && 'allowed' in converter ? (converter.allowed as string[]) : [],
  );
  const told: Record<string, string | boolean> = {};
  for (const {name, value} of element.attributes) told[name] = known.includes(value) ? value : true;
  return told;
}
