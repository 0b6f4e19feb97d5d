import {Ivya} from 'ivya';
import {isElementVisible} from 'ivya/utils';

/** What runs in the page that is tested: Playwright's selectors, without Playwright. */
export interface Tools {
  find: (selector: string) => Element[];
  isVisible: (element: Element) => boolean;
  /** Where a press on it would meet it, and nothing else. */
  pointOf: (element: Element) => {x: number; y: number} | null;
  /** What the console was told since the tools are there, and errors that nobody caught. */
  complaints: string[];
}

const complaints: string[] = [];

for (const level of ['warn', 'error'] as const) {
  const tell = console[level].bind(console);
  console[level] = (...said: unknown[]) => {
    complaints.push(said.join(' '));
    tell(...said);
  };
}
addEventListener('error', ({message}) => complaints.push(message));
addEventListener('unhandledrejection', ({reason}) => complaints.push(String(reason)));

const ivya = Ivya.create({browser: 'webkit'});

const tools: Tools = {
  complaints,
  find: (selector) => ivya.queryLocatorSelectorAll(selector),
  isVisible: isElementVisible,
  pointOf(element) {
    if (!isElementVisible(element) || element.matches(':disabled')) return null;
    element.scrollIntoView({block: 'nearest', inline: 'nearest'});
    const {left, top, width, height} = element.getBoundingClientRect();
    const x = Math.round(left + width / 2);
    const y = Math.round(top + height / 2);
    return isWithin(element, deepest(x, y)) ? {x, y} : null;
  },
};

// By a symbol: a page that looks for what was put on its window finds nothing.
Object.defineProperty(window, Symbol.for('tools'), {value: tools});

function deepest(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (let inner = hit; inner;) {
    hit = inner;
    const next: Element | null = inner.shadowRoot?.elementFromPoint(x, y) ?? null;
    inner = next === inner ? null : next;
  }
  return hit;
}

function isWithin(element: Element, hit: Node | null): boolean {
  let node = hit;
  while (node && node !== element) {
    const slot = node instanceof Element ? node.assignedSlot : null;
    node = slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return node === element;
}
