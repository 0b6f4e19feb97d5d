import type {ChatElement} from '../contract/chat-element.js';
import type {Looks} from '../contract/looks.js';

/** Colours, in the order of who has a say: the page, by attribute; the bot's owner; the default. */
export function paint(
  {theme, accentColor}: ChatElement,
  looks: Looks,
  style: CSSStyleDeclaration,
): void {
  style.colorScheme = (theme === 'auto' ? looks.theme : theme) ?? 'light dark';
  // A style takes no colour that is none, and such a one would leave the launcher without any.
  style.color = '';
  style.color = accentColor ?? '';
  const bots = looks.accent ? `var(--chat-ai-accent,${looks.accent})` : null;
  style.setProperty('--_accent', style.color || bots);
}
