import {getByRoleSelector, getByTextSelector} from 'ivya';

import {keyboard} from '../../scripts/webkit/keys.mjs';
import type {Handle} from './handle.js';
import type {WebKitPage} from './page.js';
import {until} from './until.js';

/** Where one looks for elements: in a page, or below others. */
export abstract class Finder {
  /** What fits a selector of Playwright's. */
  abstract locator(selector: string): Locator;

  getByRole(...args: Parameters<typeof getByRoleSelector>): Locator {
    return this.locator(getByRoleSelector(...args));
  }

  getByText(...args: Parameters<typeof getByTextSelector>): Locator {
    return this.locator(getByTextSelector(...args));
  }
}

/** What the specs ask of Playwright's locator, by plain WebDriver. */
export class Locator extends Finder {
  readonly page: WebKitPage;
  readonly selector: string;

  constructor(page: WebKitPage, selector: string) {
    super();
    this.page = page;
    this.selector = selector;
  }

  locator(selector: string): Locator {
    return new Locator(this.page, `${this.selector} >> ${selector}`);
  }

  first(): Locator {
    return this.locator('nth=0');
  }

  last(): Locator {
    return this.locator('nth=-1');
  }

  nth(index: number): Locator {
    return this.locator(`nth=${index}`);
  }

  async elementHandle(): Promise<Handle> {
    const find = () => this.page.query(this.selector, ([element]) => element);
    return this.page.handle(await until(find, `${this.selector} is there`));
  }

  async evaluate<Result>(run: (...args: never[]) => Result, arg?: unknown) {
    return (await this.elementHandle()).evaluate(run, arg);
  }

  async count(): Promise<number> {
    return this.page.query(this.selector, ({length}) => length);
  }

  async boundingBox(): Promise<{x: number; y: number; width: number; height: number}> {
    return this.evaluate((element: Element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      return {x, y, width, height};
    });
  }

  async click(): Promise<void> {
    await this.page.press(await this.#reach());
  }

  async hover(): Promise<void> {
    await this.page.press(await this.#reach(), false);
  }

  async press(key: string): Promise<void> {
    await this.evaluate((element: HTMLElement) => element.focus());
    await this.page.webkit.act(keyboard({press: key}));
  }

  /** In place of what is in a field, as by one paste. */
  async fill(text: string): Promise<void> {
    await this.#reach();
    await this.evaluate((field: HTMLInputElement | HTMLTextAreaElement, written: string) => {
      field.focus();
      field.select();
      // As if it were typed, which setting a value is not; nothing else does that.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      document.execCommand(written ? 'insertText' : 'delete', false, written);
    }, text);
  }

  /** Where it can be pressed, once it stands still. */
  async #reach(): Promise<{x: number; y: number}> {
    const find = () =>
      this.page.query(this.selector, ([element, ...more], tools) => {
        if (more.length > 0) throw new Error('There is more than one');
        return element ? tools.pointOf(element) : null;
      });
    let before: {x: number; y: number} | null = null;
    const settle = async () => {
      const last = before;
      before = await find();
      return last && before && last.x === before.x && last.y === before.y ? before : null;
    };
    return until(settle, `${this.selector} can be pressed`);
  }
}
