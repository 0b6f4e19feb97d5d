import {WidgetError} from '../contract/errors.js';
import type {ConversationChange} from './reduce.js';
import type {ConversationNews, ConversationOptions, ConversationSource} from './transport.js';

/**
 * Opens a conversation behind the scenes: until it is open, nobody knows whether it is the one that
 * is shown. Its first changes wait for `tell`, and nothing is told once the signal is aborted.
 */
export async function openQuietly(source: ConversationSource, options: ConversationOptions) {
  const {news, signal} = options;
  let early: ConversationChange[] | null = [];
  const unlessOver =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      if (!signal.aborted) act(...args);
    };
  const quiet: ConversationNews = {
    changed: unlessOver((change) => {
      if (early) early.push(change);
      else news.changed(change);
    }),
    received: unlessOver((message) => news.received(message)),
    participated: unlessOver((participant) => news.participated(participant)),
    lost: unlessOver(() => news.lost()),
    failed: unlessOver((error) => news.failed(error)),
  };
  const opened = await source.openConversation({...options, news: quiet});
  const tell = () => {
    for (const change of early ?? []) news.changed(change);
    early = null;
  };
  return {...opened, tell};
}

/** Rejects when the connection of a conversation is given up. */
export function untilCutOff(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(cutOff()), {once: true});
  });
}

export function cutOff(): WidgetError {
  const message = 'There is no connection just now.';
  return new WidgetError('connect/unreachable', message, {retryable: true});
}
