/** @typedef {import('./subject.mjs').Answer} Answer */

/** @param {Answer} answer */
export function hasToken({status, json}) {
  return status === 200 && typeof json['token'] === 'string' && json['token'] !== '';
}

/**
 * What the widget would make of an answer that should have had a token.
 *
 * @param {Answer} answer
 */
export function whyNoToken(answer) {
  if (hasToken(answer)) return undefined;
  const {status, json} = answer;
  if (isRedirect(answer)) {
    return `It redirects${to(answer)}, and the widget follows no redirect (token/redirected). Let the endpoint itself answer: 204 where nobody is signed in. A redirect to https or to another slash? Write the address it leads to.`;
  }
  if (status === 204 || (status === 200 && json['token'] === null)) {
    return 'It takes the visitor for nobody. Has the cookie run out, and is it sent to this path?';
  }
  if (status === 401 || status === 403) {
    return `It answers ${status}${word(answer)}. Has the cookie run out? Behind a proxy, compare Origin with the public address; a CSRF token goes into --header.`;
  }
  if (status === 429) return 'It answers 429: too many requests. Try again later.';
  if (status === 404 || status === 405) {
    return `It answers ${status}. The route must take POST, at exactly this address.`;
  }
  if (status >= 500) {
    return `It answers ${status}${word(answer)}. The server's log knows why: a missing secret, a wrong API token, Sendbird not reached?`;
  }
  if (status !== 200) return `It answers ${status}${word(answer)} to what the widget asks.`;
  if (isHtml(answer)) {
    return 'It answers with a page of HTML (token/malformed): a login page, an error page, or the front page of a single-page app. Answer {"token": "…"} as application/json.';
  }
  return 'Its answer is no JSON object with a text “token” (token/malformed). Pass on what Sendbird answers: {"token": "…", "expires_at": …, "user_id": "…"}.';
}

/** @param {Answer} answer */
export function isRedirect({status}) {
  return status >= 300 && status < 400;
}

/** @param {Answer} answer */
export function isHtml({headers, text}) {
  return /html/i.test(headers.get('Content-Type') ?? '') || /^\s*</.test(text);
}

/**
 * A refusal is a 4xx; 5xx would make the widget ask again and again.
 *
 * @param {Answer} answer
 */
export function isRefused({status}) {
  return status >= 400 && status < 500;
}

/** Where it leads, without what else may stand in the address. @param {Answer} answer */
export function to({headers}) {
  const location = headers.get('Location') ?? '';
  const base = 'http://redirected.invalid';
  return URL.canParse(location, base) ? ` to ${new URL(location, base).pathname}` : '';
}

/** @param {Answer} answer */
function word({json}) {
  const {error} = json;
  return typeof error === 'string' && /^[\w-]{1,40}$/.test(error) ? ` (${error})` : '';
}
