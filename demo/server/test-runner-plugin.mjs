import {randomUUID} from 'node:crypto';
import {json} from 'node:stream/consumers';

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

  /**
   * @param {string} origin
   * @param {unknown} options
   */
  async function launch(origin, options) {
    const {requireToken, wordDelay, tokenExpiresIn} = readExactArgs(options, {
      requireToken: 'flag?',
      wordDelay: 'number?',
      tokenExpiresIn: 'number?',
    });
    const sendbird = await start({requireToken, wordDelay: wordDelay ?? 5});
    const site = await startSite({
      sendbird,
      expiresIn: tokenExpiresIn,
      allowedOrigins: [origin],
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
    return {id, url, apiHost, wsHost, appId, apiToken, siteUrl: site.url};
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

/** @param {object} body */
function reply(body) {
  return {type: 'json', body: JSON.stringify(body), headers: {'Cache-Control': 'no-store'}};
}
