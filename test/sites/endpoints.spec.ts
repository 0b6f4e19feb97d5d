import {expect, test} from '@playwright/test';

import {runChecks} from '../../cli/check-endpoint/run-checks.mjs';
import {createSubject} from '../../cli/check-endpoint/subject.mjs';
import {chunked, leave, post} from '../package/raw-socket.js';
import {RECIPES, installEndpoint, startRecipe} from './endpoints/recipes.js';
import type {RunningRecipe} from './endpoints/recipes.js';
import {CASES, DEMO_SESSIONS, NEWCOMER, SESSIONS, SHOP, ask} from './endpoints/requests.js';
import {startTroubledSendbird} from './endpoints/troubled-sendbird.js';
import type {Trouble, TroubledSendbird} from './endpoints/troubled-sendbird.js';
import {isThere} from './programs.mjs';

// Each recipe for a token endpoint is started as it stands there, against the local Sendbird.

const TROUBLES: Trouble[] = ['away', 'page', 'redirect', 'refused', 'empty', 'torn', 'silent'];

test.beforeAll(() => installEndpoint());

for (const [name, {needs, isSilentOnMethods}] of Object.entries(RECIPES)) {
  test.describe(name, () => {
    test.skip(Boolean(needs) && !isThere(needs ?? ''), `There is no ${needs} here.`);

    let line: TroubledSendbird;
    let recipe: RunningRecipe;

    test.beforeAll(async () => {
      test.setTimeout(300_000);
      line = await startTroubledSendbird();
      line.sendbird.faults.createUser({userId: 'ada', nickname: 'Countess'});
      recipe = await startRecipe(name, environment());
    });
    test.afterAll(async () => {
      await recipe.stop();
      await line.stop();
    });

    const environment = () => ({
      SENDBIRD_APP_ID: line.sendbird.appId,
      SENDBIRD_API_TOKEN: line.sendbird.apiToken,
      SENDBIRD_API_HOST: line.apiHost,
      ALLOWED_ORIGINS: `https://other.example,${SHOP}`,
      DEMO_SESSIONS,
    });

    for (const origin of [undefined, SHOP]) {
      test(`${name} holds what check-endpoint checks, from ${origin ?? 'its own page'}`, async () => {
        const {appId, apiHost} = line.sendbird;
        const cookie = `session=${SESSIONS.ada}`;
        const subject = createSubject({endpoint: recipe.url, cookie, origin, appId, apiHost});

        const results = await runChecks(subject);

        expect(results.filter(({flaw}) => flaw)).toEqual([]);
        expect(results.filter(({unchecked}) => unchecked)).toHaveLength(origin ? 0 : 2);
      });
    }

    test(`${name} answers as the contract has it`, async () => {
      for (const {when, status, error, ...asking} of CASES) {
        const answer = await ask(recipe.url, asking);

        expect.soft({when, ...answer}).toMatchObject({status});
        expect.soft(answer.headers.get('Cache-Control'), when).toBe('no-store');
        if (status === 200) expect.soft(JSON.parse(answer.text)).toEqual(TOKEN_OF_ADA);
        if (status === 204) expect.soft(answer.text, when).toBe('');
        if (error) expect.soft(JSON.parse(answer.text)).toEqual({error});
      }
    });

    test(`${name} takes POST, and lets browsers ask before`, async () => {
      for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
        const {status, headers, text} = await ask(recipe.url, {method});
        expect.soft({method, status, text}).toMatchObject({status: 405});
        if (isSilentOnMethods) continue;
        expect.soft(headers.get('Allow')).toBe('POST, OPTIONS');
        expect.soft(JSON.parse(text)).toEqual({error: 'method-not-allowed'});
      }
      const wanted = {
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,x-csrf',
      };
      const preflight = (origin: string) =>
        ask(recipe.url, {method: 'OPTIONS', session: '', headers: {...wanted, Origin: origin}});
      const {status, headers} = await preflight(SHOP);
      expect(status).toBe(204);
      expect(headers.get('Access-Control-Allow-Origin')).toBe(SHOP);
      expect(headers.get('Access-Control-Allow-Credentials')).toBe('true');
      expect(headers.get('Access-Control-Allow-Headers')).toBe('content-type,x-csrf');
      expect(headers.get('Vary')).toContain('Origin');
      const refused = await preflight('https://elsewhere.example');
      expect(refused.status).toBe(403);
      expect(refused.headers.get('Access-Control-Allow-Origin')).toBeNull();
    });

    test(`${name} makes a user whom Sendbird does not know, and leaves others as they are`, async () => {
      const {users} = line.sendbird.world;
      expect(users.has(NEWCOMER)).toBe(false);

      const {status, text} = await ask(recipe.url, {session: SESSIONS.newcomer});

      expect({status, text}).toMatchObject({status: 200});
      expect(JSON.parse(text)).toMatchObject({user_id: NEWCOMER});
      expect(users.get(NEWCOMER)).toMatchObject({nickname: 'Zoé'});
      expect(users.get('ada')).toMatchObject({nickname: 'Countess'});
    });

    test(`${name} makes a user once, however many ask at once`, async () => {
      const asking = Array.from({length: 12}, () => ask(recipe.url, {session: SESSIONS.crowd}));

      const statuses = (await Promise.all(asking)).map(({status}) => status);

      expect(statuses).toEqual(statuses.map(() => 200));
    });

    test(`${name} issues no token for a user id that is a path`, async () => {
      const {status, everything} = await ask(recipe.url, {session: SESSIONS.dots});

      expect(status).toBeGreaterThanOrEqual(500);
      expect(everything).not.toContain('"token"');
    });

    for (const trouble of TROUBLES) {
      test(`${name} says 502, and no more, when Sendbird is ${trouble}`, async () => {
        await line.suffer(trouble);
        const began = Date.now();
        const answer = await ask(recipe.url).finally(() => line.suffer('none'));

        expect(answer).toMatchObject({status: 502, text: expect.stringContaining('"error"')});
        expect(JSON.parse(answer.text)).toEqual({error: 'sendbird-failed'});
        expect(answer.headers.get('Cache-Control')).toBe('no-store');
        expect(answer.everything).not.toContain(line.secret);
        expect(Date.now() - began).toBeLessThan(9500);
        expect(line.carried).toBe(0);
        expect(await ask(recipe.url)).toMatchObject({status: 200});
      });
    }

    test(`${name} outlives malformed requests, and those who leave`, async () => {
      const port = Number(new URL(recipe.url).port);
      const texts = [
        post({Host: 'a b'}),
        post({Host: ''}),
        post({}, 'http://elsewhere.example/chat-token'),
        post({}, '//elsewhere.example/chat-token'),
        post({'Content-Length': 'many'}),
        post({'Content-Length': 1e9}),
        post().slice(0, -9),
        chunked('oh no\r\n'),
        chunked('ff\r\n{'),
        'STEAL /chat-token HTTP/1.1\r\nHost: a\r\n\r\n',
        '\0\0\0\0',
      ];
      for (const text of texts) {
        await leave(port, text);
        expect(await ask(recipe.url), JSON.stringify(text)).toMatchObject({status: 200});
      }
    });

    // The others have that of the package, which is tested for it.
    if (needs) {
      test(`${name} says so when its secret is not set`, async () => {
        const unset = await startRecipe(name, {...environment(), SENDBIRD_API_TOKEN: ''});
        const answer = await ask(unset.url).finally(unset.stop);

        expect(answer).toMatchObject({status: 500, text: expect.any(String)});
        expect(JSON.parse(answer.text)).toEqual({error: 'not-configured'});
      });
    }

    test(`${name} writes no secret and no token into its log`, async () => {
      await line.suffer('refused');
      await ask(recipe.url).finally(() => line.suffer('none'));
      const {text} = await ask(recipe.url);
      const {token} = JSON.parse(text) as {token: string};

      expect(token).not.toBe('');
      expect(recipe.output()).not.toContain(token);
      expect(recipe.output()).not.toContain(line.sendbird.apiToken);
    });
  });
}

const TOKEN_OF_ADA = {
  token: expect.stringMatching(/./),
  expires_at: expect.any(Number),
  user_id: 'ada',
};
