import type {WidgetEventDetails} from '../contract/events.js';

type Names = keyof WidgetEventDetails;

/**
 * What is told of each event. All of it is one of a few words, a number or a flag: never what
 * somebody wrote, who they are, or where they wrote it.
 */
const TOLD = {
  'session-connected': ['guest'],
  'session-error': ['code', 'retryable', 'sendbirdCode'],
  'session-closed': ['reason'],
  'connection-change': ['state'],
  'consent-change': ['consent'],
  'chat-open': [],
  'chat-close': [],
  'message-sent': [],
  'message-received': [],
  'unread-change': ['count'],
  'conversation-change': [],
  'participant-change': ['joined'],
  'function-call': [],
  'form-submit': [],
  'feedback-change': ['rating'],
} as const satisfies {[Name in Names]?: ReadonlyArray<keyof WidgetEventDetails[Name]>};

/** What an event tells of itself. */
export type AnalyticsDetails = Readonly<Record<string, string | number | boolean | null>>;

/** Takes an event on: `chat_ai_open`, `chat_ai_message_sent`, … */
export type Send = (name: string, details: AnalyticsDetails) => void;

/**
 * Sends the events of a widget, or of all in a document, to an analytics tool. They bubble, so the
 * widget need not be there yet. Returns the function that ends it.
 *
 * @example
 * ```ts
 * follow(document, (name, details) => gtag('event', name, details));
 * ```
 */
export function follow(target: EventTarget, send: Send): () => void {
  const lifetime = new AbortController();
  for (const [type, fields] of Object.entries<readonly string[]>(TOLD)) {
    const name = `chat_ai_${type.replace(/^chat-/, '').replaceAll('-', '_')}`;
    const listener = (event: Event) => {
      const detail = {...(event as CustomEvent<AnalyticsDetails>).detail};
      send(name, Object.fromEntries(fields.map((field) => [field, detail[field] ?? null])));
    };
    target.addEventListener(type, listener, {signal: lifetime.signal});
  }
  return () => lifetime.abort();
}

/**
 * Pushes them to `window.dataLayer`, made where there is none: `{event: 'chat_ai_session_error',
 * chat_ai: {code: 'token/refused', …}}`.
 */
export function sendToDataLayer(target: EventTarget = document): () => void {
  return follow(target, (event, details) => {
    const page = globalThis as {dataLayer?: unknown[]};
    (page.dataLayer ??= []).push({event, chat_ai: details});
  });
}
