import {WidgetError} from '../contract/errors.js';
import type {ChatView} from '../conversation/chat-view.js';

/** Resolves when the chat is connected; rejects with a `WidgetError` when it will not be. */
export function untilConnected(chat: ChatView, lifetime: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const {situation} = chat;
      if (lifetime.aborted) reject(REMOVED);
      else if (situation.status === 'connected') resolve();
      else if (situation.status === 'failed') reject(situation.error);
      else if (situation.status === 'closed')
        reject(new WidgetError('connect/refused', `Closed: ${situation.reason}.`));
      else return;
      stop();
    };
    const stop = chat.subscribe(look);
    look();
  });
}

export const REMOVED = new WidgetError('message/failed', 'The element was removed from the page.');
