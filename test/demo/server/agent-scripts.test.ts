import {expect, waitUntil} from '@open-wc/testing';
import {GroupChannelHandler} from '@sendbird/chat/groupChannel';
import type {GroupChannel} from '@sendbird/chat/groupChannel';
import type {BaseMessage} from '@sendbird/chat/message';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {ask, isGrowing, payloadOf, seen, startChat} from './agent-sdk.js';
import type {AgentSdk} from './agent-sdk.js';
import {sent, textOf} from './sdk.js';

describe('local Sendbird: scripted AI agents', () => {
  let server: LocalSendbird;
  let sdk: AgentSdk;
  let channel: GroupChannel;
  /** What the SDK told of the agent, in order. */
  let news: string[];
  let messages: BaseMessage[];

  before(async () => (server = await startLocalSendbird()));
  after(() => server.stop());
  afterEach(async () => {
    expect((await server.state()).unknownCalls).to.deep.equal([]);
    await sdk.disconnect();
  });

  async function begin(agent: string) {
    ({sdk, channel} = await startChat(server, agent));
    await seen(server, channel, ({length}) => length > 0);
    news = [];
    messages = [];
    const hear = (_: unknown, message: BaseMessage) => {
      news.push(textOf(message));
      messages.push(message);
    };
    const handler = new GroupChannelHandler({
      onMessageReceived: hear,
      onMessageUpdated: hear,
      onTypingStatusUpdated: (typing) => {
        const [user] = typing.getTypingUsers();
        const {thinking_message: thought} = (user?.metaData ?? {}) as Record<string, string>;
        if (thought) news.push(`thinks: ${thought}`);
      },
    });
    sdk.groupChannel.addGroupChannelHandler('news', handler);
  }

  it('think aloud before they answer', async () => {
    await begin('answers');

    await ask(server, channel, 'Thinking');
    await waitUntil(() => /morning/.test(news.at(-1) ?? ''));

    expect(news.slice(0, 3)).to.deep.equal([
      'thinks: Looking up your order',
      'thinks: Asking the warehouse',
      'Your lamp',
    ]);
    expect(payloadOf(messages.at(-1)!)).to.deep.equal({
      bot_message_type: 'generated',
      is_last_in_turn: true,
    });
  });

  it('say one thing in several bubbles', async () => {
    await begin('answers');

    const {messageId} = await sent(channel, 'Several bubbles');
    const isOver = (payload: object = {}) => 'is_last_in_turn' in payload;
    const said = await seen(server, channel, (all) => isOver(all.at(-1)?.extended_message_payload));

    const bubbles = said.filter(({message_id}) => message_id > messageId);
    const ends = bubbles.map(({extended_message_payload: payload}) => isOver(payload));
    expect(ends).to.deep.equal([false, false, true]);
    for (const {data} of bubbles) {
      expect(JSON.parse(data)).to.include({user_message_id: messageId, stream: false});
    }
    expect(bubbles.at(-1)?.extended_message_payload).to.have.property('suggested_replies');
  });

  it('edit in the wrong order, and end with less', async () => {
    await begin('answers');

    const [answer] = await ask(server, channel, 'Edits out of order');
    await waitUntil(() => news.at(-1) === 'A lamp of 400 lumen.');

    const lengths = news.map(({length}) => length);
    expect(answer?.message).to.equal('A lamp of 400 lumen.');
    expect(lengths).not.to.deep.equal([...lengths].sort((a, b) => a - b));
  });

  it('may never end an answer, but late', async () => {
    await begin('answers');

    await sent(channel, 'Never ends');
    const open = await seen(server, channel, (all) => isGrowing(all.at(-1)!));
    await sent(channel, 'Ends late');
    const {message_id: id} = open.at(-1)!;
    const isEnded = (all: typeof open) => all.some((m) => m.message_id === id && !isGrowing(m));
    const ended = await seen(server, channel, isEnded);

    expect(ended.find(({message_id}) => message_id === id)?.message).to.match(/in stock\.$/);
  });

  it('stop typing with the words, and so does the person', async () => {
    await begin('people');
    await channel.markConversationAsHandoff();
    await seen(server, channel, (all) => /Grace/.test(all.at(-1)?.message ?? ''));

    await sent(channel, 'Where is my lamp?');
    await waitUntil(() => /looking after/.test(news.at(-1) ?? ''));

    await waitUntil(() => channel.getTypingUsers().length === 0);
  });

  const parts = [
    {agent: 'answers', question: 'Citations', part: 'citations'},
    {agent: 'answers', question: 'Button', part: 'cta_button'},
    {agent: 'answers', question: 'Choose one', part: 'user_input_disabled_by'},
    {agent: 'cards', question: 'Carousel', part: 'message_template'},
    {agent: 'cards', question: 'List of products', part: 'message_template'},
    {agent: 'forms', question: 'Form', part: 'form'},
    {agent: 'surveys', question: 'Survey', part: 'csat'},
    {agent: 'tasks', question: 'Refund it slowly', part: 'steward'},
    {agent: 'custom', question: 'Coupon', part: 'custom_message_templates'},
    {agent: 'custom', question: 'Identity check', part: 'challenge'},
    {agent: 'concierge', question: 'Receipt', part: 'message_template'},
  ];
  for (const {agent, question, part} of parts) {
    it(`${agent}: “${question}” brings a ${part}`, async () => {
      await begin(agent);

      await ask(server, channel, question);
      await waitUntil(() => messages.length > 0 && payloadOf(messages.at(-1)!)[part]);

      expect(payloadOf(messages.at(-1)!)[part]).to.be.ok;
    });
  }

  it('have what their messages are drawn by', async () => {
    await begin('cards');

    const {templates, token} = await sdk.aiAgent.getMessageTemplates({limit: 20});
    const one = await sdk.aiAgent.getMessageTemplate('too-deep');
    await server.fault('defineTemplate', {
      template: {key: 'mine', ui_template: {version: 1, body: {items: []}}},
    });
    const after = await sdk.aiAgent.getMessageTemplates({keys: ['mine']});

    const keys = templates.map(({template}) => (JSON.parse(template) as {key: string}).key);
    expect(keys).to.include.members(['carousel', 'card']).and.not.to.include('too-deep');
    expect(one.template).to.include('The bottom');
    expect(after.templates).to.have.length(1);
    expect(after.token).not.to.equal(token);
  });

  it('speak before the service does, for whom clients do not wait', async () => {
    await begin('concierge');

    for (const question of ['Survey', 'Your turn', 'Is the ticket closed?']) {
      const answers = await ask(server, channel, question);
      expect(answers.map(({type}) => type)).to.deep.equal(['MESG', 'ADMM']);
    }
  });

  it('speak before the service does, for whom clients do not wait', async () => {
    await begin('concierge');

    for (const question of ['Survey', 'Your turn', 'Is the ticket closed?']) {
      const answers = await ask(server, channel, question);
      expect(answers.map(({type}) => type)).to.deep.equal(['MESG', 'ADMM']);
    }
  });

  it('bots are AI agents, too', async () => {
    ({sdk, channel} = await startChat(server, 'stream'));

    const [answer] = await ask(server, channel, 'Go on');

    expect(answer?.extended_message_payload).to.include({bot_message_type: 'generated'});
    expect(JSON.parse(answer?.data ?? '')).to.have.keys(
      'stream',
      'respond_mesg_id',
      'user_message_id',
    );
  });

  it('get several files in one message', async () => {
    ({sdk, channel} = await startChat(server, 'files'));
    const file = (name: string) => ({
      file: new File(['x'], name, {type: 'image/png'}),
      fileName: name,
    });

    channel.sendMultipleFilesMessage({fileInfoList: [file('a.png'), file('b.png')]});

    const said = await seen(server, channel, (all) => /2 files/.test(all.at(-1)?.message ?? ''));
    expect(said.find(({type}) => type === 'FILE'))
      .to.have.property('files')
      .with.length(2);
  });

  it('refuse files that their rules forbid', async () => {
    ({sdk, channel} = await startChat(server, 'files'));
    const upload = (name: string, type: string) =>
      new Promise<number>((resolve) => {
        channel
          .sendFileMessage({file: new File(['x'], name, {type}), fileName: name, mimeType: type})
          .onSucceeded(() => resolve(0))
          .onFailed((error) => resolve((error as unknown as {code: number}).code));
      });

    expect(await upload('run.exe', 'application/x-msdownload')).to.equal(400111);
    expect(await upload('a.png', 'image/png')).to.equal(0);
  });
});
