import {randomUUID} from 'node:crypto';
import {json} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';

import {readExactArgs} from './read-args.mjs';
import {startSite} from './site.mjs';
import {start} from './start.mjs';

const PATH = '/__local-sendbird';

/** @typedef {{stop(): Promise<void>}} Instance */

/**
 * Lets browser tests start servers of their own: a POST to `/__local-sendbird`
 * answers the addresses of a fresh Sendbird and a site with a token endpoint.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function localSendbird() {
  /** @type {Map<string, Instance>} */
  const instances = new Map();

  /** @type {Promise<string> | undefined} */
  let tokenEndpoint;

  /**
   * @param {string} origin
   * @param {unknown} options
   */
  async function launch(origin, options) {
    const {requireToken, wordDelay, pingInterval, tokenExpiresIn} = readExactArgs(options, {
      requireToken: 'flag?',
      wordDelay: 'number?',
      pingInterval: 'number?',
      tokenExpiresIn: 'number?',
    });
    const sendbird = await start({requireToken, pingInterval, wordDelay: wordDelay ?? 5});
    const site = await startSite({
      sendbird,
      expiresIn: tokenExpiresIn,
      tokenEndpoint: await (tokenEndpoint ??= bundleTokenEndpoint()),
      allowedOrigins: [origin],
      // The test sees that it failed; the runner's output is for the tests.
      onError: () => {},
      // Who is signed in is for the test to say: `/chat-token?as=ada`.
      authenticate: (request) => {
        const userId = new URL(request.url).searchParams.get('as');
        return userId ? {userId} : null;
      },
    });
    const id = randomUUID();
    instances.set(id, {
      stop: async () => {
        instances.delete(id);
        await Promise.all([sendbird.stop(), site.stop()]);
      },
    });
    const {url, apiHost, wsHost, appId, apiToken} = sendbird;
    // On the host name of the runner, so that cookies go along to the other port.
    const siteUrl = `http://${new URL(origin).hostname}:${site.port}`;
    return {id, url, apiHost, wsHost, appId, apiToken, siteUrl};
  }

  return {
    name: 'local-sendbird',
    // A middleware added in `serverStart` would come after the runner's own 404.
    async serve({path, method, origin, req}) {
      if (path === PATH && method === 'POST') {
        return reply(await launch(origin, await json(req)));
      }
      if (path.startsWith(`${PATH}/`) && method === 'DELETE') {
        await instances.get(path.slice(PATH.length + 1))?.stop();
        return reply({});
      }
      return undefined;
    },
    async serverStop() {
      await Promise.all([...instances.values()].map((instance) => instance.stop()));
    },
  };
}

/** As it is in the sources now: tests neither wait for a build nor run an old one. */
async function bundleTokenEndpoint() {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('../../src/token-endpoint/index.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const [code] = outputFiles;
  return `data:text/javascript;base64,${Buffer.from(code?.contents ?? []).toString('base64')}`;
}

/** @param {object} body */
function reply(body) {
  return {type: 'json', body: JSON.stringify(body), headers: {'Cache-Control': 'no-store'}};
}
