import type {WebKitPage} from './page.js';

/** One element of the page, as WebDriver writes it. */
export class Handle {
  readonly #page: WebKitPage;
  readonly #reference: object;

  constructor(page: WebKitPage, reference: object) {
    this.#page = page;
    this.#reference = reference;
  }

  toJSON(): object {
    return this.#reference;
  }

  async evaluate<Result>(run: (...args: never[]) => Result, arg?: unknown) {
    const script = `return (${String(run)})(...arguments)`;
    return (await this.#page.webkit.run(script, this, arg)) as Awaited<Result>;
  }
}
