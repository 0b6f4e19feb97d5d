import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';

import {startSite} from './site.mjs';
import {start} from './start.mjs';

const {SENDBIRD_APP_ID, SENDBIRD_BOT_ID, SENDBIRD_AI_AGENT_ID, SENDBIRD_API_TOKEN, PORT} =
  process.env;

/** Either the real service, when its three settings are given, or one of our own. */
async function chatService() {
  if (SENDBIRD_APP_ID && SENDBIRD_BOT_ID && SENDBIRD_API_TOKEN) {
    const sendbird = {
      appId: SENDBIRD_APP_ID,
      apiToken: SENDBIRD_API_TOKEN,
      apiHost: `https://api-${SENDBIRD_APP_ID}.sendbird.com`,
      wsHost: `wss://ws-${SENDBIRD_APP_ID}.sendbird.com`,
    };
    const what = `the real Sendbird application ${SENDBIRD_APP_ID}`;
    const agent = {
      agentId: SENDBIRD_AI_AGENT_ID ?? '',
      apiHost: `https://api-${SENDBIRD_APP_ID}.app.delight.ai`,
      wsHost: `wss://ws-${SENDBIRD_APP_ID}.app.delight.ai`,
    };
    return {sendbird, botId: SENDBIRD_BOT_ID, agent, what, stop: async () => {}};
  }
  if (SENDBIRD_APP_ID || SENDBIRD_BOT_ID || SENDBIRD_AI_AGENT_ID || SENDBIRD_API_TOKEN) {
    fail('Set all of SENDBIRD_APP_ID, SENDBIRD_BOT_ID and SENDBIRD_API_TOKEN, or none of them.');
  }
  const sendbird = await start({
    onUnknownCall: ({method, path}) => console.warn(`Not imitated: ${method} ${path}`),
  });
  const what = `the local Sendbird at ${sendbird.url} (faults: ${sendbird.url}/__control)`;
  return {sendbird, botId: 'docs-bot', agent: undefined, what, stop: () => sendbird.stop()};
}

/**
 * The site on the wanted port, or on the next one that is free.
 *
 * @param {number} port
 * @param {Omit<import('./site.mjs').SiteOptions, 'port'>} options
 * @returns {Promise<import('./site.mjs').Site>}
 */
async function startSiteNear(port, options) {
  try {
    return await startSite({...options, port});
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || port >= 65535) throw error;
    return startSiteNear(port + 1, options);
  }
}

/** The demo pages, the first of which is also the start page. */
async function pages() {
  const names = await readdir(new URL('../', import.meta.url));
  const others = names.filter((name) => name.endsWith('.html') && name !== 'index.html').sort();
  return ['', ...others.map((name) => `demo/${name}`)];
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}

if (!existsSync(new URL('../../dist/cdn/chat-ai-widget.js', import.meta.url))) {
  fail('There is no dist/ yet: run `npm run build` first.');
}
const wantedPort = Number(PORT || 8080);
if (!Number.isInteger(wantedPort) || wantedPort < 0 || wantedPort > 65535) {
  fail(`PORT must be a port number, not "${PORT}".`);
}

const {sendbird, botId, agent, what, stop} = await chatService();
const site = await startSiteNear(wantedPort, {sendbird, botId, agent});

console.log(`Pages:\n${(await pages()).map((page) => `  ${site.url}/${page}`).join('\n')}`);
console.log(`Documentation:\n  ${site.url}/docs/`);
console.log(`Token endpoint:\n  POST ${site.url}/chat-token`);
console.log(`They chat with ${what}. Ctrl+C stops it.`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    void Promise.all([site.stop(), stop()]).then(() => process.exit(0));
  });
}
