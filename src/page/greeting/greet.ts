import type {ChatElement} from '../../contract/chat-element.js';
import {languageOf} from '../../i18n/page-language.js';
import {recall, remember} from '../../memory/greetings.js';
import {Teaser} from './teaser.js';

const PHONE = '(max-width: 480px), (max-height: 420px)';
/** A timer of more ms fires at once. */
const LONGEST = 2 ** 31 - 1;

const greeted = new WeakSet<Element>();
const opened = new WeakSet<Element>();
/** Whose teaser does not come back on this page, whatever may be kept for the next. */
const sentAway = new WeakSet<Element>();

/**
 * Opens the chat by itself (`auto-open`), or draws the eye to it (`teaser`), for visitors who have
 * not sent either away: what they closed is remembered in `storage`.
 */
export function greet(widget: ChatElement): void {
  // Nobody is asked who did not come to be.
  if (widget.mayChat && !opened.has(widget)) {
    opened.add(widget);
    openLater(widget);
  }
  if (greeted.has(widget)) return;
  greeted.add(widget);
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
    if (!widget.isConnected || !widget.mayChat) return;
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
  if (recall(widget, 'teased')) sentAway.add(widget);
  if (text === null || widget.mode === 'inline' || sentAway.has(widget)) {
    teaser?.remove();
    return;
  }
  if (!teaser) {
    teaser = new Teaser();
    teaser.setAttribute('part', 'teaser');
    teaser.addEventListener('click', () => widget.show());
    teaser.addEventListener('dismiss', () => {
      sentAway.add(widget);
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
