import {expect, waitUntil} from '@open-wc/testing';
import {AIAgentModule} from '@sendbird/chat/aiAgent';
import SendbirdChat from '@sendbird/chat';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {connectAs, createSdk, recordCallbacks, refusalOf} from './sdk.js';

describe('local Sendbird: REST', () => {
  let server: LocalSendbird;

  before(async () => (server = await startLocalSendbird()));
  after(() => server.stop());

  /** A call of the customer's own server. */
  const platform = async (method: string, path: string, body?: object, apiToken?: string) => {
    const response = await fetch(server.apiHost + path, {
      method,
      headers: {'Api-Token': apiToken ?? server.apiToken, 'Content-Type': 'application/json'},
      ...(body && {body: JSON.stringify(body)}),
    });
    return {status: response.status, body: (await response.json()) as Record<string, unknown>};
  };

  describe('Platform API', () => {
    it('makes a user and issues a token that lets the user in', async () => {
      const user = await platform('POST', '/v3/users', {
        user_id: 'carl',
        nickname: 'Carl',
        profile_url: '',
      });
      const expiresAt = Date.now() + 60_000;
      const issued = await platform('POST', '/v3/users/carl/token', {expires_at: expiresAt});

      expect(user.body).to.deep.include({user_id: 'carl', nickname: 'Carl'});
      expect(issued.body).to.deep.include({expires_at: expiresAt, user_id: 'carl'});
      const sdk = createSdk(server);
      expect((await sdk.connect('carl', String(issued.body['token']))).nickname).to.equal('Carl');
      await sdk.disconnect();
    });

    const refusals = [
      {when: 'the secret is wrong', path: '/v3/users', apiToken: 'wrong', code: 400401},
      {when: 'the secret is missing', path: '/v3/users', apiToken: '', code: 400401},
      {when: 'nobody knows the user', path: '/v3/users/nobody/token', code: 400201},
      {when: 'the user is there already', path: '/v3/users', code: 400202},
    ];
    for (const {when, path, apiToken, code} of refusals) {
      it(`refuses with ${code} when ${when}`, async () => {
        const {status, body} = await platform('POST', path, {user_id: 'docs-bot'}, apiToken);

        expect(status).to.equal(code === 400401 ? 401 : 400);
        expect(body).to.deep.include({error: true, code});
      });
    }

    it('revokes what it issued', async () => {
      const token = await server.issueToken('dora');

      await platform('DELETE', '/v3/users/dora/token');

      expect(await refusalOf(createSdk(server).connect('dora', token))).to.equal(400310);
    });
  });

  describe('widget settings', () => {
    const settings = async (query: string, bot = 'docs-bot') => {
      const path = `/v3/bots/${bot}/${server.appId}/widget_setting${query}`;
      return (await fetch(server.apiHost + path)).json() as Promise<Settings>;
    };

    it('make a guest with a conversation of their own', async () => {
      const {user, channel, bot_style} = await settings('?create_user_and_channel=True');
      const sdk = createSdk(server);
      await sdk.connect(user!.user_id, user!.session_token);

      const found = await sdk.groupChannel.getChannel(channel!.channel_url);

      expect(found.members.map(({userId}) => userId)).to.include('docs-bot');
      expect(user!.expire_at).to.be.greaterThan(Date.now());
      // Without a theme, the official widget does not start.
      expect(bot_style.color).to.include({theme: 'light'}).and.have.property('accent_color');
      await sdk.disconnect();
    });

    it('make nobody on a later visit', async () => {
      expect(await settings('?user_id=guest-1')).not.to.have.any.keys('user', 'channel');
    });

    it('follow the looks of the bot', async () => {
      await server.fault('styleBot', {botId: 'echo', accentColor: '#ff0066', autoOpen: true});

      const {bot_style} = await settings('', 'echo');

      expect(bot_style.auto_open).to.equal(true);
      expect(bot_style.color.accent_color).to.equal('#ff0066');
    });

    it('know no other bots', async () => {
      expect(await settings('', 'nobody')).to.deep.include({error: true, code: 400201});
    });
  });

  describe('faults', () => {
    it('fail as many calls as they are told, and those alone', async () => {
      const sdk = await connectAs(server, 'ada');
      const list = () => sdk.groupChannel.createMyGroupChannelListQuery().next();
      await server.fault('failRest', {status: 403, code: 400108, path: 'my_group_channels'});

      expect(await refusalOf(list())).to.equal(400108);
      expect(await refusalOf(list())).to.equal(null);
      await sdk.disconnect();
    });

    it('name when to come back', async () => {
      await server.fault('failRest', {status: 429, retryAfter: 7, path: '/v3/emoji_categories'});

      const response = await fetch(`${server.apiHost}/v3/emoji_categories`);

      expect(response.status).to.equal(429);
      expect(response.headers.get('Retry-After')).to.equal('7');
    });

    it('delay a call', async () => {
      await server.fault('delayRest', {ms: 200, path: '/v3/emoji_categories'});
      const asked = performance.now();

      await fetch(`${server.apiHost}/v3/emoji_categories`);

      expect(performance.now() - asked).to.be.greaterThan(190);
    });

    const mistakes = [
      {fault: 'explode', args: {}, says: /Unknown fault "explode"\. Known: .*expireToken/},
      {fault: 'expireToken', args: {}, says: /"userId" must be a text/},
      {fault: 'expireToken', args: {userId: 'nobody'}, says: /User "nobody" not found/},
      {fault: 'killSocket', args: {user: 'ada'}, says: /Unknown argument "user"\. Known: userId/},
      {fault: 'closeSocket', args: {code: 1005}, says: /"code" must be 1000/},
    ];
    for (const {fault, args, says} of mistakes) {
      it(`refuse ${fault} ${JSON.stringify(args)}`, async () => {
        const error = await server.fault(fault, args).catch((thrown: unknown) => thrown);

        expect(error).to.have.property('message').that.matches(says);
      });
    }

    it('leave a half-open socket for the client to notice', async () => {
      const impatient = await startLocalSendbird({pingInterval: 1});
      const sdk = await connectAs(impatient, 'ada');
      const callbacks = recordCallbacks(sdk, () => impatient.issueToken('ada'));

      await impatient.fault('halfOpen', {userId: 'ada'});
      const isBack = () => callbacks.includes('reconnect-succeeded');
      await waitUntil(isBack, undefined, {timeout: 6000});

      await sdk.disconnect();
      await impatient.stop();
    });
  });

  it('reports a call it does not know', async () => {
    const response = await fetch(`${server.apiHost}/v3/polls`);

    expect(response.status).to.equal(404);
    expect(await response.json()).to.deep.include({error: true});
    const {unknownCalls} = await server.state();
    expect(unknownCalls).to.deep.equal([{method: 'GET', path: '/v3/polls'}]);
  });

  it('keeps ratings and answered forms in the message', async () => {
    const sdk = SendbirdChat.init({
      appId: server.appId,
      customApiHost: server.apiHost,
      customWebSocketHost: server.wsHost,
      modules: [new AIAgentModule()],
      localCacheEnabled: false,
      newInstance: true,
    });
    await sdk.connect('eve', await server.issueToken('eve'));
    const ordinary = await connectAs(server, 'eve');
    const {url} = await ordinary.groupChannel.createChannel({invitedUserIds: ['silent']});
    const form = {key: 'contact', version: 1, fields: [{key: 'name', type: 'text'}]};
    const messageId = await server.say(url, 'silent', 'Who are you?', {
      extended_message_payload: {form},
    });

    const at = {channelUrl: url, messageId};
    await sdk.aiAgent.createMessageFeedback({...at, rating: 'good' as never, comment: 'nice'});
    await sdk.aiAgent.submitForm({...at, formKey: 'contact', formData: {name: 'Eve'}});

    const {channels} = await server.state();
    const stored = channels.find((channel) => channel.url === url)?.messages[0];
    expect(stored?.extended_message_payload?.['feedback']).to.deep.equal({
      rating: 'good',
      comment: 'nice',
    });
    expect(stored?.extended_message_payload?.['form']).to.have.property('submitted_at');
    expect(stored?.extended_message_payload?.['form']).to.deep.include({
      fields: [{key: 'name', type: 'text', value: 'Eve'}],
    });
    await Promise.all([sdk.disconnect(), ordinary.disconnect()]);
  });
});

interface Settings {
  bot_style: {color: {theme: string; accent_color: string}; auto_open: boolean};
  user?: {user_id: string; session_token: string; expire_at: number};
  channel?: {channel_url: string};
}
