import {expect, waitUntil} from '@open-wc/testing';
import {AIAgentMessageFeedbackRating} from '@sendbird/chat/aiAgent';
import type {GroupChannel} from '@sendbird/chat/groupChannel';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird, StoredMessage} from '../../support/local-sendbird.js';
import {ask, seen, startChat} from './agent-sdk.js';
import type {AgentSdk} from './agent-sdk.js';
import {refusalOf, sent, storedMessages} from './sdk.js';

describe('local Sendbird: what a visitor does with an agent', () => {
  let server: LocalSendbird;
  let sdk: AgentSdk;
  let channel: GroupChannel;

  before(async () => (server = await startLocalSendbird()));
  after(async () => {
    expect((await server.state()).unknownCalls).to.deep.equal([]);
    await server.stop();
  });
  afterEach(() => sdk.disconnect());

  const begin = async (agent: string) => ({sdk, channel} = await startChat(server, agent));
  const partOf = async ({message_id}: StoredMessage, name: string) => {
    const messages = await storedMessages(server, channel.url);
    const {extended_message_payload: payload} =
      messages.find((message) => message.message_id === message_id) ?? {};
    return payload?.[name] as Record<string, unknown> | undefined;
  };

  it('rates an answer, otherwise, and not at all', async () => {
    await begin('feedback');
    const [answer] = await ask(server, channel, 'Why?');
    const target = {channelUrl: channel.url, messageId: answer!.message_id};
    const {GOOD, BAD} = AIAgentMessageFeedbackRating;

    await sdk.aiAgent.createMessageFeedback({...target, rating: GOOD, comment: 'nice'});
    expect(await partOf(answer!, 'feedback')).to.deep.equal({rating: 'good', comment: 'nice'});
    await sdk.aiAgent.updateMessageFeedback({...target, rating: BAD});
    expect(await partOf(answer!, 'feedback')).to.include({rating: 'bad'});
    await sdk.aiAgent.deleteMessageFeedback(target);
    expect(await partOf(answer!, 'feedback')).to.equal(undefined);
  });

  it('fills in a form, and is thanked', async () => {
    await begin('forms');
    const [form] = await ask(server, channel, 'Form');
    const target = {channelUrl: channel.url, messageId: form!.message_id, formKey: 'contact'};

    await sdk.aiAgent.submitForm({...target, formData: {name: 'Ann', days: ['Friday']}});

    const answered = await partOf(form!, 'form');
    expect(answered?.['submitted_at']).to.be.a('number');
    const fields = answered?.['fields'] as Array<{key: string; value?: unknown; values?: unknown}>;
    expect(fields.find(({key}) => key === 'name')?.value).to.equal('Ann');
    expect(fields.find(({key}) => key === 'days')?.values).to.deep.equal(['Friday']);
    await seen(server, channel, (all) => all.at(-1)?.message === 'Thank you, Ann.');
  });

  it('cancels a form', async () => {
    await begin('forms');
    const [form] = await ask(server, channel, 'Form');

    const {message_id: messageId} = form!;
    await sdk.aiAgent.cancelForm({channelUrl: channel.url, messageId, formKey: 'contact'});

    expect((await partOf(form!, 'form'))?.['canceled_at']).to.be.a('number');
    await seen(server, channel, (all) => /^Never mind/.test(all.at(-1)?.message ?? ''));
  });

  it('answers a survey', async () => {
    await begin('surveys');
    await ask(server, channel, 'Survey, solved or not');
    const csatType = 'AI_AGENT_CSAT_5_WITH_CRE';

    const conversation = await channel.submitCSAT({
      csatType,
      csat: 4,
      csatReason: 'Tone',
      isResolved: true,
    });

    expect(conversation).to.include({csat: 4, csatReason: 'Tone'});
    expect(conversation.resolution).to.include({isResolved: true, determinedBy: 'user'});
    expect(await refusalOf(channel.submitCSAT({csatType, csat: 6}))).to.equal(400105);
  });

  it('is too late for a survey', async () => {
    await begin('surveys');
    await ask(server, channel, 'Survey for a minute');

    await server.fault('endSurvey', {channelUrl: channel.url});

    const late = channel.submitCSAT({csatType: 'AI_AGENT_CSAT_5', csat: 4});
    expect(await refusalOf(late)).to.equal(400108);
  });

  it('stops a task, of which the rest is left undone', async () => {
    await begin('tasks');
    await sent(channel, 'Refund it slowly');
    const [task] = await seen(server, channel, (all) => all.at(-1)?.message === '').then((all) =>
      all.slice(-1),
    );

    await sdk.aiAgent.cancelStewardTask({channelUrl: channel.url, messageId: task!.message_id});

    const steward = await partOf(task!, 'steward');
    expect(steward?.['status']).to.equal('CANCELED');
    expect(steward?.['tasks']).to.satisfy((tasks: Array<{status: string}>) =>
      tasks.every(({status}) => status === 'CANCELED'),
    );
    await seen(server, channel, (all) => all.at(-1)?.message === 'I stopped.');
  });

  for (const [action, status] of [
    ['submit', 'succeeded'],
    ['cancel', 'canceled'],
    ['fail', 'failed'],
  ] as const) {
    it(`meets a challenge: ${action}`, async () => {
      await begin('custom');
      const [challenge] = await ask(server, channel, 'Identity check');
      const {request_id: requestId} = (await partOf(challenge!, 'challenge'))!;

      await sdk.aiAgent.sendChallengeAction({
        channelUrl: channel.url,
        key: 'id_check',
        requestId: String(requestId),
        action,
      });

      expect(await partOf(challenge!, 'challenge')).to.include({status});
      await seen(server, channel, (all) => all.at(-1)?.message === `The check has ${status}.`);
    });
  }

  it('does what only the page can do, and says how far it is', async () => {
    await begin('custom');
    const turn = (await ask(server, channel, 'Your turn')).at(-1);
    expect(turn).to.include({type: 'ADMM', custom_type: 'user_action_required'});

    await sdk.aiAgent.submitUserActionMessage({
      channelUrl: channel.url,
      messageId: turn!.message_id,
      status: 'action_started',
    });

    const {data} = (await storedMessages(server, channel.url)).at(-1)!;
    expect(JSON.parse(data)).to.have.nested.property('history[0].status', 'action_started');
  });

  it('passes on codes of its own sign-in, and hears when one is old', async () => {
    await begin('custom');
    const authorizationCodes = [
      {key: 'crm', code: '1'},
      {key: 'bank', code: '2'},
    ];
    const heard: unknown[] = [];
    sdk.aiAgent.addEventHandler('test', (data) => heard.push(data));

    const {cpaAuthorizations} = await sdk.aiAgent.submitCustomerProvidedAuthCodes({
      aiAgentId: 'custom',
      authorizationCodes,
    });
    await server.fault('expireAuthCode', {channelUrl: channel.url, key: 'crm'});
    await waitUntil(() => heard.length > 0);

    expect(cpaAuthorizations.map(({status}) => status)).to.deep.equal(['ok', 'error']);
    expect(heard).to.deep.equal([
      {cat: 1, data: {channel_url: channel.url, ai_agent_id: 'custom', cpa_key: 'crm'}},
    ]);
  });

  it('proves a telephone by a code', async () => {
    await begin('silent');
    const messageId = await server.say(channel.url, 'silent', 'Your number, please');
    const target = {channelUrl: channel.url, messageId, otpKey: 'phone'};

    await sdk.aiAgent.requestOTP({...target, otpChannel: 'sms', otpData: {}});
    expect(await sdk.aiAgent.verifyOTP({...target, code: '1'})).to.include({status: 'failed'});
    expect(await sdk.aiAgent.verifyOTP({...target, code: '123456'})).to.include({
      status: 'verified',
    });
    await sdk.aiAgent.cancelOTP(target);
  });
});
