import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Its package is a test's: whoever wants to see it here runs `npm ci` in this folder. */
const PACKAGE = new URL('../../test/sites/official-messenger/', import.meta.url);

/** As Sendbird's guide has it: a token for the first connect, and a handler for the later ones. */
const SOURCE = `
  import {createElement} from 'react';
  import {createRoot} from 'react-dom/client';
  import {
    AnonymousSessionInfo,
    FixedMessenger,
    ManualSessionInfo,
  } from '@sendbird/ai-agent-messenger-react';

  export async function startMessenger(place, {userId, tokenEndpoint, ...props}) {
    const userSessionInfo = userId
      ? await signedIn(userId, tokenEndpoint)
      : new AnonymousSessionInfo();
    createRoot(place).render(createElement(FixedMessenger, {...props, userSessionInfo}));
  }

  async function signedIn(userId, tokenEndpoint) {
    const ask = async () => {
      const headers = {'Content-Type': 'application/json'};
      const answer = await fetch(tokenEndpoint, {method: 'POST', headers, body: '{}'});
      return (await answer.json()).token;
    };
    const sessionHandler = {
      onSessionTokenRequired: (resolve, reject) => void ask().then(resolve, reject),
      onSessionRefreshed() {},
      onSessionError() {},
      onSessionClosed() {},
    };
    return new ManualSessionInfo({userId, authToken: await ask(), sessionHandler});
  }
`;

/** @type {Promise<string> | undefined} */
let bundled;

/**
 * A module for pages whose `startMessenger` starts Sendbird's own messenger for its AI agent, as it
 * is published; `null` in its place where that is not installed.
 */
export function officialMessenger() {
  bundled ??= bundle();
  return bundled;
}

async function bundle() {
  if (!existsSync(new URL('node_modules/', PACKAGE))) return 'export const startMessenger = null;';
  const {build} = await import('esbuild');
  const {outputFiles} = await build({
    stdin: {contents: SOURCE, resolveDir: fileURLToPath(PACKAGE)},
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    define: {'process.env.NODE_ENV': '"production"'},
  });
  return outputFiles[0]?.text ?? '';
}
