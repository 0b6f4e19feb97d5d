import {launch, metricsOf} from './browser.mjs';
import {bundle} from './bundle.mjs';

const PAGE = new URL('page.html', import.meta.url).href;

/** A browser with the real window in its pages, and a clock for its main thread. */
export async function open() {
  const script = await bundle('page.ts', 'esm');
  const browser = await launch();
  return {
    /** @param {'widget' | 'plain'} kind */
    async page(kind) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => console.error(error));
      await page.goto(PAGE);
      await page.addScriptTag({content: script, type: 'module'});
      await page.waitForFunction('globalThis.bench');
      const metrics = await metricsOf(page);
      await page.evaluate((kind) => globalThis.bench.mount(kind), kind);
      return new Subject(page, metrics);
    },
    close: () => browser.close(),
  };
}

class Subject {
  #page;
  #metrics;

  /**
   * @param {import('@playwright/test').Page} page
   * @param {Awaited<ReturnType<typeof metricsOf>>} metrics
   */
  constructor(page, metrics) {
    this.#page = page;
    this.#metrics = metrics;
  }

  /** Milliseconds of the main thread that drawing so many messages takes. @param {number} count */
  fill(count) {
    return this.#time(() => this.#page.evaluate((count) => globalThis.bench.fill(count), count));
  }

  /** Milliseconds per frame. */
  async scroll() {
    let steps = 0;
    const time = await this.#time(async () => {
      steps = await this.#page.evaluate(() => globalThis.bench.scroll());
    });
    return time / steps;
  }

  /**
   * Milliseconds per token, for each quarter of an answer.
   *
   * @param {import('./words.ts').Shape} shape
   * @param {number} tokens
   */
  async stream(shape, tokens) {
    await this.#page.evaluate((shape) => globalThis.bench.begin(shape), shape);
    const quarters = [];
    for (let quarter = 0; quarter < 4; quarter++) {
      const stream = () =>
        this.#page.evaluate((count) => globalThis.bench.stream(count), tokens / 4);
      quarters.push((await this.#time(stream)) / (tokens / 4));
    }
    return quarters;
  }

  close() {
    return this.#page.close();
  }

  /** @param {() => Promise<unknown>} action */
  async #time(action) {
    const before = await this.#busy();
    await action();
    return (await this.#busy()) - before;
  }

  async #busy() {
    const {TaskDuration = NaN} = await this.#metrics();
    return TaskDuration * 1000;
  }
}
