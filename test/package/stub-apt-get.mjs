// An apt-get for install-browsers.spec.ts. It writes down its calls, finds its lock held at the first
// of each verb in HELD, does not know the package UNKNOWN, and installs one browser by any name.
import {appendFileSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const {BIN = '', BROWSER = '', HELD = '', UNKNOWN = ''} = process.env;
/** @type {Record<string, string>} */
const COMMANDS = {'webkit2gtk-driver': 'WebKitWebDriver', xvfb: 'Xvfb'};

const words = process.argv.slice(2).filter((word) => /^[a-z][\w-]+$/.test(word));
const [verb = '', ...packages] = words;
const log = join(BIN, 'calls');
appendFileSync(log, `${words.join(' ')}\n`);
const calls = readFileSync(log, 'utf8').split('\n');

if (HELD.includes(verb) && calls.filter((call) => call.startsWith(verb)).length === 1) {
  fail('Could not get lock /var/lib/apt/lists/lock. It is held by process 1 (apt-get)');
} else if (packages.includes(UNKNOWN)) {
  fail(`Unable to locate package ${UNKNOWN}`);
} else {
  for (const name of packages) {
    const text = `#!/bin/sh\nPATH=/usr/bin:/bin exec ${BROWSER} "$@"\n`;
    writeFileSync(join(BIN, COMMANDS[name] ?? name), text, {mode: 0o755});
  }
}

/** @param {string} why */
function fail(why) {
  console.error(`E: ${why}`);
  process.exitCode = 100;
}
