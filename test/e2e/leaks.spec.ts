import type {Page} from '@playwright/test';

import {expect, test} from './fixture.js';
import {keepLedger, readLedger} from './ledger.js';
import type {Ledger} from './ledger.js';
import {socketsOf} from './sockets-of.js';

// The full measure is `OPENINGS=500 INSERTIONS=200`.
const OPENINGS = Number(process.env['OPENINGS'] ?? 40);
const INSERTIONS = Number(process.env['INSERTIONS'] ?? 12);
/** Enough for all chunks, caches and first times. */
const WARM_UP = 5;

test.skip(({browserName}) => browserName !== 'chromium', 'Only Chromium tells what it holds.');
test.beforeEach(({page}) => keepLedger(page));
test.setTimeout(30_000 + 500 * OPENINGS + 3000 * INSERTIONS);

test('opening and closing leaves nothing behind', async ({page, visit, sendbird, widget}) => {
  await visit();
  await widget.open();
  await widget.say('Good morning');
  await expect(widget.messages.getByText('Good morning')).toHaveCount(2);
  const turn = () =>
    page.evaluate(async () => {
      const element = document.querySelector('chat-ai-widget')!;
      for (const act of ['hide', 'show'] as const) {
        element[act]();
        await element.updateComplete;
        await new Promise(requestAnimationFrame);
      }
    });

  for (let n = 0; n < WARM_UP; n++) await turn();
  const before = await holdings(page);
  for (let n = 0; n < OPENINGS; n++) await turn();
  const after = await holdings(page);

  expectFlat(before, after, {turns: OPENINGS, kilobytesEach: 2});
  expect(await socketsOf(sendbird)).toBe(1);
});

test('inserting and removing leaves nothing behind', async ({page, visit, embed, sendbird}) => {
  await visit({body: '<main></main>'});
  const turn = () =>
    page.evaluate(async (tag) => {
      const main = document.querySelector('main')!;
      main.innerHTML = tag;
      const element = main.querySelector('chat-ai-widget')!;
      await customElements.whenDefined('chat-ai-widget');
      const connected = new Promise((resolve) => {
        element.addEventListener('session-connected', resolve, {once: true});
      });
      element.show();
      await connected;
      element.remove();
    }, embed.tag());
  // A session ends a second after its element was removed.
  const untilOver = async () => {
    await expect.poll(() => socketsOf(sendbird)).toBe(0);
    // The SDK lets go of its last timers some time after its socket.
    await page.waitForTimeout(2000);
  };

  for (let n = 0; n < WARM_UP; n++) await turn();
  await untilOver();
  const before = await holdings(page);
  for (let n = 0; n < INSERTIONS; n++) await turn();
  await untilOver();
  const after = await holdings(page);

  // The SDK keeps something of each of its instances for as long as the page lives.
  expectFlat(before, after, {turns: INSERTIONS, kilobytesEach: 24});
});

interface Holdings extends Ledger {
  Nodes: number;
  JSEventListeners: number;
  Documents: number;
  /** Bytes. */
  JSHeapUsedSize: number;
}

/** What the page holds on to when everything that can be let go is gone. */
async function holdings(page: Page): Promise<Holdings> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  // What the first round lets go may have held on to more.
  for (let n = 0; n < 3; n++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const {metrics} = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    Nodes: value('Nodes'),
    JSEventListeners: value('JSEventListeners'),
    Documents: value('Documents'),
    JSHeapUsedSize: value('JSHeapUsedSize'),
    ...(await readLedger(page)),
  };
}

/** Less than one more of anything in four turns; of memory, as much as is said, and some slack. */
function expectFlat(
  before: Holdings,
  after: Holdings,
  {turns, kilobytesEach}: {turns: number; kilobytesEach: number},
): void {
  const kilobytes = Math.round((after.JSHeapUsedSize - before.JSHeapUsedSize) / 1024);
  const grown = {
    nodes: after.Nodes - before.Nodes,
    listeners: after.JSEventListeners - before.JSEventListeners,
    documents: after.Documents - before.Documents,
    timers: after.timers - before.timers,
    channels: after.channels - before.channels,
    kilobytes,
  };
  const description = JSON.stringify({before, after});
  test.info().annotations.push({type: `${turns} turns`, description});
  expect(grown.nodes, 'nodes').toBeLessThan(turns / 4);
  expect(grown.listeners, 'listeners').toBeLessThan(turns / 4);
  expect(grown.documents, 'documents').toBeLessThan(1);
  expect(grown.timers, 'timers').toBeLessThan(turns / 4);
  expect(grown.channels, 'channels').toBeLessThan(1);
  expect(kilobytes, 'kilobytes').toBeLessThan(512 + kilobytesEach * turns);
}
