const TEXT = 0;
const FLAG = 1;

type Kind = typeof TEXT | typeof FLAG | readonly string[];

/**
 * Every attribute of the element, and what it says: one of a few words, the first of which is the
 * default; that something is so; or whatever else. Each is a property, too.
 */
export const ATTRIBUTES = {
  'app-id': TEXT,
  'bot-id': TEXT,
  'user-id': TEXT,
  'token-endpoint': TEXT,
  'token-headers': TEXT,
  nickname: TEXT,
  'api-host': TEXT,
  'ws-host': TEXT,
  'accent-color': TEXT,
  'launcher-text': TEXT,
  'launcher-icon': TEXT,
  teaser: TEXT,
  'auto-open': TEXT,
  'ai-attributes': TEXT,
  'first-messages': TEXT,
  'channel-name': TEXT,
  'channel-cover-url': TEXT,
  locale: TEXT,
  uploads: TEXT,
  'idle-disconnect': TEXT,
  menu: TEXT,
  languages: TEXT,
  'block-input-while-responding': TEXT,
  strings: TEXT,
  open: FLAG,
  expanded: FLAG,
  sound: FLAG,
  'unread-in-title': FLAG,
  'token-credentials': ['same-origin', 'include', 'omit'],
  mode: ['floating', 'inline'],
  placement: ['bottom-end', 'bottom-start', 'top-end', 'top-start'],
  connect: ['open', 'idle', 'load'],
  storage: ['local', 'session', 'none'],
  theme: ['auto', 'light', 'dark', 'system'],
  launcher: ['icon', 'none'],
  feedback: ['on', 'off'],
  'suggested-replies': ['vertical', 'horizontal'],
} as const satisfies Record<string, Kind>;

export type AttributeName = keyof typeof ATTRIBUTES;

export const NAMES = Object.keys(ATTRIBUTES) as AttributeName[];

/** What an attribute says. A bad one never throws: it reads as its default. */
export function readAttribute(element: Element, name: AttributeName): string | boolean | null {
  const kind: Kind = ATTRIBUTES[name];
  const value = element.getAttribute(name);
  // Some frameworks and content systems write `="false"` and mean it.
  if (kind === FLAG) return (value ?? 'false') !== 'false';
  return kind === TEXT ? value : (kind.find((word) => word === value) ?? (kind[0] as string));
}
