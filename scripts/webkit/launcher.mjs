import {startWebKit} from './driver.mjs';
import {keyboard} from './keys.mjs';

/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */
/** @typedef {import('@web/test-runner').TestRunnerPlugin} TestRunnerPlugin */
/** @typedef {Parameters<NonNullable<TestRunnerPlugin['executeCommand']>>[0]} Command */

/** @type {Promise<import('./driver.mjs').WebKit> | undefined} */
let starting;

const webkit = () => (starting ??= startWebKit());

/**
 * For web-test-runner: one test file after the other in the one window of WebKitGTK.
 *
 * @returns {BrowserLauncher}
 */
export function webkitLauncher() {
  /** @type {Map<string, string>} */
  const active = new Map();
  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    // Before the runner's own, which refuse browsers that they don't know.
    initialize: (config) => void config.plugins?.unshift(commands()),
    async startSession(id, url) {
      active.set(id, url);
      await (await webkit()).open(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async stopSession(id) {
      active.delete(id);
      await (await webkit()).open('about:blank');
      return {};
    },
    async stop() {
      await (await starting)?.stop();
    },
    startDebugSession: () => Promise.reject(new Error('There is no window to look at.')),
  };
}

/**
 * What tests ask of the browser around their page.
 *
 * @returns {TestRunnerPlugin}
 */
function commands() {
  return {
    name: 'webkit-commands',
    async executeCommand(/** @type {Command} */ {command, payload}) {
      const {act, resize} = await webkit();
      switch (command) {
        case 'send-keys':
          await act(keyboard(payload));
          return true;
        case 'set-viewport':
          await resize(payload);
          return true;
        case 'emulate-media':
          // It was started with less motion; of all else, WebDriver can't tell a browser.
          if (payload.reducedMotion === 'reduce') return true;
          throw new Error(`WebDriver does not know ${JSON.stringify(payload)}`);
      }
      return undefined;
    },
  };
}
