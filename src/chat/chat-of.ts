import type {ElementChat, WithChat} from '../contract/element-chat.js';
import {lazy} from '../contract/lazy.js';
import {createChat} from './widget-chat.js';

const loadAsking = lazy(() => import('./awaiting-consent.js'));

/**
 * The chat of an element; made where there is none, or a `WidgetError` thrown. As long as the visitor
 * has not agreed, it is one that asks.
 */
export async function chatOf(element: WithChat): Promise<ElementChat> {
  if (element.chat || element.mayChat) return (element.chat ??= createChat(element));
  await (await loadAsking()).ask(element);
  return chatOf(element);
}
