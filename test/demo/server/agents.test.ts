import {expect, waitUntil} from '@open-wc/testing';
import {GroupChannelHandler} from '@sendbird/chat/groupChannel';
import type {GroupChannel, SendbirdGroupChat} from '@sendbird/chat/groupChannel';
import type {BaseMessage} from '@sendbird/chat/message';

import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {connectAs, textOf} from './sdk.js';

/** What a channel handler was told, in order. */
interface News {
  what: 'message' | 'update' | 'typing';
  text: string;
  data: Record<string, unknown>;
  id: number;
}

describe('local Sendbird: agents', () => {
  let server: LocalSendbird;
  let sdk: SendbirdGroupChat;
  let news: News[];

  before(async () => (server = await startLocalSendbird()));
  after(() => server.stop());
  beforeEach(async () => {
    sdk = await connectAs(server, 'ada');
    news = [];
    const record = (what: News['what']) => (_: unknown, message: BaseMessage) => {
      const data = JSON.parse(message.data || '{}') as News['data'];
      news.push({what, text: textOf(message), id: message.messageId, data});
    };
    sdk.groupChannel.addGroupChannelHandler(
      'news',
      Object.assign(new GroupChannelHandler(), {
        onMessageReceived: record('message'),
        onMessageUpdated: record('update'),
        onTypingStatusUpdated: (channel: GroupChannel) => {
          const text = channel.getTypingUsers().map(({userId}) => userId);
          news.push({what: 'typing', text: text.join(), data: {}, id: 0});
        },
      }),
    );
  });
  afterEach(() => sdk.disconnect());

  const talkTo = (agent: string) => sdk.groupChannel.createChannel({invitedUserIds: [agent]});
  const spoken = () => news.filter(({what}) => what !== 'typing');

  it('echo says it back', async () => {
    const channel = await talkTo('echo');

    channel.sendUserMessage({message: 'hello'});
    await waitUntil(() => spoken().length > 0);

    expect(spoken()[0]?.text).to.equal('hello');
  });

  it('silent says nothing', async () => {
    const channel = await talkTo('silent');

    const message = await new Promise((resolve) =>
      channel.sendUserMessage({message: 'hello'}).onSucceeded(resolve),
    );

    expect(message).to.have.property('message', 'hello');
    expect(news).to.deep.equal([]);
  });

  it('stream types, begins, goes on with the whole text so far, and ends', async () => {
    const channel = await talkTo('stream');

    channel.sendUserMessage({message: 'go on'});
    await waitUntil(() => news.at(-1)?.data['stream'] === false, undefined, {timeout: 8000});

    expect(news.slice(0, 3).map(({what, text}) => [what, text.slice(0, 6)])).to.deep.equal([
      ['typing', 'stream'],
      ['message', '# What'],
      ['typing', ''],
    ]);
    const [first, ...updates] = spoken();
    expect(first?.data).to.have.keys('stream', 'respond_mesg_id');
    expect(new Set(spoken().map(({id}) => id)).size).to.equal(1);
    for (const [index, {text}] of updates.entries()) {
      expect(text.startsWith(updates[index - 1]?.text ?? first!.text)).to.equal(true);
    }
    for (const construct of ['# ', '- ', '1. ', '**', '](https:', '```js', '| ', '> ']) {
      expect(news.at(-1)?.text).to.include(construct);
    }
  });

  it('slow keeps one waiting', async () => {
    const channel = await talkTo('slow');
    const asked = performance.now();

    channel.sendUserMessage({message: 'hello'});
    await waitUntil(() => spoken().length > 0, undefined, {timeout: 5000});

    expect(performance.now() - asked).to.be.greaterThan(400);
    expect(news[0]?.text).to.equal('slow');
  });

  it('docs-bot greets and suggests', async () => {
    const channel = await talkTo('docs-bot');
    const messages = () =>
      channel.getMessagesByTimestamp(Date.now(), {prevResultSize: 5, nextResultSize: 5});
    await waitUntil(async () => (await messages()).length > 0);

    const [welcome] = await messages();

    expect(textOf(welcome)).to.match(/^Hello!/);
    expect(welcome?.suggestedReplies).to.have.length(3);
  });

  it('docs-bot greets again after a reset', async () => {
    const channel = await talkTo('docs-bot');
    await waitUntil(() => spoken().length === 1);

    await channel.resetMyHistory();
    await waitUntil(() => spoken().length === 2);

    expect(spoken()[1]?.text).to.match(/^Hello!/);
  });

  it('docs-bot answers from the documentation and names its sources', async () => {
    const channel = await talkTo('docs-bot');

    channel.sendUserMessage({message: 'Which faults does the local server know?'});
    await waitUntil(() => news.at(-1)?.data['stream'] === false, undefined, {timeout: 8000});

    const sources = news.at(-1)?.data['metadatas'] as Array<{source: string; title: string}>;
    expect(sources[0]?.source).to.match(/local-server\.md$/);
    const source = await fetch(sources[0]!.source);
    expect(await source.text()).to.include(sources[0]!.title);
  });

  it('docs-bot admits what it does not know', async () => {
    const channel = await talkTo('docs-bot');

    channel.sendUserMessage({message: 'qqqqqqqqqq'});
    await waitUntil(() => news.at(-1)?.data['stream'] === false, undefined, {timeout: 8000});

    expect(news.at(-1)?.text).to.match(/found nothing/);
  });

  it('anyone may say anything by hand', async () => {
    const channel = await talkTo('silent');
    const received = new Promise<BaseMessage>((resolve) => {
      sdk.groupChannel.addGroupChannelHandler(
        'raw',
        Object.assign(new GroupChannelHandler(), {
          onMessageReceived: (_: unknown, message: BaseMessage) => resolve(message),
        }),
      );
    });

    await server.say(channel.url, 'silent', 'Pick one', {
      data: {answer: 42},
      extended_message_payload: {suggested_replies: ['A', 'B'], cta_button: {label: 'Go'}},
    });

    const message = await received;
    expect(JSON.parse(message.data)).to.deep.equal({answer: 42});
    expect(message.suggestedReplies).to.deep.equal(['A', 'B']);
    expect(message.extendedMessagePayload).to.deep.include({cta_button: {label: 'Go'}});
  });
});
