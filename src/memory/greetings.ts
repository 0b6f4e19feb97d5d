import type {ChatElement} from '../contract/chat-element.js';
import {areaOf, storageKey} from './storage-area.js';
import {OURS, takeAway} from './take-away.js';

/** What a visitor was greeted with, sent away, or agreed to, on a page that may have no chat yet. */
type Greeting = 'greeted' | 'teased' | 'consent';

export function recall(widget: ChatElement, name: Greeting): boolean {
  // Who has not agreed is asked for that alone.
  if (!widget.mayChat && name !== 'consent') return false;
  try {
    return Boolean(areaOf(widget.storage)?.getItem(keyOf(widget, name)));
  } catch {
    return false; // Storage is blocked.
  }
}

export function remember(widget: ChatElement, name: Greeting): void {
  if (!widget.mayChat) return;
  try {
    areaOf(widget.storage)?.setItem(keyOf(widget, name), '1');
  } catch {
    // Storage is blocked, or full: on the next page it is asked again.
  }
}

/** The page may keep nothing any more: what earlier pages and other tabs have kept goes as well. */
export function forget({storage, consent}: ChatElement): void {
  if (storage === 'none' || consent === 'denied') takeAway(OURS, ['local', 'session']);
}

function keyOf({appId, botId}: ChatElement, name: Greeting): string {
  return storageKey(appId, botId, name);
}
