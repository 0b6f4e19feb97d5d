import type {ChatElement} from '../contract/chat-element.js';
import type {Looks} from '../contract/looks.js';

/** Colours, in the order of who has a say: the page, by attribute; the bot's owner; the default. */
export function paint(
  element: ChatElement,
  looks: Looks | undefined,
  style: CSSStyleDeclaration,
): void {
  const {theme, accentColor} = element;
  style.colorScheme =
    (theme === 'auto' ? looks?.theme : theme !== 'system' && theme) ||
    // The page's own, by inheritance, where it declares one; else that of the visitor's system.
    (getComputedStyle(element).colorScheme !== 'normal' ||
    document.querySelector('meta[name=color-scheme]')
      ? ''
      : 'light dark');
  // A style takes no colour that is none, and such a one would leave the launcher without any.
  style.color = '';
  style.color = accentColor ?? '';
  const bots = looks?.accent ? `var(--chat-ai-accent,${looks.accent})` : null;
  style.setProperty('--_accent', style.color || bots);
}
