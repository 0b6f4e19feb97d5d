import {CODE_BLOCKS} from '../support/code-blocks.js';
import {isThere} from './programs.mjs';
import {expect, stage as test} from './wordpress/fixture.js';
import type {WordPress} from './wordpress/wordpress.js';

// What the plugin's token endpoint answers, and to whom.

test.describe.configure({mode: 'serial'});
test.skip(!isThere('WordPress') || !isThere('PHP'), 'There is no WordPress here.');

let site: string;
let cookie: string;
let nonce: string;
/** Of another member. */
let cookieOfBen: string;

test.beforeAll(async ({wordpress, sendbird}) => {
  site = wordpress.url;
  install(wordpress, {app_id: sendbird.appId, bot_id: 'echo'}, sendbird.apiToken);
  cookie = await logIn('ada');
  cookieOfBen = await logIn('ben');
  ({nonce} = await readNonce({Cookie: cookie}));
});

interface Case {
  when: string;
  method?: string;
  headers?: () => Record<string, string>;
  body?: string;
  status: number;
  error?: string;
}
const cases: Case[] = [
  {when: 'somebody is logged in', status: 200},
  {when: 'nobody is logged in', headers: () => ({Cookie: '', 'X-WP-Nonce': ''}), status: 204},
  {when: 'there is a cookie without its nonce', headers: () => ({'X-WP-Nonce': ''}), status: 204},
  {
    when: 'the nonce is forged',
    headers: () => ({'X-WP-Nonce': '0123456789'}),
    status: 403,
    error: 'nonce-not-valid',
  },
  {
    when: 'the nonce is another member’s',
    headers: () => ({Cookie: cookieOfBen}),
    status: 403,
    error: 'nonce-not-valid',
  },
  {when: 'the page is its own', headers: () => ({'Sec-Fetch-Site': 'same-origin'}), status: 200},
  {when: 'an older browser is on its own page', headers: () => ({Origin: site}), status: 200},
  {
    when: 'the page is another',
    headers: () => ({'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example'}),
    status: 403,
    error: 'origin-not-allowed',
  },
  {
    when: 'the page is of a sister site',
    headers: () => ({'Sec-Fetch-Site': 'same-site'}),
    status: 403,
    error: 'origin-not-allowed',
  },
  {
    when: 'an older browser is on another site',
    headers: () => ({Origin: 'https://evil.example'}),
    status: 403,
    error: 'origin-not-allowed',
  },
  {when: 'the page has no origin', headers: () => ({Origin: 'null'}), status: 403},
  {
    when: 'somebody else is claimed',
    body: '{"user_id": "wp-1"}',
    status: 403,
    error: 'user-mismatch',
  },
  {when: 'nobody is claimed', body: '{"user_id": ""}', status: 403, error: 'user-mismatch'},
  {when: 'the body is no JSON', body: '{"user_id', status: 400, error: 'bad-request'},
  {when: 'the body is a list', body: '[]', status: 400, error: 'bad-request'},
  {when: 'the body is a text', body: '"ada"', status: 400, error: 'bad-request'},
  {when: 'the body is null', body: 'null', status: 400, error: 'bad-request'},
  {when: 'the body is empty', body: '', status: 400, error: 'bad-request'},
  {when: 'the body is large', body: `{"user_id": "${'a'.repeat(5000)}"}`, status: 400},
  {when: 'the claim is a number', body: '{"user_id": 7}', status: 400, error: 'bad-request'},
  {when: 'the body is a form', headers: () => ({'Content-Type': 'text/plain'}), status: 400},
  {
    when: 'the type only begins as JSON',
    headers: () => ({'Content-Type': 'application/jsonp'}),
    status: 400,
    error: 'bad-request',
  },
  {when: 'the method is PUT', method: 'PUT', status: 405, error: 'method-not-allowed'},
  {when: 'the method is GET', method: 'GET', status: 405, error: 'method-not-allowed'},
];
for (const {when, method = 'POST', headers, body = '{}', status, error} of cases) {
  test(`the plugin answers ${status} when ${when}`, async () => {
    const answer = await ask({method, headers: headers?.() ?? {}, body});

    expect(answer).toMatchObject({status});
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    if (status === 200) {
      const userId: unknown = expect.stringMatching(/^wp-[0-9a-f]{8}-2$/);
      expect(JSON.parse(answer.text)).toMatchObject({token: expect.any(String), user_id: userId});
    }
    if (error) expect(JSON.parse(answer.text)).toEqual({error});
    if (status === 204) expect(answer.text).toBe('');
  });
}

test('a page of another site gets no nonce, and neither does a guest', async () => {
  const foreign = {Cookie: cookie, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example'};
  expect(await readNonce(foreign)).toEqual({error: 'origin-not-allowed'});
  expect(await readNonce({})).toEqual({nonce: null});
  expect(await readNonce({Cookie: cookie}, 'GET')).toEqual({error: 'method-not-allowed'});
});

test('where only members chat, nobody else is a guest', async ({wordpress}) => {
  set(wordpress, 'visitors', 'members');

  expect(await ask({headers: {Cookie: '', 'X-WP-Nonce': ''}})).toMatchObject({
    status: 401,
    text: '{"error":"members-only"}',
  });
  set(wordpress, 'visitors', 'everybody');
});

test('what goes wrong at Sendbird is logged, and nothing of it leaks', async ({
  wordpress,
  sendbird,
}) => {
  const save = (token: string) =>
    wordpress.evaluate(`update_option("chat_ai_widget_api_token", "${token}")`);
  save('revoked-secret');
  expect(await ask({})).toMatchObject({status: 502, text: '{"error":"sendbird-failed"}'});
  save('');
  expect(await ask({})).toMatchObject({status: 500, text: '{"error":"not-configured"}'});
  save(sendbird.apiToken);

  expect(wordpress.log()).toContain('Chat AI Widget: Sendbird answered 40');
  expect(wordpress.log()).not.toContain('revoked-secret');
});

test('the filter of the docs is taken', async ({wordpress}) => {
  const code = CODE_BLOCKS.find(
    ({name, language}) => name.startsWith('docs/wordpress.md') && language === 'php',
  )?.code;
  wordpress.addCode(code ?? '');

  const html = await (await fetch(site)).text();
  expect(html).toContain('ai-attributes="{&quot;plan&quot;:&quot;pro&quot;}"');
});

test('optimisers are told to leave the scripts alone', async ({wordpress}) => {
  const own = '/wp-content/plugins/chat-ai-widget/';
  const lists = [
    'rocket_exclude_js',
    'rocket_exclude_defer_js',
    'rocket_delay_js_exclusions',
    'litespeed_optimize_js_excludes',
    'litespeed_optm_js_defer_exc',
    'perfmatters_delay_js_exclusions',
    'wp-optimize-minify-default-exclusions',
  ];
  const asked = [
    ...lists.map((list) => `apply_filters("${list}", ["theirs.js"])`),
    'apply_filters("sgo_js_minify_exclude", [])',
    'apply_filters("autoptimize_filter_js_exclude", "theirs.js")',
  ];
  expect(wordpress.evaluate(`[${asked.join(', ')}]`)).toEqual([
    ...lists.map(() => ['theirs.js', own]),
    ['chat-ai-widget', 'chat-ai-widget-member'],
    `theirs.js, ${own}`,
  ]);

  const html = await (await fetch(site)).text();
  const tags = html.match(/<script[^>]*plugins\/chat-ai-widget[^>]*>/g) ?? [];
  expect(tags).toHaveLength(2);
  for (const tag of tags) {
    for (const mark of [' defer', 'data-cfasync="false"', 'data-no-optimize="1"', ' nowprocket=']) {
      expect(tag).toContain(mark);
    }
  }
});

/** As the form of the admin does, which another file tests. */
function install(wordpress: WordPress, options: Record<string, string>, apiToken: string) {
  const steps = [
    'require_once ABSPATH . "wp-admin/includes/file.php"',
    'require_once ABSPATH . "wp-admin/includes/plugin.php"',
    'WP_Filesystem()',
    `unzip_file("${wordpress.zip}", WP_PLUGIN_DIR)`,
    'activate_plugin("chat-ai-widget/chat-ai-widget.php")',
    `update_option("chat_ai_widget", json_decode('${JSON.stringify(options)}', true))`,
    `update_option("chat_ai_widget_api_token", "${apiToken}")`,
  ];
  wordpress.evaluate(`[${steps.join(', ')}]`);
}

function set(wordpress: WordPress, name: string, value: string) {
  wordpress.evaluate(
    `update_option("chat_ai_widget", ["${name}" => "${value}"] + get_option("chat_ai_widget"))`,
  );
}

async function logIn(name: string): Promise<string> {
  const form = new URLSearchParams({log: name, pwd: `${name}-password`, testcookie: '1'});
  const headers = {Cookie: 'wordpress_test_cookie=WP%20Cookie%20check'};
  const login = `${site}/wp-login.php`;
  const response = await fetch(login, {method: 'POST', body: form, headers, redirect: 'manual'});
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function readNonce(headers: Record<string, string>, method = 'POST') {
  const address = `${site}/wp-admin/admin-ajax.php?action=chat_ai_widget_nonce`;
  const response = await fetch(address, {method, headers});
  return (await response.json()) as {nonce: string};
}

interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

async function ask({method = 'POST', headers = {}, body = '{}'}: Question) {
  const own = {'Content-Type': 'application/json', Cookie: cookie, 'X-WP-Nonce': nonce};
  const all = Object.entries({...own, ...headers}).filter(([, value]) => value !== '');
  const response = await fetch(`${site}/wp-json/chat-ai-widget/v1/token`, {
    method,
    headers: Object.fromEntries(all),
    ...(method !== 'GET' && {body}),
  });
  const {status, headers: received} = response;
  return {status, headers: Object.fromEntries(received), text: await response.text()};
}
