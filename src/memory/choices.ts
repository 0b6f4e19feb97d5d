import type {ChatElement} from '../contract/chat-element.js';
import type {Choice} from '../conversation/requests.js';
import {WidgetStorage} from './storage.js';

const NAMES: readonly Choice[] = ['expanded', 'sound', 'lang'];

/** Takes over what the visitor chose on earlier pages. */
export function restoreChoices(widget: ChatElement): void {
  const kept = keptChoices(widget);
  for (const name of NAMES) if (name in kept) apply(widget, name, kept[name]);
}

/** What a visitor chooses is an attribute of the element, and remembered. */
export function choose(widget: ChatElement, name: Choice, value: string | null): void {
  storageOf(widget).set('choices', {...keptChoices(widget), [name]: value});
  apply(widget, name, value);
}

function apply(widget: ChatElement, name: Choice, value: unknown) {
  if (typeof value === 'string') widget.setAttribute(name, value);
  else widget.removeAttribute(name);
}

function keptChoices(widget: ChatElement): Partial<Record<Choice, unknown>> {
  return {...(storageOf(widget).get('choices') as object | null)};
}

function storageOf({storage, appId, botId}: ChatElement): WidgetStorage {
  return new WidgetStorage(storage, appId, botId);
}
