export const SHOP = 'https://www.shop.example';
export const NEWCOMER = 'new user/é@shop.example';

/** `session:user:name`, as the recipes' stub of a login knows them. */
export const SESSIONS = {
  ada: 'session-of-ada',
  newcomer: 'session-of-newcomer',
  crowd: 'session-of-crowd',
  dots: 'session-of-dots',
};
export const DEMO_SESSIONS = [
  `${SESSIONS.ada}:ada:Ada`,
  `${SESSIONS.newcomer}:${NEWCOMER}:Zoé`,
  `${SESSIONS.crowd}:crowd:Crowd`,
  `${SESSIONS.dots}:..:Dots`,
].join();

export interface Asking {
  method?: string;
  session?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** What the widget sends, with whatever a case changes about it. */
export async function ask(url: string, {method = 'POST', session, headers, body}: Asking = {}) {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      'Content-Type': 'application/json',
      ...(session !== '' && {Cookie: `other=1; session=${session ?? SESSIONS.ada}`}),
      ...headers,
    },
    ...(method === 'POST' && {body: body ?? '{"reason": "initial"}'}),
  });
  const text = await response.text();
  const everything = JSON.stringify([...response.headers]) + text;
  return {status: response.status, headers: response.headers, text, everything};
}

interface Case extends Asking {
  when: string;
  status: number;
  /** The word of the refusal. */
  error?: string;
}

const foreign = {Origin: 'https://elsewhere.example'};

/** How each of them answers, to the word. */
export const CASES: readonly Case[] = [
  {when: 'somebody is signed in', status: 200},
  {when: 'the claim is true', body: '{"user_id": "ada"}', status: 200},
  {when: 'the claim is null', body: '{"user_id": null}', status: 200},
  {when: 'there are further fields', body: '{"a": {"b": [1]}, "user_id": "ada"}', status: 200},
  {
    when: 'the type says its charset',
    headers: {'Content-Type': 'application/json; charset=utf-8'},
    status: 200,
  },
  {when: 'the page is its own', headers: {'Sec-Fetch-Site': 'same-origin'}, status: 200},
  {when: 'the page is a listed one', headers: {Origin: SHOP}, status: 200},
  {
    when: 'the page is a listed one of another site',
    headers: {Origin: SHOP, 'Sec-Fetch-Site': 'cross-site'},
    status: 200,
  },
  {when: 'nobody is signed in', session: '', status: 204},
  {when: 'a session is not known', session: 'no-such-session', status: 204},
  {when: 'nobody is signed in, but claims', session: '', body: '{"user_id": "ada"}', status: 204},
  {
    when: 'somebody else is claimed',
    body: '{"user_id": "grace"}',
    status: 403,
    error: 'user-mismatch',
  },
  {when: 'nobody is claimed', body: '{"user_id": ""}', status: 403, error: 'user-mismatch'},
  {when: 'the claim is of other case', body: '{"user_id": "Ada"}', status: 403},
  {
    when: 'an older browser is elsewhere',
    headers: foreign,
    status: 403,
    error: 'origin-not-allowed',
  },
  {when: 'the page has no origin', headers: {Origin: 'null'}, status: 403},
  {when: 'the origin only begins as a listed one', headers: {Origin: `${SHOP}.evil`}, status: 403},
  {
    when: 'the page is elsewhere',
    headers: {...foreign, 'Sec-Fetch-Site': 'cross-site'},
    status: 403,
    error: 'origin-not-allowed',
  },
  {when: 'the page is of the same site', headers: {'Sec-Fetch-Site': 'same-site'}, status: 403},
  {when: 'the address was typed', headers: {'Sec-Fetch-Site': 'none'}, status: 403},
  {when: 'the body is a list', body: '[]', status: 400, error: 'bad-request'},
  {when: 'the body is a list of claims', body: '[{"user_id": "ada"}]', status: 400},
  {when: 'the body is a text', body: '"ada"', status: 400},
  {when: 'the body is a number', body: '7', status: 400},
  {when: 'the body is null', body: 'null', status: 400},
  {when: 'the body is empty', body: '', status: 400},
  {when: 'the body is no JSON', body: 'user_id=ada', status: 400},
  {when: 'the body is half a claim', body: '{"user_id": "a', status: 400},
  {when: 'the body is a claim and more', body: '{"user_id": "ada"} {}', status: 400},
  {when: 'the body is deep', body: '['.repeat(4000), status: 400},
  {when: 'the body is large', body: `{"user_id": "${'a'.repeat(5000)}"}`, status: 400},
  {when: 'the claim is a number', body: '{"user_id": 7}', status: 400},
  {when: 'the claim is a list', body: '{"user_id": ["ada"]}', status: 400},
  {when: 'the body is a form', headers: {'Content-Type': 'text/plain'}, status: 400},
  {
    when: 'the type only begins as JSON',
    headers: {'Content-Type': 'application/jsonp'},
    status: 400,
  },
  {
    when: 'the type only has JSON in it',
    headers: {'Content-Type': 'text/x;application/json'},
    status: 400,
  },
];
