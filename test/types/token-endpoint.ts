// Compiled, never run: what a server's TypeScript may write.
import {createServer} from 'node:http';
import {createSecureServer} from 'node:http2';

import {createTokenEndpoint} from '../../src/token-endpoint/index.js';
import {nodeListener} from '../../src/token-endpoint/node.js';

export const fromEnvironment = createTokenEndpoint({
  appId: process.env['SENDBIRD_APP_ID'],
  apiToken: process.env['SENDBIRD_API_TOKEN'],
  apiHost: process.env['SENDBIRD_API_HOST'],
  allowedOrigins: undefined,
  expiresIn: undefined,
  authenticate: async (request) => {
    const name = await Promise.resolve(request.headers.get('Cookie') ?? undefined);
    return name ? {userId: name, nickname: undefined} : null;
  },
});

// @ts-expect-error -- a server that knows nobody
createTokenEndpoint({appId: 'APP', apiToken: 'secret'});
// @ts-expect-error -- forgotten, not unset
createTokenEndpoint({apiToken: 'secret', authenticate: () => null});

export const listener = nodeListener(fromEnvironment, {bodyTimeout: 2000});
createServer(listener);
createSecureServer(listener);
createServer((request, response) => listener(request, response));
