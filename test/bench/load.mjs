import {start} from '../../demo/server/start.mjs';
import {launch} from './browser.mjs';
import {startCdn} from './cdn.mjs';
import {putPages} from './launcher-pages.mjs';
import {Visit} from './visit.mjs';

/** @typedef {import('./launcher-pages.mjs').Subject} Subject */
/** @typedef {Record<string, number>} Numbers By what they are of. */
/** @typedef {Record<string, Numbers>} Round What a visit to each page gave, by its name. */

/**
 * A browser, pages with launchers, and what to measure of them: each measurement visits its pages in
 * turn, once.
 *
 * @param {{builds: string[], slowdown: number}} options Folders like `dist`; by how much the processor.
 */
export async function open({builds, slowdown}) {
  const sendbird = await start();
  const cdn = await startCdn();
  const browser = await launch();
  const {blank, vanilla, lit, widgets} = await putPages(cdn, sendbird, builds);
  const launchers = [vanilla, lit, ...widgets];

  /**
   * @param {Subject[]} pages
   * @param {number | undefined} slowdown
   * @param {(visit: Visit, page: Subject) => Promise<Numbers>} look
   */
  async function visitEach(pages, slowdown, look) {
    /** @type {Round} */
    const round = {};
    for (const page of pages) {
      const visit = await Visit.to(browser, page.url, slowdown);
      round[page.name] = await look(visit, page);
      await visit.close();
    }
    return round;
  }

  /** @type {Record<string, () => Promise<Round>>} */
  const measurements = {
    launcher() {
      let least = NaN;
      return visitEach(launchers, slowdown, async (visit, page) => {
        const {ms, requests, bytes} = await visit.launcher();
        if (page === vanilla) least = ms;
        return {'shown, ms': ms, '÷ vanilla': ms / least, requests, 'bytes, brotli': bytes};
      });
    },

    // At full speed: it is as much work for a slow processor, and noise is not multiplied here.
    'closed, over a blank page'() {
      /** @type {Numbers} */
      let none = {};
      return visitEach([blank, ...launchers], undefined, async (visit, page) => {
        const numbers = await visit.closed();
        if (page === blank) none = numbers;
        return minus(numbers, none);
      });
    },

    'opened at once': () => visitEach(widgets, slowdown, (visit) => visit.opened()),

    'opened after hovering': () =>
      visitEach(widgets, slowdown, (visit) => visit.opened({hovering: true})),
  };

  return {
    names: launchers.map(({name}) => name),
    measurements,
    async close() {
      await browser.close();
      await cdn.stop();
      await sendbird.stop();
    },
  };
}

/** @param {Numbers} numbers @param {Numbers} others */
function minus(numbers, others) {
  return Object.fromEntries(
    Object.entries(numbers).map(([of, number]) => [of, number - (others[of] ?? NaN)]),
  );
}
