// Finds a Chromium-family browser for the tests; on a bare Debian machine, as root, it installs one.
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, readFileSync, accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {homedir} from 'node:os';
import {pathToFileURL} from 'node:url';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

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
  const dirs = (env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((n) => dirs.map((d) => join(d, n)));
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

const isDebian = () =>
  process.platform === 'linux' &&
  existsSync('/etc/os-release') &&
  /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

function installDebian() {
  const run = (/** @type {string[]} */ ...a) =>
    execFileSync('apt-get', a, {
      stdio: ['ignore', 2, 2],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    });
  process.stderr.write(
    "No Chrome, Chromium or Edge found: installing Debian's chromium with apt-get (set SKIP_BROWSER_INSTALL=1 to forbid this).\n",
  );
  const install = () =>
    run(
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      '-o',
      'DPkg::Lock::Timeout=120',
      'chromium',
    );
  run('update', '-qq');
  install();
}

export function findBrowser({install = true} = {}) {
  const look = () => candidates().find(usable);
  let found = look();
  if (
    !found &&
    install &&
    !process.env.SKIP_BROWSER_INSTALL &&
    isDebian() &&
    process.getuid?.() === 0
  ) {
    installDebian();
    found = look();
  }
  if (found) return found;
  throw new Error(
    'The tests need a Chromium-family browser. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.\n' +
      '  Debian:  apt-get install chromium      Mac: brew install --cask google-chrome\n' +
      '  or any:  npx @puppeteer/browsers install chrome@stable   (then CHROME_PATH=<the path it prints>)',
  );
}

/** Where Firefox is, or undefined: it is tested in where it is installed. */
export function findFirefox() {
  const {env, platform} = process;
  if (env.FIREFOX_PATH) return env.FIREFOX_PATH;
  const dirs = (env.PATH ?? '').split(delimiter);
  const files = dirs.flatMap((dir) => [join(dir, 'firefox'), join(dir, 'firefox-esr')]);
  if (platform === 'darwin') files.push('/Applications/Firefox.app/Contents/MacOS/firefox');
  if (platform === 'win32') files.push(`${env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`);
  return files.find(usable);
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(findBrowser());
  } catch (e) {
    console.error(e instanceof Error ? e.message : e);
    process.exitCode = 1;
  }
}
