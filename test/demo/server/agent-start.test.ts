import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {ask, createAgentSdk, seen, startChat} from './agent-sdk.js';
import type {Settings} from './agent-sdk.js';
import {refusalOf, sent} from './sdk.js';

describe('local Sendbird: how a messenger starts', () => {
  let server: LocalSendbird;

  before(async () => (server = await startLocalSendbird()));
  after(async () => {
    expect((await server.state()).unknownCalls).to.deep.equal([]);
    await server.stop();
  });

  it('makes a guest, who may sign in', async () => {
    const sdk = createAgentSdk(server);

    const settings = await sdk.aiAgent.requestMessengerSettings<Settings>({
      aiAgentId: 'concierge',
      language: 'de-DE',
      country: 'DE',
      context: {plan: 'gold'},
    });

    const {user_id = '', session_token} = settings.auto_created_user ?? {};
    expect(settings).to.include({language: 'de-DE', country: 'DE'});
    expect(settings.bot).to.include({bot_userid: 'concierge', bot_nickname: 'Delia'});
    await sdk.connect(user_id, session_token);
    const channel = await sdk.groupChannel.getChannel(settings.active_channel.channel_url);
    expect(channel).to.include({isAIAgent: true, isDesk: false, hasAiBot: true});
    expect(channel.conversation).to.equal(null);
    expect(await channel.getContextObject('concierge')).to.deep.equal({
      language: 'de-DE',
      country: 'DE',
      context: {plan: 'gold'},
    });
    await sdk.disconnect();
  });

  it('starts the conversation once, with a welcome', async () => {
    const {sdk, channel} = await startChat(server, 'concierge');
    const {id} = channel.conversation!;

    await channel.initConversation({aiAgentId: 'concierge', initialUserMessage: 'Again'});

    const [welcome, ...others] = await seen(server, channel, ({length}) => length > 0);
    expect(welcome?.extended_message_payload).to.include({bot_message_type: 'welcome'});
    expect(others).to.deep.equal([]);
    expect(channel.conversation).to.include({id, aiAgentId: 'concierge', status: 'open'});
    expect(sdk.appInfo?.aiAgentInfo).to.have.property('templateListToken');
    await sdk.disconnect();
  });

  it('says for the visitor what the conversation shall begin with', async () => {
    const sdk = createAgentSdk(server);
    const token = await server.issueToken('cleo');
    const settings = await sdk.aiAgent.requestMessengerSettings<Settings>({
      aiAgentId: 'echo',
      userId: 'cleo',
    });
    await sdk.connect('cleo', token);
    const channel = await sdk.groupChannel.getChannel(settings.active_channel.channel_url);

    await channel.initConversation({aiAgentId: 'echo', initialUserMessage: 'Yes, please'});

    const said = await seen(server, channel, ({length}) => length === 2);
    expect(said.map(({message, user}) => [user?.user_id, message])).to.deep.equal([
      ['cleo', 'Yes, please'],
      ['echo', 'Yes, please'],
    ]);
    await sdk.disconnect();
  });

  it('goes on in the known channel, and in a new one when that is closed', async () => {
    const {sdk, channel} = await startChat(server, 'echo', 'ben');
    const again = {aiAgentId: 'echo', userId: 'ben', knownActiveChannelUrl: channel.url};

    const same = await sdk.aiAgent.requestMessengerSettings<Settings>(again);
    await channel.closeConversation();
    const other = await sdk.aiAgent.requestMessengerSettings<Settings>(again);

    expect(same.active_channel.channel_url).to.equal(channel.url);
    expect(other.active_channel.channel_url).not.to.equal(channel.url);
    expect(channel.conversation?.status).to.equal('closed');
    expect(await refusalOf(sent(channel, 'Hello?'))).to.equal(900050);
    await sdk.disconnect();
  });

  for (const several of [false, true]) {
    it(`gives whoever knows no channel ${several ? 'a new one' : 'the open one'}`, async () => {
      const settings = {bot: {is_multiple_active_conversations_enabled: several}};
      await server.fault('agentSettings', {agentId: 'slow', settings});
      const first = await startChat(server, 'slow', 'dan');

      const second = await startChat(server, 'slow', 'dan');

      expect(second.channel.url === first.channel.url).to.equal(!several);
      await first.sdk.disconnect();
      await second.sdk.disconnect();
    });
  }

  it('knows neither other agents nor other users', async () => {
    const {aiAgent} = createAgentSdk(server);
    const askFor = (aiAgentId: string, userId: string) =>
      refusalOf(aiAgent.requestMessengerSettings({aiAgentId, userId}));

    expect(await askFor('nobody', 'ada')).to.equal(400201);
    expect(await askFor('echo', 'nobody')).to.equal(400201);
  });

  it('tells what the page says of its visitor, as a whole and in parts', async () => {
    const {sdk, channel} = await startChat(server, 'silent');

    await channel.updateContext('silent', {plan: 'gold', cart: 'lamp'});
    const patched = await channel.patchContext('silent', {cart: 'none'});

    expect(patched).to.have.deep.property('context', {plan: 'gold', cart: 'none'});
    const {channels} = await server.state();
    const stored = channels.find(({url}) => url === channel.url)?.agent;
    expect(stored?.context).to.deep.equal({plan: 'gold', cart: 'none'});
    await sdk.disconnect();
  });

  it('nudges by the key of an event', async () => {
    const {sdk} = await startChat(server, 'concierge');
    const nudge = (key: string) =>
      sdk.aiAgent.requestNudgeMessage({aiAgentId: 'concierge', key, language: 'en'});

    expect(await nudge('cart')).to.have.nested.property('payload.callback_user_message');
    expect(await nudge('moon')).to.have.property('status', 'no_message');
    await server.fault('agentNudge', {agentId: 'concierge', eventKey: 'moon', message: 'Hi'});
    expect(await nudge('moon')).to.deep.include({status: 'ok'});
    await sdk.disconnect();
  });

  it('remembers only with consent, and forgets without', async () => {
    const {sdk, channel, settings} = await startChat(server, 'memory', 'eve');
    const contextAiAgentId = 'memory';
    const lastOf = async (question: string) => (await ask(server, channel, question)).at(-1);
    expect(settings.memory).to.have.nested.property('consent_dialog.body');
    expect((await lastOf('My name is Eve'))?.message).to.include('may not');

    const on = {enabled: true, contextAiAgentId};
    expect(await sdk.aiAgent.setUserMemoryState(on)).to.include({
      enabled: true,
      consent_dialog: null,
    });
    await ask(server, channel, 'My name is Eve');
    expect((await lastOf('Who am I?'))?.message).to.include('Eve');

    await sdk.aiAgent.clearUserMemories({contextAiAgentId});
    expect((await lastOf('Who am I?'))?.message).to.include('nothing');
    await sdk.disconnect();
  });
});
