import type {Conversation, Situation} from './model.js';
import type {ChatSettings} from './settings.js';

/** The read side of a chat: what the window shows, and news of any change to it. */
export interface ChatView {
  readonly conversation: Conversation;
  readonly situation: Situation;
  readonly settings: ChatSettings;
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
}
