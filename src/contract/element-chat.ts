import type {ChatElement} from './chat-element.js';
import type {ChatCommands, Commands} from './commands.js';
import type {PublicSession} from './session.js';

/** An element, and its chat once somebody wanted one. */
export interface WithChat extends ChatElement, Commands {
  chat: ElementChat | undefined;
}

/** What a chat does for its element: the other side of `ChatElement`. */
export interface ElementChat extends ChatCommands {
  readonly session: PublicSession;
  /** Starts the session, unless it has been started. */
  start(): void;
  /** Takes over what is set on the element now. */
  configure(): void;
  /** Does what the window asks for. */
  handle(request: object): void;
  /** The window is about to be closed; the focus, if it was inside, goes back to the launcher. */
  leave(): Promise<void>;
  /** The element is gone. */
  stop(): void;
}
