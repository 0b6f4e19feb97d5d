import type {Page} from '@playwright/test';

/** What a page holds on to beside its memory. */
export interface Ledger {
  timers: number;
  channels: number;
}

/** Counts the timers that have not fired and the channels that were not closed. */
export async function keepLedger(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timers = new Set<unknown>();
    const channels = new Set<BroadcastChannel>();
    Object.assign(window, {
      ledger: () => ({timers: timers.size, channels: channels.size}),
    });

    const later = window.setTimeout.bind(window);
    const often = window.setInterval.bind(window);
    const cancel = window.clearTimeout.bind(window);
    const clear = (timer?: number) => {
      timers.delete(timer);
      cancel(timer);
    };
    Object.assign(window, {
      setTimeout: (act: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
        const fire = () => {
          timers.delete(timer);
          act(...args);
        };
        const timer = later(fire, ms);
        timers.add(timer);
        return timer;
      },
      setInterval: (act: () => void, ms?: number) => {
        const timer = often(act, ms);
        timers.add(timer);
        return timer;
      },
      clearTimeout: clear,
      clearInterval: clear,
    });

    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        channels.add(this);
      }

      override close() {
        channels.delete(this);
        super.close();
      }
    };
  });
}

export function readLedger(page: Page): Promise<Ledger> {
  return page.evaluate(() => (window as unknown as {ledger: () => Ledger}).ledger());
}
