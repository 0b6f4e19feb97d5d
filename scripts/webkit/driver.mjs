// WebKitGTK by plain W3C WebDriver: a screen of its own, the driver, and one session that all use.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @typedef {Awaited<ReturnType<typeof startWebKit>>} WebKit */

/** How often, every 100 ms, the driver is asked whether it is there. */
const ATTEMPTS = 100;

export async function startWebKit() {
  const settings = quietSettings();
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      XDG_CONFIG_HOME: settings,
      LIBGL_ALWAYS_SOFTWARE: '1',
      // A browser in English, whatever this machine speaks.
      LC_ALL: 'C',
      // Its sandbox refuses root.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  // Also where something went wrong that nobody waits for.
  process.once('exit', () => [driver, screen.process].forEach((child) => child.kill()));
  const base = `http://127.0.0.1:${port}`;
  await untilReady(base);
  const {sessionId} = await call(base, 'POST', '/session', {capabilities: {alwaysMatch: {}}});
  const session = `${base}/session/${sessionId}`;

  /**
   * @param {string} path
   * @param {object} body
   */
  const post = (path, body) => call(session, 'POST', path, body);

  return {
    post,

    /** @param {string} path */
    get: (path) => call(session, 'GET', path),

    /** @param {string} path */
    delete: (path) => call(session, 'DELETE', path),

    /**
     * What a script returns, once that is settled.
     *
     * @param {string} script The body of a function, with `arguments`.
     * @param {...unknown} args
     */
    run: (script, ...args) => post('/execute/sync', {script, args}),

    /** @param {string} url */
    open: (url) => post('/url', {url}),

    /**
     * Makes the page so large, whatever its window needs around it.
     *
     * @param {{width: number, height: number}} size
     */
    async resize({width, height}) {
      const {width: outer, height: high} = await call(session, 'GET', '/window/rect');
      const [w, h] = await post('/execute/sync', {
        script: 'return [innerWidth, innerHeight]',
        args: [],
      });
      await post('/window/rect', {width: outer - w + width, height: high - h + height});
    },

    /** @param {object[]} actions Of W3C's kind: keys, or a pointer. */
    act: (...actions) => post('/actions', {actions}),

    async stop() {
      await call(session, 'DELETE', '').catch(() => {});
      await Promise.all([driver, screen.process].map(end));
      rmSync(settings, {recursive: true, force: true});
    },
  };
}

/**
 * What is still moving has no place yet, and WebDriver can't ask a browser for less motion; and a
 * window may be as narrow as a phone, if its buttons are.
 */
function quietSettings() {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), 'button {padding: 0; min-width: 0}\n');
  return folder;
}

/**
 * Without a window manager the focus is where the pointer is: in the middle of the screen. So the
 * screen is small enough for that to lie in every window; a window may be larger than its screen.
 */
async function startScreen() {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '640x480x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = /** @type {import('node:stream').Readable} */ (xvfb.stdio[3]);
  const [display] = await once(told, 'data');
  return {process: xvfb, display: `:${String(display).trim()}`};
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** @param {string} base */
async function untilReady(base) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const isReady = await fetch(`${base}/status`).then(
      ({ok}) => ok,
      () => false,
    );
    if (isReady) return;
    await setTimeout(100);
  }
  throw new Error('WebKitWebDriver does not answer.');
}

/**
 * @param {string} base
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 */
async function call(base, method, path, body) {
  const response = await fetch(base + path, {method, ...(body && {body: JSON.stringify(body)})});
  const {value} = /** @type {{value: any}} */ (await response.json());
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** @param {ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
