import {expect} from '@open-wc/testing';

import {apiHostOf, fetchSettings} from '../../src/sendbird/widget-setting.js';
import type {SettingsRequest} from '../../src/session/back-end.js';
import {rejectionOf} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';

const {signal} = new AbortController();

describe('apiHostOf', () => {
  it('is Sendbird’s own host by default', () => {
    expect(apiHostOf('APP', null)).to.equal('https://api-APP.sendbird.com');
  });

  it('is the one that is set', () => {
    expect(apiHostOf('APP', 'https://proxy.example')).to.equal('https://proxy.example');
  });
});

describe('fetchSettings', () => {
  let server: LocalSendbird;

  before(async () => {
    server = await startLocalSendbird();
  });
  after(() => server.stop());

  const fetch = (change: Partial<SettingsRequest> = {}) => {
    const {appId, apiHost} = server;
    return fetchSettings({appId, botId: 'echo', apiHost, guest: null, signal, ...change});
  };

  it('answers what the bot’s owner has chosen', async () => {
    await server.fault('styleBot', {
      botId: 'silent',
      theme: 'dark',
      accentColor: '#ff0000',
      autoOpen: true,
    });

    const {looks, guest} = await fetch({botId: 'silent'});

    expect(looks).to.deep.equal({
      accent: '#ff0000',
      theme: 'dark',
      autoOpen: true,
      replyToFile: true,
    });
    expect(guest).to.equal(null);
  });

  it('answers a new guest on demand', async () => {
    const {guest} = await fetch({guest: 'create'});

    const {channels} = await server.state();
    expect(guest?.userId).to.match(/^guest-/);
    expect(guest?.token).to.match(/^[0-9a-f]{40}$/);
    expect(channels.map(({url}) => url)).to.include(guest?.channelUrl);
  });

  const failures: ReadonlyArray<{when: string; change: Partial<SettingsRequest>}> = [
    {when: 'the bot is unknown', change: {botId: 'nobody'}},
    {when: 'the application is unknown', change: {appId: 'OTHER'}},
    {when: 'the ids try to be a path', change: {botId: '../..', appId: 'a/b?c#d'}},
    {when: 'there is no server', change: {apiHost: 'http://127.0.0.1:1'}},
    {when: 'the answer is no JSON', change: {apiHost: 'data:text/html,<h1>Hi</h1>#'}},
  ];
  for (const {when, change} of failures) {
    it(`fails with settings/unreachable when ${when}`, async () => {
      expect(await rejectionOf(fetch(change))).to.deep.include({
        code: 'settings/unreachable',
        retryable: true,
      });
    });
  }

  it('rejects with the reason when it is aborted', async () => {
    const gone = AbortSignal.abort(new Error('no need'));

    expect((await rejectionOf(fetch({signal: gone}))).message).to.equal('no need');
  });

  describe('a hostile reply', () => {
    const plain = {accent: null, theme: null, autoOpen: false, replyToFile: false};
    const answering = (reply: unknown) =>
      // What follows the `#` is no part of the address.
      fetch({apiHost: `data:application/json,${encodeURIComponent(JSON.stringify(reply))}#`});

    const styles: ReadonlyArray<{style: unknown; looks: object}> = [
      {style: undefined, looks: plain},
      {style: null, looks: plain},
      {style: 'dark', looks: plain},
      {style: {color: null}, looks: plain},
      {style: {color: {theme: 'pink', accent_color: 42}}, looks: plain},
      {style: {color: {accent_color: 'red;} * {display: none'}}, looks: plain},
      {style: {color: {accent_color: 'url(https://evil.example)'}}, looks: plain},
      {style: {auto_open: 'true'}, looks: plain},
      {
        style: {color: {theme: 'light'}, auto_open: true},
        looks: {...plain, theme: 'light', autoOpen: true},
      },
      {style: {color: {accent_color: 'rebeccapurple'}}, looks: {...plain, accent: 'rebeccapurple'}},
    ];
    for (const {style, looks} of styles) {
      it(`makes ${JSON.stringify(looks)} of ${JSON.stringify(style)}`, async () => {
        expect((await answering({bot_style: style})).looks).to.deep.equal(looks);
      });
    }

    const user = {user_id: 'guest-1', session_token: 'abc', expire_at: 1};
    const nobodies: readonly unknown[] = [
      null,
      [],
      'text',
      {},
      {user: null},
      {user: {...user, user_id: 1}},
      {user: {...user, session_token: null}},
    ];
    for (const reply of nobodies) {
      it(`makes no guest of ${JSON.stringify(reply)}`, async () => {
        expect((await answering(reply)).guest).to.equal(null);
      });
    }

    it('makes a guest without a channel where none is named', async () => {
      const reply = {user, channel: {channel_url: 7}};

      expect((await answering(reply)).guest).to.deep.equal({
        userId: 'guest-1',
        token: 'abc',
        channelUrl: null,
      });
    });
  });
});
