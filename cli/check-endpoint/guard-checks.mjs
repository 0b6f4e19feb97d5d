import {randomUUID} from 'node:crypto';

import {hasToken, isRefused} from './answers.mjs';

/** @typedef {import('./run-checks.mjs').Check} Check */
/** @typedef {import('./run-checks.mjs').Need} Need */
/** @typedef {import('./subject.mjs').Asking} Asking */
/** @typedef {import('./subject.mjs').Subject} Subject */

/** What must get no token, in the order of the harm that it does. */
const STRANGERS = [
  {
    name: 'A page of somebody else gets no token',
    headers: {Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site'},
  },
  {
    name: 'A page of somebody else in an older browser gets no token',
    headers: {Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': null},
  },
  {
    name: 'A page without an origin gets no token',
    headers: {Origin: 'null', 'Sec-Fetch-Site': null},
  },
];

/** @type {Array<Asking & {name: string, remedy: string}>} */
const MALFORMED = [
  {
    name: 'GET gets no token',
    method: 'GET',
    remedy: 'Answer 405 to all but POST and OPTIONS: links and images of other sites send GET.',
  },
  {
    name: 'A form gets no token',
    headers: {'Content-Type': 'text/plain'},
    remedy: 'Answer 400 to all but application/json: forms of other sites can’t send that.',
  },
  {
    name: 'A body that is no JSON is refused',
    body: 'user_id=nobody',
    remedy: 'Answer 400 to a body that can’t be read.',
  },
  {
    name: 'A body that is no object is refused',
    body: '[{"user_id": "nobody"}]',
    remedy: 'Answer 400 to all but a JSON object.',
  },
  {
    name: 'A claim that is no text is refused',
    body: {user_id: ['nobody']},
    remedy: 'Answer 400 where "user_id" is neither a text, nor null, nor absent.',
  },
  {
    name: 'A large body is refused',
    body: {reason: 'initial', padding: 'x'.repeat(5000)},
    remedy: 'Answer 400 to bodies of more than 4 kB; a claim has a hundred bytes.',
  },
];

/** Where nobody gets a token, these don't either. @type {Need[]} */
const GOOD_LOGIN = ['token'];

/** Reveals how the server is built, or its secret. */
const TALKATIVE =
  /Traceback|\bat \S+ \(.+:\d+|\.(php|py|rb|java|go|m?js):\d+|on line \d+|api-?token/i;

/** That the wrong ones get nothing. @type {Check[]} */
export const GUARD_CHECKS = [
  {
    name: 'Who claims to be somebody else gets no token',
    needs: GOOD_LOGIN,
    async flaw({ask}) {
      const answer = await ask({body: {user_id: madeUp(), reason: 'initial'}});
      if (isRefused(answer)) return undefined;
      if (!hasToken(answer)) return `It answers ${answer.status}; 403 says what is meant.`;
      return '"user_id" is only a claim, and anybody can write it. Issue the token for the user of your login, and answer 403 to another claim.';
    },
  },
  ...STRANGERS.map(({name, headers}) => ({
    name,
    needs: GOOD_LOGIN,
    flaw: async (/** @type {Subject} */ {ask}) => {
      const answer = await ask({headers});
      const allowed = answer.headers.get('Access-Control-Allow-Origin');
      if (allowed === headers.Origin || (allowed === '*' && hasToken(answer))) {
        return `Access-Control-Allow-Origin lets ${headers.Origin} read the answer. Answer with origins of a list only.`;
      }
      if (!hasToken(answer)) return undefined;
      return 'A cookie comes with requests of any page. Answer 403 unless Sec-Fetch-Site is same-origin or, without it, Origin is your own.';
    },
  })),
  ...MALFORMED.map(({name, remedy, ...asking}) => ({
    name,
    needs: GOOD_LOGIN,
    flaw: async (/** @type {Subject} */ {ask}) => {
      const answer = await ask(asking);
      return isRefused(answer) ? undefined : `It answers ${answer.status}. ${remedy}`;
    },
  })),
  {
    name: 'Refusals tell nothing of the server',
    async flaw({ask}) {
      const texts = [
        (await ask({method: 'DELETE'})).text,
        (await ask({body: '{'})).text,
        (await ask({isNobody: true, headers: {'Content-Type': 'text/plain'}})).text,
      ];
      const [told] = texts.map((text) => TALKATIVE.exec(text)?.[0]).filter(Boolean);
      return told && `“${told}” stands in one. Turn off debug pages; say no more than a word.`;
    },
  },
  {
    name: 'The way is encrypted',
    async flaw({endpoint: {protocol, hostname}}) {
      const isLocal = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
      if (protocol === 'https:' || isLocal) return undefined;
      return 'By http, cookie and token can be read on their way. Serve it by https only.';
    },
  },
];

/** Of nobody: it is long, random, and says what it is from. */
function madeUp() {
  return `nobody-check-endpoint-${randomUUID()}`;
}
