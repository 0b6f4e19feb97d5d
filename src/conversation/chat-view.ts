import type {Conversation, Situation} from './model.js';

/** The read side of a chat: what the window shows, and news of any change to it. */
export interface ChatView {
  readonly conversation: Conversation;
  readonly situation: Situation;
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
}
