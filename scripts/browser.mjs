// Finds the browsers that tests run in; scripts/install-browsers.mjs gets those that are missing.
import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync} from 'node:fs';
import {homedir} from 'node:os';
import {delimiter, join} from 'node:path';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

/** What to do where there is none. */
export const NO_CHROMIUM =
  'The tests need Chrome, Chromium or Edge: install one, or set CHROME_PATH to one ' +
  '(Debian, as root: apt-get install chromium; Mac: brew install --cask google-chrome).';

function candidates() {
  const {env, platform} = process;
  const given = env.CHROME_PATH ?? env.PUPPETEER_EXECUTABLE_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROME_PATH names ${given}, which does not exist.`);
    return [given]; // a wrong answer from the user must not be papered over
  }
  if (platform === 'darwin') {
    return ['', homedir()].flatMap((h) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary', 'Brave Browser'].map(
        (n) => `${h}/Applications/${n}.app/Contents/MacOS/${n}`,
      ),
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots.flatMap((r = '') =>
      [
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
        'Chromium\\Application\\chrome.exe',
      ].map((p) => join(r, p)),
    );
  }
  return NAMES.flatMap(onPath);
}

/**
 * Where a command would be.
 *
 * @param {string} name
 */
function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
}

/** @param {string} file */
function usable(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform === 'win32') return true; // chrome.exe --version opens a window
  // Ubuntu's /usr/bin/chromium-browser is a stub that asks for a snap: believe only what answers.
  const r = spawnSync(file, ['--version'], {encoding: 'utf8', timeout: 20_000});
  return r.status === 0 && /\d+\.\d+\.\d+/.test(r.stdout);
}

/** Where a browser of the Chromium family is, or undefined. */
export function lookForChromium() {
  return candidates().find(usable);
}

/** Where a browser of the Chromium family is. */
export function findBrowser() {
  const found = lookForChromium();
  if (!found) throw new Error(NO_CHROMIUM);
  return found;
}

/** Where Firefox is, or undefined: it is tested in where it is installed. */
export function findFirefox() {
  const {env, platform} = process;
  if (env.FIREFOX_PATH) return env.FIREFOX_PATH;
  const files = ['firefox', 'firefox-esr'].flatMap(onPath);
  if (platform === 'darwin') files.push('/Applications/Firefox.app/Contents/MacOS/firefox');
  if (platform === 'win32') files.push(`${env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`);
  return files.find(usable);
}

/** Whether WebKitGTK is there, with a driver, and a screen that needs none. */
export function findWebKit() {
  return ['WebKitWebDriver', 'Xvfb'].every((name) => onPath(name).some(existsSync));
}

export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to run sandboxed as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
