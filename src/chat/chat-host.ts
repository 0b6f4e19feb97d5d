import type {ReactiveElement} from 'lit';

import type {ConversationSource} from '../conversation/transport.js';
import type {ChatSettings} from '../conversation/settings.js';
import type {PageContext} from '../page/page-context.js';
import type {Looks} from '../memory/looks.js';
import type {BackEnd, Connection} from '../session/back-end.js';
import type {SessionStatus} from '../session/machine.js';
import type {SessionSettings} from '../session/session-config.js';

export interface ChatConnection extends Connection, ConversationSource {
  setNickname(nickname: string): Promise<void>;
}

export interface ChatHost extends BackEnd<ChatConnection> {
  /** The element: its settings are read, and the public events dispatched, here. */
  target: ReactiveElement & SessionSettings;
  /** Whether the conversation is before the visitor's eyes, were the page itself. */
  isOpen(): boolean;
  readSettings(): ChatSettings;
  readonly page: PageContext;
  looked(looks: Looks): void;
  /** A conversation is shown, in which the visitor had begun to write this. */
  opened(channelUrl: string, draft: string): void;
  /** Somebody else chats from now on: nothing of the one before may stay. */
  emptied(): void;
}

export interface PublicSession {
  readonly status: Exclude<SessionStatus, 'resting'>;
  readonly userId: string | null;
  readonly guest: boolean;
}
