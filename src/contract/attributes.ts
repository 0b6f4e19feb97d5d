const FLAG = 1;

type Kind = typeof FLAG | string;

// One text is the smallest that a list can be, and every page loads it.
const TEXTS = `app-id bot-id user-id token-endpoint token-headers nickname api-host ws-host \
accent-color launcher-text launcher-icon teaser auto-open ai-attributes first-messages \
channel-name channel-cover-url locale uploads idle-disconnect menu languages \
block-input-while-responding strings consent privacy-policy`;

/**
 * The attributes of the element that say one of a few words, the first of which is the default; or
 * that something is so. Those in the text above say whatever else. Each is a property, too.
 */
export const KINDS = {
  open: FLAG,
  expanded: FLAG,
  sound: FLAG,
  'unread-in-title': FLAG,
  'token-credentials': 'same-origin include omit',
  mode: 'floating inline',
  placement: 'bottom-end bottom-start top-end top-start',
  connect: 'open idle load',
  storage: 'local session none',
  theme: 'auto light dark system',
  launcher: 'icon none',
  feedback: 'on off',
  'suggested-replies': 'vertical horizontal',
} as const satisfies Record<string, Kind>;

type WordsOf<Text> = Text extends `${infer Word} ${infer Rest}` ? Word | WordsOf<Rest> : Text;

export type AttributeName = WordsOf<typeof TEXTS> | keyof typeof KINDS;

export const NAMES = [...TEXTS.split(' '), ...Object.keys(KINDS)] as AttributeName[];

/** What an attribute says. A bad one never throws: it reads as its default. */
export function readAttribute(element: Element, name: AttributeName): string | boolean | null {
  const kind = (KINDS as Partial<Record<AttributeName, Kind>>)[name];
  const value = element.getAttribute(name);
  // Some frameworks and content systems write `="false"` and mean it.
  if (kind === FLAG) return (value ?? 'false') !== 'false';
  const words = kind?.split(' ');
  return words ? (words.find((word) => word === value) ?? (words[0] as string)) : value;
}
