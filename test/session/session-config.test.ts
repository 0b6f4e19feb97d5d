import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import {check, headersOf, identityOf, readConfig} from '../../src/session/session-config.js';
import type {SessionConfig} from '../../src/session/session-config.js';
import {configOf} from './support.js';

describe('readConfig', () => {
  it('copies what is set', () => {
    const settings = configOf({nickname: 'Ada', tokenHeaders: {a: 'b'}, storage: 'local'});

    const config = readConfig(settings);

    expect(config).to.deep.equal(settings);
    expect(config).to.not.equal(settings);
  });

  const texts = ['appId', 'botId', 'userId', 'tokenEndpoint', 'sessionToken', 'apiHost', 'wsHost'];
  for (const name of texts) {
    it(`reads an empty ${name} as absent`, () => {
      expect(readConfig({...configOf(), [name]: ''})).to.have.property(name, null);
    });
  }

  it('keeps an empty nickname, which takes the name away', () => {
    expect(readConfig(configOf({nickname: ''})).nickname).to.equal('');
  });
});

describe('identityOf', () => {
  const base = configOf({tokenEndpoint: new URL('https://shop.example/token')});
  const same = (change: Partial<SessionConfig>) =>
    identityOf({...base, ...change}) === identityOf(base);

  const others: ReadonlyArray<Partial<SessionConfig>> = [
    {appId: 'OTHER'},
    {botId: 'other'},
    {userId: 'ben'},
    {userId: null},
    {tokenEndpoint: 'https://shop.example/other'},
    {tokenEndpoint: null},
    {apiHost: 'https://proxy.example'},
    {wsHost: 'wss://proxy.example'},
    {configureSession: () => ({onSessionTokenRequired: () => undefined})},
  ];
  for (const change of others) {
    it(`is another with ${Object.keys(change).join()} = ${JSON.stringify(Object.values(change))}`, () => {
      expect(same(change)).to.equal(false);
    });
  }

  const likes: ReadonlyArray<Partial<SessionConfig>> = [
    {nickname: 'Countess'},
    {tokenHeaders: {'x-nonce': '2'}},
    {tokenCredentials: 'include'},
    {sessionToken: 'abc'},
    {tokenEndpoint: 'https://shop.example/token'},
  ];
  for (const change of likes) {
    it(`stays with another ${Object.keys(change).join()}`, () => {
      expect(same(change)).to.equal(true);
    });
  }

  it('stays with a new closure of configureSession', () => {
    const withClosure = () => ({
      ...base,
      configureSession: () => ({onSessionTokenRequired: () => undefined}),
    });

    expect(identityOf(withClosure())).to.equal(identityOf(withClosure()));
  });
});

describe('check', () => {
  const failures = [
    {change: {appId: null}, code: 'config/missing-app-id'},
    {change: {appId: ''}, code: 'config/missing-app-id'},
    {change: {botId: null}, code: 'config/missing-bot-id'},
    {change: {tokenEndpoint: 'javascript:alert(1)'}, code: 'config/invalid-token-endpoint'},
    {change: {tokenEndpoint: 'https://'}, code: 'config/invalid-token-endpoint'},
    {change: {tokenEndpoint: new URL('ftp://x.example')}, code: 'config/invalid-token-endpoint'},
  ];
  for (const {change, code} of failures) {
    it(`throws ${code} for ${JSON.stringify(change)}`, () => {
      expect(() => check({...configOf(), ...change}))
        .to.throw(WidgetError)
        .with.property('code', code);
    });
  }

  const endpoints = [
    {tokenEndpoint: null, href: undefined},
    {tokenEndpoint: '', href: undefined},
    {tokenEndpoint: '/chat-token', href: `${location.origin}/chat-token`},
    {tokenEndpoint: 'https://shop.example/t', href: 'https://shop.example/t'},
    {tokenEndpoint: new URL('http://shop.example/t'), href: 'http://shop.example/t'},
  ];
  for (const {tokenEndpoint, href} of endpoints) {
    it(`resolves the endpoint “${String(tokenEndpoint)}” to ${String(href)}`, () => {
      const config = check({...configOf(), tokenEndpoint});

      expect(config.tokenEndpoint?.href).to.equal(href);
    });
  }

  it('resolves the endpoint against the document’s base', () => {
    const base = document.createElement('base');
    base.href = 'https://base.example/shop/';
    document.head.append(base);

    const {tokenEndpoint} = check({...configOf(), tokenEndpoint: 'token'});
    base.remove();

    expect(tokenEndpoint?.href).to.equal('https://base.example/shop/token');
  });
});

describe('headersOf', () => {
  const given = (tokenHeaders: unknown) =>
    headersOf({...configOf(), tokenHeaders} as ReturnType<typeof configOf>);

  const cases: ReadonlyArray<{when: string; tokenHeaders: unknown; headers: object}> = [
    {when: 'nothing', tokenHeaders: null, headers: {}},
    {when: 'an object', tokenHeaders: {a: '1'}, headers: {a: '1'}},
    {when: 'a function', tokenHeaders: () => ({a: '2'}), headers: {a: '2'}},
    {when: 'a promise', tokenHeaders: () => Promise.resolve({a: '2'}), headers: {a: '2'}},
    {when: 'JSON', tokenHeaders: '{"a": "3"}', headers: {a: '3'}},
    {when: 'JSON that is no object', tokenHeaders: '42', headers: {}},
    {when: 'a JSON null', tokenHeaders: 'null', headers: {}},
    {when: 'a text that is no JSON', tokenHeaders: 'a: 4', headers: {}},
    {when: 'values that are no strings', tokenHeaders: {a: 5, b: 'six'}, headers: {b: 'six'}},
    {when: 'a function of nothing', tokenHeaders: () => undefined, headers: {}},
    {when: 'a name that is none', tokenHeaders: {'a b': '7', c: '8'}, headers: {c: '8'}},
    {when: 'a value that is none', tokenHeaders: {a: 'x\ny', c: '9'}, headers: {c: '9'}},
  ];
  for (const {when, tokenHeaders, headers} of cases) {
    it(`makes ${JSON.stringify(headers)} of ${when}`, async () => {
      expect(await given(tokenHeaders)).to.deep.equal(headers);
    });
  }
});
