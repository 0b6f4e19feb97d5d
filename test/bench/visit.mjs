import {setTimeout as sleep} from 'node:timers/promises';

import {metricsOf} from './browser.mjs';
import {inPage} from './in-page.mjs';

/** "Slow 4G" of DevTools and Lighthouse, as they apply it to each request: ms, and bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 1_440_000 / 8,
  uploadThroughput: 675_000 / 8,
};

/** Somebody comes to a page for the first time: nothing of it is in the cache. */
export class Visit {
  #page;
  #metrics;
  #underWay = 0;
  #lastRequest = 0;

  /**
   * @param {import('@playwright/test').Page} page
   * @param {Awaited<ReturnType<typeof metricsOf>>} metrics
   */
  constructor(page, metrics) {
    this.#page = page;
    this.#metrics = metrics;
    const count = (/** @type {number} */ change) => {
      this.#underWay += change;
      this.#lastRequest = Date.now();
    };
    page.on('request', () => count(1));
    page.on('requestfinished', () => count(-1));
    page.on('requestfailed', () => count(-1));
    page.on('pageerror', (error) => console.error(error));
  }

  /**
   * Resolves when the page has loaded all that it loads by itself.
   *
   * @param {import('@playwright/test').Browser} browser
   * @param {string} url
   * @param {number} [slowdown] Of a processor that hangs on a slow network.
   */
  static async to(browser, url, slowdown) {
    const page = await browser.newPage();
    const visit = new Visit(page, await metricsOf(page));
    if (slowdown) {
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', SLOW_4G);
      await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    }
    await page.goto(url);
    await visit.#rest();
    return visit;
  }

  /** What it took to show the launcher. */
  async launcher() {
    const inside = await this.#inside();
    await inside.evaluate((inside) => inside.launcher());
    return inside.evaluate((inside) => inside.untilPainted());
  }

  /** What the page pays though nobody opens the chat. */
  async closed() {
    const {TaskDuration = NaN, ScriptDuration = NaN} = await this.#metrics();
    await this.#page.requestGC();
    const {JSHeapUsedSize = NaN} = await this.#metrics();
    return {
      'main thread, ms': TaskDuration * 1000,
      'of it script, ms': ScriptDuration * 1000,
      'heap, kB': JSHeapUsedSize / 1000,
      globals: await this.#globals(),
    };
  }

  /**
   * How long after a click the visitor can write, and the chat is connected.
   *
   * @param {{hovering?: boolean}} [how] Whether the pointer was there until all was loaded.
   */
  async opened({hovering = false} = {}) {
    const {mouse} = this.#page;
    const inside = await this.#inside();
    const {x, y} = await inside.evaluate((inside) => inside.launcher());
    if (hovering) {
      await mouse.move(x, y);
      await this.#rest();
    }
    // In an object, so that nobody waits for it yet.
    const watching = await inside.evaluateHandle((inside) => ({opening: inside.opening()}));
    await mouse.click(x, y);
    const {usable, connected} = await watching.evaluate(({opening}) => opening);
    return {'composer, ms': usable, 'connected, ms': connected, globals: await this.#globals()};
  }

  close() {
    return this.#page.close();
  }

  async #globals() {
    const inside = await this.#inside();
    return inside.evaluate((inside) => inside.globals());
  }

  #inside() {
    return this.#page.evaluateHandle(inPage);
  }

  /** Until nothing has been on its way for a second. */
  async #rest() {
    this.#lastRequest = Date.now();
    while (this.#underWay > 0 || Date.now() - this.#lastRequest < 1000) await sleep(50);
  }
}
