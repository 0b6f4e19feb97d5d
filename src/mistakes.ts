import type {PropertyDeclaration, ReactiveElement} from 'lit';

const DOCS = 'https://www.npmjs.com/package/chat-ai-widget#attributes';

const told = new Set<string>();

/** Tells the page's author, once each, which attributes could not be understood. */
export function reportMistakes(element: ReactiveElement): void {
  const {elementProperties} = element.constructor as typeof ReactiveElement;
  for (const [property, declaration] of elementProperties) {
    const attribute = declaration.attribute || String(property);
    const value = attribute === true ? null : element.getAttribute(attribute);
    if (value === null) continue;
    const expected = expectation(attribute as string, value, declaration);
    // Headers may hold a secret.
    const shown = attribute === 'token-headers' ? '…' : value;
    if (expected) {
      tell(`<chat-ai-widget ${attribute}="${shown}">: expected ${expected}. See ${DOCS}`);
    }
  }
}

function expectation(
  attribute: string,
  value: string,
  {converter}: PropertyDeclaration,
): string | null {
  if (typeof converter === 'object' && 'allowed' in converter) {
    const {allowed} = converter as {allowed: readonly string[]};
    return allowed.includes(value) ? null : allowed.join(', ');
  }
  if (attribute === 'accent-color') return CSS.supports('color', value) ? null : 'a CSS colour';
  if (attribute === 'token-headers') return isObject(value) ? null : 'a JSON object of strings';
  return null;
}

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function tell(message: string) {
  if (told.has(message)) return;
  told.add(message);
  // eslint-disable-next-line no-console -- for the page's author, who has no window to read it in
  console.warn(message);
}
