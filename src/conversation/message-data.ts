import type {MessageOptions} from '../contract/chat-element.js';
import {WidgetError} from '../contract/errors.js';

/** As the official widget writes it. Throws where it is no JSON. */
export function toData(data: MessageOptions['data'], context: unknown): string {
  if (!data && !context) return '';
  try {
    return JSON.stringify({...data, ...(context ? {ai_attrs: context} : {})});
  } catch (cause) {
    throw new WidgetError('message/failed', 'The data of the message is no JSON.', {cause});
  }
}
