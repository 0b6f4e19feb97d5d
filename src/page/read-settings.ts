import type {ChatElement} from '../contract/chat-element.js';
import type {FunctionCallDetail} from '../contract/events.js';
import type {ChatSettings, MenuItem} from '../conversation/settings.js';

const MENU_ITEMS: readonly MenuItem[] = ['new', 'expand', 'sound', 'transcript', 'language'];

/**
 * Reads the attributes that only matter once there is a chat; being read here, they cost a page
 * nothing before. A bad value reads as its default.
 */
export function readSettings(widget: ChatElement, replyToFile: boolean): ChatSettings {
  return {
    feedback: widget.feedback !== 'off',
    uploads: widget.uploads ?? '',
    replyToFile,
    suggestedReplies: widget.suggestedReplies,
    menu: menuOf(widget.menu ?? null),
    languages: wordsOf(widget.languages ?? null).filter(isLanguage),
    expanded: widget.expanded,
    sound: widget.sound,
    answerPatience: patienceOf(widget.blockInputWhileResponding ?? null),
    unreadInTitle: widget.unreadInTitle,
    strings: widget.strings ?? '',
    privacyPolicy: addressOf(widget.privacyPolicy),
    cardsOf: cardsOf(widget),
  };
}

function wordsOf(value: string | null): string[] {
  return value?.split(/[\s,]+/).filter(Boolean) ?? [];
}

function menuOf(value: string | null): readonly MenuItem[] {
  const wanted = wordsOf(value);
  const known = MENU_ITEMS.filter((item) => wanted.includes(item));
  return known.length || wanted.includes('none') ? known : MENU_ITEMS;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** Of a page of the site's own, or another; '' where it is none. */
function addressOf(text: string | null | undefined): string {
  if (!text || !URL.canParse(text, document.baseURI)) return '';
  const {protocol, href} = new URL(text, document.baseURI);
  return protocol.startsWith('http') ? href : '';
}

/** As in Sendbird's own widget; longer than a minute, nobody waits for a bot. */
function patienceOf(value: string | null): number {
  if (value === null || value === 'false') return 0;
  const ms = Number(value || NaN);
  return ms >= 0 ? Math.min(ms, 60_000) : 10_000;
}

/** Asks the page once for each call, however often it is drawn. */
function cardsOf(widget: ChatElement): ChatSettings['cardsOf'] {
  const known = new Map<string, readonly unknown[]>();
  return (call, messageId) => {
    const key = JSON.stringify([messageId, call]);
    const cards = known.get(key) ?? askPage(widget, {...call, messageId});
    known.set(key, cards);
    return cards;
  };
}

function askPage(widget: ChatElement, detail: FunctionCallDetail): readonly unknown[] {
  const options = {detail, bubbles: true, composed: true, cancelable: true};
  const isWanted = widget.dispatchEvent(new CustomEvent('function-call', options));
  try {
    const cards: unknown = isWanted && widget.functionCallAdapter?.(detail);
    return Array.isArray(cards) ? cards : [];
  } catch (error) {
    reportError(error); // The page's own; the message stands without its cards.
    return [];
  }
}
