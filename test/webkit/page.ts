import {setTimeout} from 'node:timers/promises';

import type {WebKit} from '../../scripts/webkit/driver.mjs';
import {keyboard} from '../../scripts/webkit/keys.mjs';
import {Handle} from './handle.js';
import type {Tools} from './in-page.js';
import {Finder, Locator} from './locator.js';

type Run<Result> = string | ((...args: never[]) => Result);

/** As Playwright tells it. */
interface Complaint {
  type(): string;
  text(): string;
}

/** What the specs ask of Playwright's page, by plain WebDriver. */
export class WebKitPage extends Finder {
  readonly webkit: WebKit;
  readonly #tools: string;
  readonly #lacks: (what: string) => void;
  readonly #listeners: Array<(message: Complaint) => void> = [];
  #url = '';

  readonly keyboard = {
    press: (key: string) => this.webkit.act(keyboard({press: key})),
    type: (text: string) => this.webkit.act(keyboard({type: text})),
  };

  constructor(webkit: WebKit, tools: string, lacks: (what: string) => void) {
    super();
    this.webkit = webkit;
    this.#lacks = lacks;
    this.#tools = tools;
  }

  locator(selector: string): Locator {
    return new Locator(this, selector);
  }

  /** Once the page is left, for WebDriver has no events. */
  on(event: string, listener: (message: Complaint) => void): void {
    if (event === 'console') this.#listeners.push(listener);
    else if (event !== 'pageerror') this.#lacks(`the event ${event}`);
  }

  /** Hands over what the page had to complain about. */
  async leave(): Promise<void> {
    const said = await this.query('html', (_, {complaints}) => complaints.splice(0));
    for (const text of said) {
      for (const listen of this.#listeners) listen({type: () => 'error', text: () => text});
    }
  }

  async goto(url: string): Promise<void> {
    if (this.#url) await this.leave();
    this.#url = url;
    await this.webkit.open(url);
  }

  url(): string {
    return this.#url;
  }

  async reload(): Promise<void> {
    await this.leave();
    await this.webkit.post('/refresh', {});
  }

  async goBack(): Promise<void> {
    await this.webkit.post('/back', {});
  }

  async setViewportSize(size: {width: number; height: number}): Promise<void> {
    await this.webkit.resize(size);
  }

  async waitForTimeout(ms: number): Promise<void> {
    await setTimeout(ms);
  }

  async title(): Promise<string> {
    return (await this.webkit.get('/title')) as string;
  }

  async evaluate<Result>(run: Run<Result>, arg?: unknown): Promise<Awaited<Result>> {
    const value = typeof run === 'string' ? run : `(${String(run)})(...arguments)`;
    return (await this.webkit.run(`return ${value}`, arg)) as Awaited<Result>;
  }

  /** What a function says of the elements that fit a selector. */
  async query<Result, Args extends unknown[]>(
    selector: string,
    read: (found: Element[], tools: Tools, ...args: Args) => Result,
    ...args: Args
  ): Promise<Result> {
    const script = `
      const [selector, ...args] = arguments;
      const tools = window[Symbol.for('tools')];
      return tools ? [(${String(read)})(tools.find(selector), tools, ...args)] : null;`;
    const ask = () => this.webkit.run(script, selector, ...args) as Promise<[Result] | null>;
    let answer = await ask();
    // A new page has no tools yet.
    if (!answer) await this.webkit.run(this.#tools);
    answer ??= await ask();
    if (!answer) throw new Error(`No page to look for ${selector} in`);
    return answer[0];
  }

  async press(point: {x: number; y: number}, presses = true): Promise<void> {
    const move = {type: 'pointerMove', duration: 0, ...point};
    const buttons = ['pointerDown', 'pointerUp'].map((type) => ({type, button: 0}));
    const actions = [move, ...(presses ? buttons : [])];
    const parameters = {pointerType: 'mouse'};
    await this.webkit.act({type: 'pointer', id: 'mouse', parameters, actions});
  }

  handle(reference: object): Handle {
    return new Handle(this, reference);
  }
}
