import type {ChatElement} from '../contract/chat-element.js';
import type {Looks} from '../contract/looks.js';
import type {ChatSettings} from '../conversation/settings.js';
import type {ConversationSource} from '../conversation/transport.js';
import type {PageContext} from '../page/page-context.js';
import type {BackEnd, Connection} from '../session/back-end.js';

export interface ChatConnection extends Connection, ConversationSource {
  setNickname(nickname: string): Promise<void>;
}

export interface ChatHost extends BackEnd<ChatConnection> {
  /** The element: its settings are read, and the public events dispatched, here. */
  readonly target: ChatElement;
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
