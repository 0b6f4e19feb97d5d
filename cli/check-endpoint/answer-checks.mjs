import {hasToken, isHtml, isRedirect, to, whyNoToken} from './answers.mjs';

/** @typedef {import('./run-checks.mjs').Check} Check */

const MINUTE = 60_000;

/** What the widget needs of the answers. @type {Check[]} */
export const ANSWER_CHECKS = [
  {
    name: 'Who is not signed in gets 204',
    async flaw({ask}) {
      const answer = await ask({isNobody: true});
      const {status, json} = answer;
      if (hasToken(answer)) {
        return 'Anybody gets a token. It must be for the user of your own login, and for nobody else.';
      }
      if (status === 204 || status === 401 || status === 403) return undefined;
      if (status === 200 && json['token'] === null) return undefined;
      if (isRedirect(answer)) {
        return `It redirects${to(answer)}. Take the path out of what your login guards: the widget follows no redirect, and a guest would see an error.`;
      }
      if (isHtml(answer)) {
        return `It answers ${status} with a page of HTML. Is it behind a login, or is there no such route?`;
      }
      return whyNoToken(answer);
    },
  },
  {
    name: 'Who is signed in gets a token',
    needs: ['cookie'],
    flaw: async ({signIn}) => whyNoToken(await signIn()),
  },
  {
    name: 'The answer names the user',
    needs: ['token'],
    async flaw({signIn}) {
      const {user_id: userId} = (await signIn()).json;
      if (typeof userId === 'string' && userId !== '') return undefined;
      return 'There is no "user_id" in it. Without the attribute user-id, the widget must know for whom the token is.';
    },
  },
  {
    name: 'The token is good for a while',
    needs: ['token'],
    async flaw({signIn}) {
      const answer = await signIn();
      const {expires_at: expiresAt} = answer.json;
      if (expiresAt === undefined || expiresAt === null) return undefined;
      if (typeof expiresAt !== 'number') return '"expires_at" must be a number, in ms since 1970.';
      const left = expiresAt - answer.at;
      if (left > MINUTE) return undefined;
      if (expiresAt < answer.at / 100) return '"expires_at" is in seconds. Sendbird counts ms.';
      return left > 0
        ? 'It expires in less than a minute. Ten minutes are usual.'
        : 'It has expired already. Is the clock of the server right, or an old answer kept somewhere?';
    },
  },
  {
    name: 'The server’s clock is right',
    async flaw({ask}) {
      const {headers, at} = await ask({isNobody: true});
      const date = Date.parse(headers.get('Date') ?? '');
      const off = Math.round(Math.abs(at - date) / MINUTE);
      if (Number.isNaN(date) || off < 1) return undefined;
      return `Its clock and this machine's are ${off} min apart, and the life of a token is counted by it. Let NTP set it.`;
    },
  },
  {
    name: 'No cache keeps an answer',
    async flaw({ask, signIn, has}) {
      const {headers} = has('cookie') ? await signIn() : await ask({isNobody: true});
      const isKept = headers.has('Age') || /\bhit\b/i.test(headers.get('X-Cache') ?? '');
      if (isKept)
        return 'The answer came out of a cache. Take the path out of what your CDN keeps.';
      if (/\bno-store\b/i.test(headers.get('Cache-Control') ?? '')) return undefined;
      return 'Send Cache-Control: no-store with each answer, or somebody may get the token of another.';
    },
  },
  {
    name: 'A token that was refused is followed by another',
    needs: ['token'],
    async flaw({ask, signIn}) {
      const before = await signIn();
      const after = await ask({body: {reason: 'rejected'}});
      if (!hasToken(after)) return whyNoToken(after);
      if (after.json['token'] !== before.json['token']) return undefined;
      return 'Twice the same token came. Issue a new one with each request, and look for a cache in between.';
    },
  },
  {
    name: 'Sendbird accepts the token',
    needs: ['token', 'app-id'],
    async flaw({signIn, appId = '', apiHost}) {
      const {token, user_id: userId} = (await signIn()).json;
      if (typeof userId !== 'string') return 'Without "user_id" nobody knows for whom it is.';
      // The SDK is large, and not always asked for.
      const {whyRefused} = await import('./sendbird-login.mjs');
      return whyRefused({appId, apiHost, userId, token: String(token)});
    },
  },
];
