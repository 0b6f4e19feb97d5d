import {waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';

import '../../src/index.js';
import type {WidgetChat} from '../../src/chat/widget-chat.js';
import type {WidgetEventDetails} from '../../src/contract/events.js';
import type {ChatAiWidget} from '../../src/index.js';
import type {LocalSendbird} from './local-sendbird.js';

type EventName = keyof WidgetEventDetails;

interface SeenEvent {
  name: EventName;
  detail: Record<string, unknown>;
}

const EVENTS: readonly EventName[] = [
  'session-token-required',
  'session-connected',
  'session-refreshed',
  'session-error',
  'session-closed',
  'connection-change',
  'consent-change',
  'chat-open',
  'chat-close',
  'message-sent',
  'message-received',
  'unread-change',
  'conversation-change',
  'participant-change',
  'function-call',
  'form-submit',
  'feedback-change',
];

/** How long a test waits for something that crosses the network, in ms. */
const PATIENCE = {timeout: 12_000, interval: 20};

/** The widget on a page, as a visitor and the page's own script meet it. */
export class TestWidget {
  readonly element: ChatAiWidget;
  readonly events: SeenEvent[] = [];

  constructor(element: ChatAiWidget) {
    this.element = element;
    for (const name of EVENTS) {
      element.addEventListener(name, (event) => {
        const plain = Object.entries(event.detail).filter(([field]) => field !== 'signal');
        this.events.push({name, detail: Object.fromEntries(plain)});
      });
    }
  }

  /** The names of the `session-*` events so far. */
  get sessionEvents(): string[] {
    return this.events.map(({name}) => name).filter((name) => name.startsWith('session-'));
  }

  details(name: EventName): Array<Record<string, unknown>> {
    return this.events.filter((event) => event.name === name).map(({detail}) => detail);
  }

  get chat(): WidgetChat | undefined {
    return this.element.chat as WidgetChat | undefined;
  }

  get launcher(): HTMLButtonElement {
    return query(this.element, 'button') as HTMLButtonElement;
  }

  /** What the launcher is called, without a text and a count beside it. */
  get launcherName(): string {
    return this.launcher.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
  }

  get window(): HTMLElement {
    return query(this.element, 'chat-ai-window');
  }

  get input(): HTMLTextAreaElement {
    return query(query(this.window, 'chat-ai-composer'), 'textarea') as HTMLTextAreaElement;
  }

  get log(): HTMLElement {
    return query(query(this.window, 'chat-ai-message-list'), '[role=log]');
  }

  /** The texts of all bubbles, oldest first. */
  get messages(): string[] {
    return [...this.log.querySelectorAll('.bubble')].map((bubble) => bubble.textContent.trim());
  }

  /** Everything that can be read in the window. */
  get text(): string {
    return textOf(this.window);
  }

  /** A button by its accessible name or text, wherever it is in the window. */
  button(name: string): HTMLButtonElement {
    const found = allElements(this.window).find(
      (element) =>
        element instanceof HTMLButtonElement &&
        (element.ariaLabel ?? element.textContent).trim().startsWith(name),
    );
    if (!found) throw new Error(`There is no button “${name}” in: ${this.text}`);
    return found as HTMLButtonElement;
  }

  async open(): Promise<void> {
    await this.element.updateComplete;
    this.launcher.click();
    await this.until(() => this.window.shadowRoot?.querySelector('chat-ai-composer') !== null);
    await this.until(() => Boolean(this.input));
  }

  type(text: string) {
    this.input.value = text;
    this.input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }

  /** Writes a message and presses Enter. */
  send(text: string) {
    this.type(text);
    const enter = {key: 'Enter', bubbles: true, composed: true, cancelable: true};
    this.input.dispatchEvent(new KeyboardEvent('keydown', enter));
  }

  async until(isTrue: () => boolean, what = isTrue.toString()): Promise<void> {
    const patient = () => {
      try {
        return isTrue();
      } catch {
        return false; // A part that is not there yet.
      }
    };
    try {
      await waitUntil(patient, what, PATIENCE);
    } catch (error) {
      const seen = this.events.map(({name, detail}) => `${name} ${JSON.stringify(detail)}`);
      throw new Error(`${String(error)}\n${seen.join('\n')}`, {cause: error});
    }
  }

  untilEvent(name: EventName, count = 1): Promise<void> {
    return this.until(() => this.details(name).length >= count, `${count} × ${name}`);
  }

  untilConnected(): Promise<void> {
    return this.until(() => this.element.session.status === 'connected', 'connected');
  }

  untilMessage(text: string): Promise<void> {
    return this.until(() => this.messages.some((message) => message.includes(text)), text);
  }
}

// What is still moving has no place yet.
before(() => emulateMedia({reducedMotion: 'reduce'}));
// The modules of the tests themselves would fill the browser's list of requests.
before(() => performance.setResourceTimingBufferSize(10_000));

const mounted = new Set<ChatAiWidget>();

/** Puts a widget on the page; attributes as a page's author writes them. */
export function mountWidget(
  server: LocalSendbird,
  attributes: Readonly<Record<string, string>> = {},
  properties: Partial<ChatAiWidget> = {},
): TestWidget {
  const element = document.createElement('chat-ai-widget');
  const all = {
    'app-id': server.appId,
    'bot-id': 'echo',
    'api-host': server.apiHost,
    'ws-host': server.wsHost,
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  Object.assign(element, properties);
  const widget = new TestWidget(element);
  document.body.append(element);
  mounted.add(element);
  return widget;
}

afterEach(() => {
  for (const element of mounted) {
    element.remove();
    // A moment later it would by itself.
    element.chat?.stop();
  }
  mounted.clear();
  localStorage.clear();
  sessionStorage.clear();
});

function query(root: Element, selector: string): HTMLElement {
  const found = root.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`No ${selector} in <${root.localName}>`);
  return found;
}

function allElements(root: Element): Element[] {
  const inside = [...(root.shadowRoot ?? root).children];
  return [root, ...inside.flatMap(allElements)];
}

function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  if (node instanceof Text) return node.data;
  const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
  return [...root.childNodes].map(textOf).join(' ').replace(/\s+/g, ' ');
}
