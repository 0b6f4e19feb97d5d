import {expect} from '@open-wc/testing';

import {requestToken} from '../../src/session/token-client.js';
import {codeOf, rejectionOf} from './support.js';

const PATIENCE = {answer: 5000, total: 5000};

/** An endpoint that answers 200 with exactly this. */
const endpointOf = (body: string) => new URL(`data:application/json,${encodeURIComponent(body)}`);

const ask = (body: string, userId: string | null) => {
  const request = {endpoint: endpointOf(body), credentials: 'omit', headers: {}} as const;
  const {signal} = new AbortController();
  return requestToken({...request, userId, reason: 'initial'}, signal, PATIENCE);
};

describe('a reply of the token endpoint', () => {
  const tokens = [
    {body: {token: 'abc'}, userId: 'ada', named: null},
    {body: {token: 'abc', user_id: 'ada'}, userId: 'ada', named: 'ada'},
    {body: {token: 'abc', user_id: 'ben'}, userId: null, named: 'ben'},
    {body: {token: 'abc', user_id: ''}, userId: 'ada', named: null},
    {body: {token: 'abc', user_id: 42}, userId: 'ada', named: null},
    {body: {token: 'abc', expires_at: 1, more: {}}, userId: 'ada', named: null},
  ];
  for (const {body, userId, named} of tokens) {
    it(`is a token for ${named ?? userId}: ${JSON.stringify(body)}`, async () => {
      const reply = await ask(JSON.stringify(body), userId);

      expect(reply).to.deep.equal({kind: 'token', token: 'abc', userId: named});
    });
  }

  const failures = [
    {body: '', code: 'token/malformed'},
    {body: 'null', code: 'token/malformed'},
    {body: '"abc"', code: 'token/malformed'},
    {body: '[]', code: 'token/malformed'},
    {body: '{}', code: 'token/malformed'},
    {body: '{"token": ""}', code: 'token/malformed'},
    {body: '{"token": 42}', code: 'token/malformed'},
    {body: '{"token": {"token": "abc"}}', code: 'token/malformed'},
    {body: '<h1>Sign in</h1>', code: 'token/malformed'},
    {body: '{"token": "abc", "user_id": "ben"}', code: 'token/user-mismatch'},
    {body: '{"token": "abc"}', userId: null, code: 'token/malformed'},
    {body: '{"token": "abc", "user_id": ""}', userId: null, code: 'token/malformed'},
  ];
  for (const {body, userId = 'ada', code} of failures) {
    it(`fails with ${code} for ${String(userId)}: ${body || 'nothing'}`, async () => {
      expect(await codeOf(ask(body, userId))).to.equal(code);
    });
  }

  it('is not repeated in an error', async () => {
    const error = await rejectionOf(ask('{"session": "secret-token"}', 'ada'));

    expect(`${error.message} ${String(error.cause)}`).to.not.include('secret-token');
  });
});
