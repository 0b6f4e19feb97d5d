import {expect as playwrightExpect} from '@playwright/test';
import type {MatcherReturnType} from '@playwright/test';

import type {Tools} from './in-page.js';
import type {Locator} from './locator.js';
import type {WebKitPage} from './page.js';
import {until} from './until.js';

type Read = (found: Element[], tools: Tools, name: string) => unknown;
type Expected = string | RegExp | number | boolean;

interface Check {
  /** In the page: of the elements that fit. */
  read: Read;
  isRight?: (seen: unknown, expected: Expected) => boolean;
  /** Its first argument names what is read. */
  isNamed?: boolean;
}

interface Context {
  isNot: boolean;
}

const textOf: Read = ([element]) => {
  const inner = (node: Node): string =>
    node instanceof Text
      ? node.data
      : [...((node instanceof Element && node.shadowRoot) || node).childNodes].map(inner).join('');
  return element && inner(element).replace(/\s+/g, ' ').trim();
};

/** The page as it is, of whatever a spec expects of its elements. */
const CHECKS: Readonly<Record<string, Check>> = {
  toBeAttached: {read: ([element]) => Boolean(element)},
  toBeVisible: {read: ([element], {isVisible}) => Boolean(element && isVisible(element))},
  toBeHidden: {read: ([element], {isVisible}) => !element || !isVisible(element)},
  toBeFocused: {read: ([element]) => Boolean(element?.matches(':focus'))},
  toBeChecked: {
    read: ([element]) => element?.ariaChecked === 'true' || Boolean(element?.matches(':checked')),
  },
  toHaveCount: {read: ({length}) => length},
  toHaveText: {read: textOf},
  toContainText: {read: textOf, isRight: (seen, part) => String(seen).includes(String(part))},
  toHaveValue: {read: ([element]) => (element as HTMLInputElement | undefined)?.value},
  toHaveAttribute: {read: ([element], _, name) => element?.getAttribute(name), isNamed: true},
  toHaveCSS: {
    read: ([element], _, name) => element && getComputedStyle(element).getPropertyValue(name),
    isNamed: true,
  },
  toHaveJSProperty: {
    read: ([element], _, path) =>
      path.split('.').reduce<unknown>((value, name) => Reflect.get(Object(value), name), element),
    isNamed: true,
  },
};

const matchers = Object.fromEntries(
  Object.entries(CHECKS).map(([name, check]) => [
    name,
    async function (this: Context, locator: Locator, ...args: Expected[]) {
      const expected = check.isNamed ? args[1] : args[0];
      const look = () => locator.page.query(locator.selector, check.read, String(args[0]));
      return poll(this, `${locator.selector} ${name} ${args.join(' ')}`, look, (seen) =>
        (check.isRight ?? isRight)(seen, expected ?? true),
      );
    },
  ]),
);

async function toHaveTitle(this: Context, page: WebKitPage, title: string) {
  return poll(
    this,
    `title ${title}`,
    () => page.title(),
    (seen) => isRight(seen, title),
  );
}

/** Playwright's, for what is in WebKit. */
export const expect = playwrightExpect.extend({...matchers, toHaveTitle});

function isRight(seen: unknown, expected: Expected): boolean {
  return expected instanceof RegExp ? expected.test(String(seen)) : seen === expected;
}

async function poll(
  {isNot}: Context,
  what: string,
  look: () => Promise<unknown>,
  fits: (seen: unknown) => boolean,
): Promise<MatcherReturnType> {
  let seen: unknown;
  const attempt = async () => fits((seen = await look())) !== isNot;
  const problem = await until(attempt, what).then(
    () => '',
    (error: unknown) => `${String(error)}; it is ${JSON.stringify(seen)}`,
  );
  return {pass: problem ? isNot : !isNot, message: () => problem};
}
