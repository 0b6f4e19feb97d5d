import {parseArgs} from 'node:util';

import {runChecks} from './run-checks.mjs';
import {createSubject} from './subject.mjs';
import {inLines, summary} from './table.mjs';

const USAGE = `Usage: npx chat-ai-widget check-endpoint URL [options]

Asks a token endpoint what the widget would ask, and what nobody should get an answer to; says what
holds and what to mend. It claims no user but one that it makes up, and prints no token.

  --cookie 'NAME=VALUE'     the cookie of somebody who is signed in, as browsers send it
  --header 'NAME: VALUE'    another header of each request, as in token-headers; may be repeated
  --origin https://…        the page's origin, where it is not the endpoint's
  --app-id APP              tries the token at Sendbird
  --api-host https://…      where that is, unless it is https://api-APP.sendbird.com

Exit code: 0 where all that was checked holds, 1 where something is to be mended, 2 for a wrong option.`;

const OPTIONS = /** @type {const} */ ({
  cookie: {type: 'string'},
  header: {type: 'string', multiple: true},
  origin: {type: 'string'},
  'app-id': {type: 'string'},
  'api-host': {type: 'string'},
  help: {type: 'boolean', short: 'h'},
});

/**
 * @param {string[]} args
 * @returns {Promise<number>} The exit code.
 */
export async function run(args) {
  let settings;
  try {
    settings = read(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 2;
  }
  if (!settings) {
    console.log(USAGE);
    return 0;
  }
  const results = await runChecks(createSubject(settings), (result) => {
    for (const line of inLines(result)) console.log(line);
  });
  console.log(`\n${summary(results)}`);
  return results.some(({flaw}) => flaw) ? 1 : 0;
}

/**
 * `null` where help is asked for. Throws for what is not as it should be.
 *
 * @param {string[]} args
 * @returns {import('./subject.mjs').Settings | null}
 */
function read(args) {
  const {values, positionals} = parseArgs({args, options: OPTIONS, allowPositionals: true});
  if (values.help) return null;
  const [url = '', ...others] = positionals;
  if (others.length > 0)
    throw new TypeError(`One URL at a time, not “${others.join(' ')}” as well.`);
  return {
    endpoint: webAddress(url, 'The endpoint').href,
    cookie: values.cookie,
    headers: Object.fromEntries((values.header ?? []).map(headerOf)),
    origin: values.origin && webAddress(values.origin, '--origin').origin,
    appId: values['app-id'],
    apiHost: values['api-host'] && webAddress(values['api-host'], '--api-host').origin,
  };
}

/**
 * @param {string} text
 * @param {string} what
 */
function webAddress(text, what) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new TypeError(`${what} must be an address with https:// or http://, not “${text}”.`);
}

/**
 * @param {string} text
 * @returns {[name: string, value: string]}
 */
function headerOf(text) {
  const [, name = '', value = ''] = /^([\w-]+):\s*(.+)$/.exec(text) ?? [];
  if (name) return [name, value];
  throw new TypeError('--header takes “Name: value”.');
}
