import {runInNewContext} from 'node:vm';

/** @typedef {{window: object, close: () => unknown}} Opened */

const URL_OF_PAGE = 'http://shop.example/';

/**
 * By a name that is not known before, or the types of everything else would hang on what is installed
 * here.
 *
 * @param {string} name
 */
export const load = (name) => import(name);

/**
 * The documents that test runners offer, each with what went wrong inside them: they keep from the
 * process what a listener or a reaction of an element throws.
 *
 * @type {Record<string, (report: (error: unknown) => void) => Promise<Opened>>}
 */
const DOCUMENTS = {
  async jsdom(report) {
    const {JSDOM, VirtualConsole} = await load('jsdom');
    const virtualConsole = new VirtualConsole().on('jsdomError', report);
    const {window} = new JSDOM('', {url: URL_OF_PAGE, pretendToBeVisual: true, virtualConsole});
    return {window, close: () => window.close()};
  },

  async 'happy-dom'(report) {
    const {Window} = await load('happy-dom');
    const window = new Window({url: URL_OF_PAGE, settings: {errorCapture: 'disabled'}});
    window.addEventListener('error', (/** @type {ErrorEvent} */ {error}) => report(error));
    return {window, close: () => window.happyDOM.close()};
  },
};

/**
 * Makes this process look like a page, as Vitest and Jest do: what the window has becomes global.
 *
 * @param {string} name
 * @param {(error: unknown) => void} report
 */
export async function enter(name, report) {
  const open = DOCUMENTS[name];
  if (!open) throw new Error(`There is no document “${name}”.`);
  const {window, close} = await open(report);
  const own = new Set(runInNewContext('Object.getOwnPropertyNames(globalThis)'));
  for (const key of namesOf(window)) {
    if (own.has(key) || key === 'constructor') continue;
    const value = Reflect.get(window, key);
    const isMethod = typeof value === 'function' && /^[a-z]/.test(key);
    // Timers and the like: these documents make their own of Node's.
    if (isMethod && key in globalThis) continue;
    Object.defineProperty(globalThis, key, {
      configurable: true,
      writable: true,
      value: isMethod ? value.bind(window) : value,
    });
  }
  for (const key of ['window', 'self', 'top', 'parent']) {
    Object.defineProperty(globalThis, key, {configurable: true, value: globalThis});
  }
  return close;
}

/** @param {object} window */
function namesOf(window) {
  const names = new Set();
  for (let each = window; each !== Object.prototype && each; each = Object.getPrototypeOf(each)) {
    for (const name of Object.getOwnPropertyNames(each)) names.add(name);
  }
  return names;
}
