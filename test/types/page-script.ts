// Compiled, never run: what a page's TypeScript may write. A line below `@ts-expect-error` must not
// compile, or `npm run types` fails.
import {WidgetError} from '../../src/index.js';
import type {
  ChatAiWidget,
  ErrorCode,
  SessionHandlerLike,
  TokenRequiredEvent,
} from '../../src/index.js';

type Same<A, B> = [A, 0] extends [B, 1 & B] ? [never] : [A, B] extends [B, A] ? [] : [never];

/** `exactly<Type>()(value)` compiles if the value has that type, no wider one and no narrower. */
const exactly =
  <A>() =>
  <B>(value: B, ...same: Same<A, B>): unknown => [value, same];

export function elements(): void {
  const widget = document.createElement('chat-ai-widget');
  exactly<ChatAiWidget>()(widget);
  const found = document.querySelector('chat-ai-widget');
  exactly<ChatAiWidget | null>()(found);
}

export function attributes(widget: ChatAiWidget): void {
  exactly<'floating' | 'inline'>()(widget.mode);
  exactly<'bottom-end' | 'bottom-start' | 'top-end' | 'top-start'>()(widget.placement);
  exactly<'open' | 'idle' | 'load'>()(widget.connect);
  exactly<'local' | 'session' | 'none'>()(widget.storage);
  exactly<'auto' | 'light' | 'dark' | 'system'>()(widget.theme);
  exactly<'same-origin' | 'include' | 'omit'>()(widget.tokenCredentials);

  widget.appId = 'APP';
  widget.userId = null;
  widget.tokenEndpoint = new URL('https://shop.example/chat-token');
  widget.tokenHeaders = () => ({'X-CSRF': 'abc'});
  widget.open = true;
  widget.placement = 'top-start';

  // @ts-expect-error -- no such corner
  widget.placement = 'middle';
  // @ts-expect-error -- a string is not a flag
  widget.open = 'true';
  // @ts-expect-error -- the session is for reading
  widget.session = {status: 'idle', userId: null, guest: false};
}

/** What an `interface` says has no index signature, and counts as plain data all the same. */
interface Customer {
  plan: string;
  since?: number;
}

interface Greeting {
  message: string;
  data?: {suggested_replies: string[]};
}

interface Card {
  title: string;
  url: string;
  price: number;
}

interface Csrf {
  'x-csrf': string;
}

export function properties(
  widget: ChatAiWidget,
  known: {customer?: Customer; greetings?: readonly Greeting[]; cards?: () => Card[]; csrf: Csrf},
): void {
  // Frameworks hand on what they have, and take it away with nothing.
  widget.aiAttributes = known.customer;
  widget.aiAttributes = null;
  widget.firstMessages = known.greetings;
  widget.firstMessages = null;
  widget.functionCallAdapter = known.cards;
  widget.functionCallAdapter = null;
  widget.functionCallAdapter = ({name, response}) => {
    exactly<string>()(name);
    exactly<unknown>()(response);
    return [];
  };
  widget.tokenHeaders = {...known.csrf};
  for (const nothing of [undefined, null]) {
    widget.appId = nothing;
    widget.botId = nothing;
    widget.userId = nothing;
    widget.tokenEndpoint = nothing;
    widget.tokenHeaders = nothing;
    widget.nickname = nothing;
    widget.accentColor = nothing;
    widget.sessionToken = nothing;
    widget.configureSession = nothing;
  }

  // @ts-expect-error -- what goes to the bot is an object, or JSON of one
  widget.aiAttributes = 7;
  // @ts-expect-error -- a message has a text
  widget.firstMessages = [{text: 'Hi'}];
  // @ts-expect-error -- a card leads somewhere
  widget.functionCallAdapter = () => [{title: 'Shirt'}];
}

export function sessions(widget: ChatAiWidget): void {
  const {status, userId, guest} = widget.session;
  exactly<
    'idle' | 'authenticating' | 'connecting' | 'connected' | 'reconnecting' | 'closed' | 'failed'
  >()(status);
  exactly<string | null>()(userId);
  exactly<boolean>()(guest);

  const handler: SessionHandlerLike = {
    onSessionTokenRequired: (resolve, reject) => {
      fetch('/chat-token').then(async (reply) => resolve(await reply.text()), reject);
    },
    onSessionError: (error) => {
      console.log(error.message);
    },
  };
  widget.configureSession = () => handler;
}

export function events(widget: ChatAiWidget): void {
  widget.addEventListener('session-token-required', (event) => {
    exactly<TokenRequiredEvent>()(event);
    exactly<'initial' | 'expired' | 'rejected'>()(event.detail.reason);
    exactly<AbortSignal>()(event.detail.signal);
    event.respondWith(Promise.resolve('token'));
    event.respondWith(null);
    // @ts-expect-error -- a token is a string
    event.respondWith(42);
  });
  widget.addEventListener('session-connected', ({detail}) => {
    exactly<{userId: string; guest: boolean}>()(detail);
  });
  widget.addEventListener('session-refreshed', ({detail}) => {
    exactly<{userId: string}>()(detail);
    // @ts-expect-error -- a token never appears in an event
    console.log(detail.token);
  });
  widget.addEventListener('session-error', ({detail}) => {
    exactly<ErrorCode>()(detail.code);
    exactly<number | undefined>()(detail.sendbirdCode);
    // @ts-expect-error -- no such code
    console.log(detail.code === 'token/lost');
  });
  widget.addEventListener('session-closed', ({detail}) => {
    exactly<'signed-out' | 'declined' | 'revoked' | 'deactivated' | 'deleted' | 'user-changed'>()(
      detail.reason,
    );
  });
  widget.addEventListener('connection-change', ({detail}) => {
    exactly<'connecting' | 'online' | 'reconnecting' | 'offline' | 'idle'>()(detail.state);
  });
  widget.addEventListener('message-received', ({detail}) => {
    exactly<number>()(detail.messageId);
    exactly<string>()(detail.text);
  });
  widget.addEventListener('unread-change', ({detail: {count}}) => {
    exactly<number>()(count);
  });
  widget.addEventListener('chat-open', ({detail}) => exactly<Record<string, never>>()(detail));

  // Events bubble: a page may listen on any element above, on the document and on the window.
  document.body.addEventListener('session-refreshed', ({detail}) => {
    exactly<string>()(detail.userId);
  });
  document.addEventListener('session-token-required', (event) => {
    exactly<TokenRequiredEvent>()(event);
  });
  window.addEventListener('unread-change', ({detail: {count}}) => {
    exactly<number>()(count);
  });
}

export async function methods(widget: ChatAiWidget): Promise<void> {
  try {
    await widget.sendMessage('Hello');
    await widget.retry();
    await widget.signOut();
  } catch (thrown) {
    if (!(thrown instanceof WidgetError)) throw thrown;
    exactly<ErrorCode>()(thrown.code);
    exactly<boolean>()(thrown.retryable);
  }
  // @ts-expect-error -- a message has a text
  await widget.sendMessage();
}
