/** Attributes that say one of a few words; the first is the default. */
export const WORDS = {
  'token-credentials': ['same-origin', 'include', 'omit'],
  mode: ['floating', 'inline'],
  placement: ['bottom-end', 'bottom-start', 'top-end', 'top-start'],
  connect: ['open', 'idle', 'load'],
  storage: ['local', 'session', 'none'],
  theme: ['auto', 'light', 'dark'],
  launcher: ['icon', 'none'],
  feedback: ['on', 'off'],
  'suggested-replies': ['vertical', 'horizontal'],
} as const;

/** Attributes that are there or not. */
export const FLAGS = ['open', 'expanded', 'sound', 'unread-in-title'] as const;

/** All others. */
export const TEXTS = [
  'app-id',
  'bot-id',
  'user-id',
  'token-endpoint',
  'token-headers',
  'nickname',
  'api-host',
  'ws-host',
  'accent-color',
  'launcher-text',
  'launcher-icon',
  'teaser',
  'auto-open',
  'ai-attributes',
  'first-messages',
  'channel-name',
  'channel-cover-url',
  'locale',
  'uploads',
  'idle-disconnect',
  'menu',
  'languages',
  'block-input-while-responding',
  'strings',
] as const;

export const ATTRIBUTES: readonly string[] = [...Object.keys(WORDS), ...FLAGS, ...TEXTS];

type Words = typeof WORDS;

/** The word that an attribute says. A bad one never throws: it reads as the default. */
export function wordOf<Name extends keyof Words>(
  element: Element,
  name: Name,
): Words[Name][number] {
  const [first, ...others]: readonly Words[Name][number][] = WORDS[name];
  const value = element.getAttribute(name);
  return others.find((word) => word === value) ?? first;
}

/** Whether a flag is set. Some frameworks and content systems write `="false"` and mean it. */
export function isSet(element: Element, name: (typeof FLAGS)[number]): boolean {
  return (element.getAttribute(name) ?? 'false') !== 'false';
}
