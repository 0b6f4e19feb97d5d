import {emulateMedia} from '@web/test-runner-commands';

import type {ChatView} from '../../src/conversation/chat-view.js';
import type {
  Conversation,
  FileMessage,
  Sender,
  Situation,
  SystemMessage,
  TextMessage,
} from '../../src/conversation/model.js';
import type {ChatRequest} from '../../src/conversation/requests.js';
import {DEFAULT_SETTINGS} from '../../src/conversation/settings.js';
import type {ChatSettings} from '../../src/conversation/settings.js';

export const visitor: Sender = {id: 'ada', name: 'Ada', pictureUrl: '', role: 'visitor'};
export const bot: Sender = {id: 'nimbus', name: 'Nimbus', pictureUrl: '', role: 'bot'};
export const person: Sender = {id: 'sam', name: 'Sam', pictureUrl: '', role: 'person'};

/** Noon of a day long past, so that no test meets midnight. */
export const NOON = new Date(2025, 2, 6, 12, 0).getTime();
export const MINUTE = 60_000;

// What is still fading in has no contrast yet.
before(() => emulateMedia({reducedMotion: 'reduce'}));

let count = 0;

const base = () => ({key: `message-${++count}`, messageId: count, requestId: '', createdAt: NOON});

export function text(sender: Sender, words: string, more: Partial<TextMessage> = {}): TextMessage {
  return {
    ...base(),
    type: 'text',
    sender,
    text: words,
    delivery: 'sent',
    streaming: false,
    suggestedReplies: [],
    attachments: [],
    feedback: null,
    answeredBy: null,
    ...more,
  };
}

export function file(sender: Sender, name: string, more: Partial<FileMessage> = {}): FileMessage {
  return {
    ...base(),
    type: 'file',
    sender,
    name,
    url: `https://files.example/${name}`,
    mimeType: 'application/pdf',
    size: 48_200,
    aspectRatio: null,
    delivery: 'sent',
    ...more,
  };
}

/** A key that an input method takes, as most browsers tell of it, and as Safari does. */
export const composingKeys = ['Enter', 'Escape'].flatMap((key) =>
  [{isComposing: true}, {keyCode: 229}].map((init) => {
    const keydown = () =>
      new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, composed: true, ...init});
    return {what: `${key}, as of ${Object.keys(init).join('')}`, keydown};
  }),
);

export function system(words: string, more: Partial<SystemMessage> = {}): SystemMessage {
  return {...base(), type: 'system', text: words, ...more};
}

export function conversation(more: Partial<Conversation> = {}): Conversation {
  return {
    messages: [],
    history: 'complete',
    typing: null,
    bot: {name: 'Nimbus', pictureUrl: ''},
    unread: 0,
    readOnly: null,
    attended: false,
    uploadLimit: Infinity,
    removed: [],
    ...more,
  };
}

const NOTHING_SAID = conversation();

/** A chat whose state a test sets by hand. */
export class FakeChat implements ChatView {
  readonly #listeners = new Set<() => void>();

  constructor(
    public conversation: Conversation = NOTHING_SAID,
    public situation: Situation = {status: 'connected'},
    public settings: ChatSettings = DEFAULT_SETTINGS,
  ) {}

  get listeners(): number {
    return this.#listeners.size;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change(conversation: Partial<Conversation>, situation: Situation = this.situation) {
    this.conversation = {...this.conversation, ...conversation};
    this.situation = situation;
    for (const listener of this.#listeners) listener();
  }
}

/** Everything an element asks for from now on. */
export function requestsOf(element: HTMLElement): ChatRequest[] {
  const requests: ChatRequest[] = [];
  element.addEventListener('chat-request', ({detail}) => requests.push(detail));
  return requests;
}

/** Text as the visitor reads it: through shadow roots, without what only a screen reader says. */
export function visibleText(root: Node): string {
  if (root instanceof Text) return root.data;
  if (root instanceof HTMLElement && root.matches('.for-the-ear, [aria-hidden=true]')) return '';
  const inner = root instanceof Element ? (root.shadowRoot ?? root) : root;
  return [...inner.childNodes].map(visibleText).join(' ').replace(/\s+/gu, ' ').trim();
}

/** The button with this accessible name, through shadow roots. */
export function button(root: Element, name: string): HTMLButtonElement | undefined {
  return buttons(root).find((element) => nameOf(element) === name);
}

/** What can be pressed. */
export function buttonNames(root: Element): string[] {
  return buttons(root).map(nameOf);
}

function buttons(root: Element): HTMLButtonElement[] {
  return elements(root).filter((element) => element instanceof HTMLButtonElement);
}

function nameOf(element: HTMLButtonElement): string {
  return (element.ariaLabel ?? element.textContent).trim();
}

export function elements(root: Element): Element[] {
  return [...(root.shadowRoot ?? root).querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elements(element) : []),
  ]);
}
