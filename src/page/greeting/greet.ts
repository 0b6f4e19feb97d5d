import type {ChatElement} from '../../contract/chat-element.js';
import {languageOf} from '../../i18n/page-language.js';
import {areaOf, storageKey} from '../../memory/storage-area.js';
import {Teaser} from './teaser.js';

const PHONE = '(max-width: 480px), (max-height: 420px)';
/** A timer of more ms fires at once. */
const LONGEST = 2 ** 31 - 1;

const greeted = new WeakSet<Element>();

/**
 * Opens the chat by itself (`auto-open`), or draws the eye to it (`teaser`), for visitors who have
 * not sent either away: what they closed is remembered in `storage`.
 */
export function greet(widget: ChatElement): void {
  if (greeted.has(widget)) return;
  greeted.add(widget);
  openLater(widget);
  showTeaser(widget);
  const attributes = new MutationObserver(() => showTeaser(widget));
  attributes.observe(widget, {attributeFilter: ['teaser', 'open', 'lang']});
}

/** `auto-open="5"`: after 5 seconds; `phone`: on phones too; `always`: also for who closed it. */
function openLater(widget: ChatElement) {
  const words = (widget.getAttribute('auto-open') ?? 'never').split(/[\s,]+/);
  if (words.includes('never')) return;
  if (matchMedia(PHONE).matches && !words.includes('phone')) return;
  if (recall(widget, 'greeted') && !words.includes('always')) return;
  const seconds = Number(words.find((word) => Number(word) > 0) ?? 0);
  const open = () => {
    if (!widget.isConnected) return;
    remember(widget, 'greeted');
    widget.open = true;
  };
  const timer = setTimeout(open, Math.min(seconds * 1000, LONGEST));
  widget.addEventListener('chat-open', () => clearTimeout(timer), {once: true});
}

function showTeaser(widget: ChatElement) {
  const text = widget.getAttribute('teaser');
  const base = widget.shadowRoot.firstElementChild;
  let teaser = base?.querySelector('chat-ai-teaser');
  if (text === null || widget.mode === 'inline' || recall(widget, 'teased')) {
    teaser?.remove();
    return;
  }
  if (!teaser) {
    teaser = new Teaser();
    teaser.setAttribute('part', 'teaser');
    teaser.addEventListener('click', () => widget.show());
    teaser.addEventListener('dismiss', () => {
      remember(widget, 'teased');
      teaser?.remove();
    });
    base?.append(teaser);
  }
  const slot = document.createElement('slot');
  slot.name = 'teaser';
  slot.textContent = text;
  teaser.replaceChildren(slot);
  teaser.lang = languageOf(widget);
  teaser.hidden = widget.open;
}

function recall(widget: ChatElement, name: string): boolean {
  try {
    return Boolean(areaOf(widget.storage)?.getItem(keyOf(widget, name)));
  } catch {
    return false; // Storage is blocked.
  }
}

function remember(widget: ChatElement, name: string) {
  try {
    areaOf(widget.storage)?.setItem(keyOf(widget, name), '1');
  } catch {
    // Storage is blocked, or full: on the next page it is asked again.
  }
}

function keyOf({appId, botId}: ChatElement, name: string): string {
  return storageKey(appId, botId, name);
}
