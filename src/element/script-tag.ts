import {LiveSettings} from './live-settings.js';

/**
 * The tag that loads this script. In a module, or where an optimiser evaluates its text, none is
 * running, and in one file with other scripts it is another's: then the one that names it counts.
 */
const KNOWN = '[data-base],[src*="/embed.js"]';
const running = document.currentScript as HTMLScriptElement | null;
const tag = running?.matches(KNOWN)
  ? running
  : (document.querySelector<HTMLScriptElement>(`script:is(${KNOWN})`) ?? running);

/** The folder that `chunks/` is in. */
export const base = new URL(
  tag?.dataset['base']?.replace(/\/?$/, '/') ?? tag?.src ?? '',
  document.baseURI,
);

/**
 * Where a CMS strips unknown tags, the script's own `data-*` become the element's attributes, and
 * where a tag manager strips those, its address: `embed.js?app-id=APP&bot-id=BOT`.
 */
export function placeWidget(): void {
  if (!tag) return;
  const widget = document.createElement('chat-ai-widget');
  for (const name of LiveSettings.observedAttributes) {
    const value = tag.getAttribute(`data-${name}`) ?? base.searchParams.get(name);
    if (value !== null) widget.setAttribute(name, value);
  }
  const {appId, botId, mode} = widget;
  // A tag manager may run the same script twice.
  const others = [...document.querySelectorAll('chat-ai-widget')];
  if (!(appId || botId) || others.some((one) => one.appId === appId && one.botId === botId)) return;
  if (mode === 'inline') tag.after(widget);
  // Routers swap the body, and what is in it.
  else document.documentElement.append(widget);
}
