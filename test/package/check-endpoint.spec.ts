import {execFile} from 'node:child_process';
import {promisify} from 'node:util';

import {expect, test} from '@playwright/test';

import {start} from '../../demo/server/start.mjs';
import type {LocalSendbird} from '../../demo/server/start.mjs';
import {close, serve} from '../../demo/server/web-server.mjs';
import {createTokenEndpoint} from '../../dist/token-endpoint/index.js';

// What `npx chat-ai-widget check-endpoint` says of endpoints that have something to mend.

const COOKIE = 'session=1';
const SHOP = 'https://www.shop.example';

let sendbird: LocalSendbird;

test.beforeAll(async () => {
  sendbird = await start();
});
test.afterAll(() => sendbird.stop());

type Endpoint = (request: Request) => Response | Promise<Response>;

/** Ada is signed in; the real endpoint, against the local Sendbird. */
function good(options: {allowedOrigins?: string[]; expiresIn?: number} = {}): Endpoint {
  const {appId, apiToken, apiHost} = sendbird;
  const authenticate = ({headers}: Request) =>
    headers.get('cookie') === COOKIE ? {userId: 'ada'} : null;
  return createTokenEndpoint({appId, apiToken, apiHost, authenticate, ...options});
}

/** The good one, with other headers. */
const withHeaders = (headers: Record<string, string>): Endpoint =>
  changed((response) => {
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  });

/** The good one, with another answer to who is signed in. */
const withJson = (change: object): Endpoint =>
  changed(async (response) =>
    response.status === 200
      ? Response.json({...((await response.json()) as object), ...change}, response)
      : response,
  );

function changed(change: (response: Response) => Response | Promise<Response>): Endpoint {
  return async (request) => change(await good()(request));
}

const login = () => Response.redirect('http://shop.example/login?next=hidden-away', 302);
const page = () =>
  new Response('<!doctype html>', {headers: {'Content-Type': 'text/html; charset=utf-8'}});

/** Believes what it reads, and asks nobody. */
const credulous: Endpoint = async (request) => {
  const text = await request.text();
  const {user_id: userId = 'ada'} = JSON.parse(text || '{}') as {user_id?: string};
  sendbird.faults.issueToken({userId});
  return Response.json({token: 'a-token-that-nobody-may-see', user_id: userId});
};

interface Flawed {
  endpoint: () => Endpoint;
  args?: string[];
  says: string[];
}
const flawed: Record<string, Flawed> = {
  'redirects to a login': {
    endpoint: () => login,
    says: ['✗ Who is signed in gets a token', 'It redirects to /login,', '204 where nobody'],
  },
  'answers with a page': {
    endpoint: () => page,
    says: ['✗ Who is signed in gets a token', 'token/malformed', 'as application/json'],
  },
  'knows no other origin': {
    endpoint: () => good(),
    args: ['--origin', SHOP],
    says: ['✗ The page’s origin may ask before', `Access-Control-Allow-Origin: ${SHOP} is missing`],
  },
  'answers from a cache': {
    endpoint: () => withHeaders({Age: '12'}),
    says: ['✗ No cache keeps an answer', 'came out of a cache'],
  },
  'may be cached': {
    endpoint: () => withHeaders({'Cache-Control': 'public'}),
    says: ['✗ No cache keeps an answer', 'Send Cache-Control: no-store'],
  },
  'has a clock that is off': {
    endpoint: () => withHeaders({Date: new Date(Date.now() - 3_600_000).toUTCString()}),
    says: ['✗ The server’s clock is right', '60 min apart'],
  },
  'answers tokens that have expired': {
    endpoint: () => withJson({expires_at: Date.now() - 1}),
    says: ['✗ The token is good for a while', 'expired already'],
  },
  'counts in seconds': {
    endpoint: () => withJson({expires_at: Math.round(Date.now() / 1000) + 600}),
    says: ['"expires_at" is in seconds'],
  },
  'answers a token that Sendbird refuses': {
    endpoint: () => withJson({token: 'a-token-that-nobody-may-see'}),
    says: ['✗ Sendbird accepts the token', '(400111)', 'another application', 'Twice the same'],
  },
  'names nobody': {
    endpoint: () => withJson({user_id: undefined}),
    says: ['✗ The answer names the user'],
  },
  'believes whoever asks': {
    endpoint: () => credulous,
    says: [
      'Anybody gets a token',
      '"user_id" is only a claim',
      'A cookie comes with requests of any',
    ],
  },
  'tells of itself': {
    endpoint: () => async (request) =>
      request.headers.get('cookie')
        ? good()(request)
        : new Response('at main (/srv/app/server.js:7:1)', {status: 500}),
    says: ['✗ Refusals tell nothing of the server', 'Turn off debug pages'],
  },
};
for (const [name, {endpoint, args = [], says}] of Object.entries(flawed)) {
  test(`an endpoint that ${name} is told what to mend`, async () => {
    const {code, output} = await check(endpoint(), args);

    for (const words of says) expect(output).toContain(words);
    expect(output).not.toMatch(/hidden-away|nobody-may-see/);
    expect(code).toBe(1);
  });
}

test('an endpoint with nothing to mend passes, and no user of another name is made', async () => {
  const before = [...sendbird.world.users.keys()];

  const {code, output} = await check(good({allowedOrigins: [SHOP]}), ['--origin', SHOP]);

  expect(output).toMatch(/^24 hold, 0 to mend, 0 not checked$/m);
  expect(code).toBe(0);
  const after = [...sendbird.world.users.keys()];
  expect(after.filter((id) => !before.includes(id) && id !== 'ada')).toEqual([]);
});

test('what can not be checked without a login is not said to hold', async () => {
  const {code, output} = await run([await served(good()), '--app-id', 'APP']);

  expect(output).toContain('– Who is signed in gets a token (not checked: it takes --cookie)');
  expect(output).toMatch(/^5 hold, 0 to mend, 19 not checked$/m);
  expect(code).toBe(0);
});

test('an endpoint that is not there is said so once', async () => {
  const {code, output} = await run(['http://127.0.0.1:9/chat-token', '--cookie', COOKIE]);

  expect(output).toContain("✗ Who is not signed in gets 204\n    It can't be reached");
  expect(output).toMatch(/^0 hold, 1 to mend, 23 not checked$/m);
  expect(code).toBe(1);
});

for (const args of [[], ['ftp://shop.example'], ['--cokie', '1'], ['https://a.example', 'b']]) {
  test(`wrong arguments (${args.join(' ')}) are answered by the usage, and 2`, async () => {
    const {code, output} = await run(args);

    expect(output).toContain('Usage: npx chat-ai-widget check-endpoint URL');
    expect(code).toBe(2);
  });
}

test('the package says which commands it has', async () => {
  expect(await main([])).toMatchObject({
    code: 0,
    output: expect.stringContaining('check-endpoint'),
  });
  expect(await main(['constructor'])).toMatchObject({code: 2});
});

/** What is said of an endpoint to somebody who knows Ada's cookie. */
async function check(endpoint: Endpoint, args: string[]) {
  const {appId, apiHost} = sendbird;
  const own = ['--cookie', COOKIE, '--app-id', appId, '--api-host', apiHost];
  return run([await served(endpoint), ...own, ...args]);
}

const stops: Array<() => Promise<unknown>> = [];
test.afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

async function served(endpoint: Endpoint): Promise<string> {
  const web = await serve(endpoint, 0);
  stops.push(() => close(web.server));
  return `http://${web.host}/chat-token`;
}

const run = (args: string[]) => main(['check-endpoint', ...args]);

async function main(args: string[]): Promise<{code: number; output: string}> {
  try {
    const {stdout} = await promisify(execFile)(process.execPath, ['cli/main.mjs', ...args]);
    return {code: 0, output: stdout};
  } catch (error) {
    const {code, stdout, stderr} = error as {code: number; stdout: string; stderr: string};
    return {code, output: stdout + stderr};
  }
}
