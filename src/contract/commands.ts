import type {MessageOptions, TranscriptKind} from './chat-element.js';
import type {Diagnostics} from './diagnostics.js';

/** What a page may ask of the chat by methods of the element. Each loads what it needs. */
export interface Commands {
  /**
   * Sends a message for the visitor; starts the session if there is none. Resolves when the server
   * has it, however long the connection takes. Rejects with a `WidgetError`.
   */
  sendMessage(text: string, options?: MessageOptions): Promise<void>;
  /** Puts words into the text field, in place of what the visitor has written there. */
  setDraft(text: string): Promise<void>;
  /** Resolves when a new one is shown. Rejects with a `WidgetError`; then the old one goes on. */
  newConversation(): Promise<void>;
  /** Resolves to all that was said: text, a complete HTML document, or JSON. */
  exportTranscript(kind?: TranscriptKind): Promise<string>;
  /** Tries again what failed. Resolves when connected; rejects with a `WidgetError`. */
  retry(): Promise<void>;
  /** Ends the session; nothing of the user stays. `session-closed` follows. */
  signOut(): Promise<void>;
  /**
   * Resolves to what is known of this chat, as plain data for a ticket or a log: versions, state,
   * the last 50 steps with their times. No token, name or text is in it.
   */
  diagnostics(): Promise<Diagnostics>;
}

type Done<Result> = Result extends Promise<infer Value> ? Value : Result;

/** As the chat has them, which need not wait for itself. */
export type ChatCommands = {
  [Name in keyof Commands]: (
    ...given: Parameters<Commands[Name]>
  ) => ReturnType<Commands[Name]> | Done<ReturnType<Commands[Name]>>;
};

export const COMMANDS = [
  'sendMessage',
  'setDraft',
  'newConversation',
  'exportTranscript',
  'retry',
  'signOut',
  'diagnostics',
] as const satisfies ReadonlyArray<keyof Commands>;
