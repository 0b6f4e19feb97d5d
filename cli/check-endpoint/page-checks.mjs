import {hasToken, whyNoToken} from './answers.mjs';

/** @typedef {import('./run-checks.mjs').Check} Check */

/** That the right pages can ask: in every browser, behind a proxy, from another origin. @type {Check[]} */
export const PAGE_CHECKS = [
  {
    name: 'Who claims to be themselves gets a token',
    needs: ['token'],
    async flaw({ask, signIn}) {
      const {json} = await signIn();
      if (typeof json['user_id'] !== 'string') return undefined;
      return whyNoToken(await ask({body: {user_id: json['user_id'], reason: 'initial'}}));
    },
  },
  {
    name: 'Browsers without Sec-Fetch-Site get a token',
    needs: ['token'],
    async flaw({ask, pageOrigin}) {
      const answer = await ask({headers: {'Sec-Fetch-Site': null}});
      if (hasToken(answer)) return undefined;
      return `Browsers before 2023 send Origin: ${pageOrigin} alone, and are answered ${answer.status}. Behind a proxy the server sees another address: list this one in allowedOrigins.`;
    },
  },
  {
    name: 'The page’s origin may ask before (CORS preflight)',
    needs: ['origin'],
    async flaw({ask, pageOrigin}) {
      const {status, headers} = await ask({
        method: 'OPTIONS',
        isNobody: true,
        headers: {
          'Content-Type': null,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      });
      if (status < 200 || status > 299) {
        return `OPTIONS is answered ${status}. Browsers ask by it first, without a cookie: answer 204 before the login is looked at.`;
      }
      const missing = missingCors(headers, pageOrigin);
      if (missing) return missing;
      const allowed = headers.get('Access-Control-Allow-Headers') ?? '';
      if (/content-type/i.test(allowed)) return undefined;
      return 'Answer OPTIONS with Access-Control-Allow-Headers: content-type, and the names of token-headers.';
    },
  },
  {
    name: 'The page’s origin may read the answer (CORS)',
    needs: ['origin'],
    async flaw({ask, signIn, has, pageOrigin}) {
      const {headers} = has('cookie') ? await signIn() : await ask({isNobody: true});
      return missingCors(headers, pageOrigin);
    },
  },
];

/**
 * @param {Headers} headers
 * @param {string} origin
 */
function missingCors(headers, origin) {
  const allowed = headers.get('Access-Control-Allow-Origin');
  if (allowed === '*') {
    return `Access-Control-Allow-Origin: * goes with no cookie. Answer ${origin}, for listed origins only.`;
  }
  if (allowed !== origin) {
    return `Access-Control-Allow-Origin: ${origin} is missing, so that browsers hide the answer. List the origin in allowedOrigins.`;
  }
  if (headers.get('Access-Control-Allow-Credentials') === 'true') return undefined;
  return 'Access-Control-Allow-Credentials: true is missing: with a cookie, browsers hide the answer.';
}
