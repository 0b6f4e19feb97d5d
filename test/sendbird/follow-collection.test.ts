import {aTimeout, expect} from '@open-wc/testing';

import {rejectionOf, settled} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {TestConnection, until} from './support.js';
import type {TestConversation} from './support.js';

describe('following a channel', () => {
  let server: LocalSendbird;
  let ada: TestConnection;
  let chat: TestConversation;

  beforeEach(async () => {
    server = await startLocalSendbird();
    ada = new TestConnection(server);
    chat = await ada.open();
  });
  afterEach(async () => {
    await ada.end();
    await server.stop();
  });

  const typesOf = () => chat.changes.map(({type}) => type);

  it('tells the newest messages, the bot and what is unread', async () => {
    await chat.hear('One');
    await chat.hear('Two');

    const again = await ada.open();

    expect(again.texts).to.deep.equal(['One', 'Two']);
    expect(again.state).to.deep.include({unread: 2, readOnly: null});
    expect(again.state.bot.name).to.not.equal('');
    expect(again.opened!.history).to.equal('complete');
    expect(again.received).to.deep.equal([]);
  });

  it('tells a message of somebody else once', async () => {
    await chat.hear('Hello');
    await settled();

    expect(chat.receivedTexts).to.deep.equal(['Hello']);
    expect(chat.texts).to.deep.equal(['Hello']);
  });

  it('does not tell a message of one’s own as received', async () => {
    await chat.transport.send('local-1', 'Hello');
    await chat.hear('After');

    expect(chat.receivedTexts).to.deep.equal(['After']);
  });

  it('tells a streamed answer once, when it is complete', async () => {
    const messageId = await chat.say('Let', {data: {stream: true}});
    await until(() => chat.texts.includes('Let'));
    await chat.fault('edit', {messageId, text: 'Let me', data: {stream: true}});
    await until(() => chat.texts.includes('Let me'));
    expect(chat.received).to.deep.equal([]);

    await chat.fault('edit', {messageId, text: 'Let me see.', data: {stream: false}});
    await until(() => chat.received.length > 0);
    await chat.fault('edit', {messageId, text: 'Let me see!', data: {stream: false}});
    await until(() => chat.texts.includes('Let me see!'));

    expect(chat.receivedTexts).to.deep.equal(['Let me see.']);
    expect(chat.texts).to.deep.equal(['Let me see!']);
  });

  it('misses no end of an answer that overtakes the messages it loads', async () => {
    const messageId = await chat.say('Let', {data: {stream: true}});
    const fetch = window.fetch.bind(window);
    window.fetch = async (...request) => {
      const response = await fetch(...request);
      if (!response.url.includes('/messages?')) return response;
      window.fetch = fetch;
      await chat.fault('edit', {messageId, text: 'Let me see.', data: {stream: false}});
      await aTimeout(100);
      return response;
    };

    const again = await ada.open();
    await until(() => again.received.length > 0);

    expect(again.texts).to.deep.equal(['Let me see.']);
    expect(again.receivedTexts).to.deep.equal(['Let me see.']);
  });

  describe('with an answer that never ends', () => {
    const MINUTES = 5 * 60_000;
    const {now} = Date;
    const setTimeout = window.setTimeout.bind(window);

    afterEach(() => {
      Date.now = now;
      window.setTimeout = setTimeout;
    });

    it('takes it for whole after a patience, and tells of it once', async () => {
      let giveUp: TimerHandler | undefined;
      window.setTimeout = ((handler: TimerHandler, ms?: number, ...rest: unknown[]) => {
        if (ms !== 30_000) return setTimeout(handler, ms, ...rest);
        giveUp = handler;
        return 0;
      }) as typeof window.setTimeout;
      const messageId = await chat.say('Let', {data: {stream: true}});
      await until(() => chat.texts.includes('Let'));
      await chat.fault('edit', {messageId, text: 'Let me', data: {stream: true}});
      await until(() => chat.texts.includes('Let me'));
      expect(chat.state.messages[0]).to.have.property('streaming', true);

      (giveUp as () => void)();

      expect(chat.state.messages[0]).to.deep.include({text: 'Let me', streaming: false});
      expect(chat.receivedTexts).to.deep.equal(['Let me']);
      await chat.fault('edit', {messageId, text: 'Let me see.', data: {stream: false}});
      await until(() => chat.texts.includes('Let me see.'));
      expect(chat.receivedTexts).to.deep.equal(['Let me']);
    });

    it('takes it for whole in a history where nothing came for minutes', async () => {
      await chat.say('Let me', {data: {stream: true}});
      await until(() => chat.texts.includes('Let me'));
      expect((await ada.open()).state.messages[0]).to.have.property('streaming', true);

      Date.now = () => now.call(Date) + MINUTES;
      const again = await ada.open();

      expect(again.state.messages[0]).to.deep.include({text: 'Let me', streaming: false});
      expect(again.received).to.deep.equal([]);
    });

    it('lets it grow by a clock that is minutes ahead', async () => {
      Date.now = () => now.call(Date) + MINUTES;
      await chat.say('Let me', {data: {stream: true}});
      await until(() => chat.texts.includes('Let me'));

      expect(chat.state.messages[0]).to.have.property('streaming', true);
      expect(chat.received).to.deep.equal([]);
    });
  });

  it('does not tell an edit of a message as received', async () => {
    const {messageId} = await chat.hear('Frist');

    await chat.fault('edit', {messageId, text: 'First'});
    await until(() => chat.texts.includes('First'));

    expect(chat.receivedTexts).to.deep.equal(['Frist']);
  });

  it('does not let an older edit win', async () => {
    const {messageId} = await chat.hear('Draft');
    await chat.fault('edit', {messageId, text: 'New'});
    await until(() => chat.texts.includes('New'));

    await chat.fault('edit', {messageId, text: 'Old', updated_at: 1});
    await chat.hear('A later message');

    expect(chat.texts).to.deep.equal(['New', 'A later message']);
  });

  it('tells deletions', async () => {
    const {messageId} = await chat.hear('Oops');

    await chat.fault('deleteMessage', {messageId});
    await until(() => chat.texts.length === 0);

    expect(typesOf().at(-1)).to.equal('messages-removed');
  });

  it('tells who is typing', async () => {
    await chat.fault('typing', {userId: 'silent'});
    await until(() => chat.state.typing !== null);
    expect(chat.state.typing).to.deep.include({id: 'silent', role: 'bot'});

    await chat.fault('typing', {userId: 'silent', on: false});

    await until(() => chat.state.typing === null);
  });

  it('takes no notice of typing in other channels', async () => {
    const other = await ada.open(null, 'echo');
    await server.fault('typing', {channelUrl: chat.channelUrl, userId: 'silent'});
    await other.say('Hello', {}, 'echo');
    await until(() => other.texts.includes('Hello'));

    expect(other.state.typing).to.equal(null);
  });

  const locks = [
    {fault: 'freeze', lock: {frozen: true}, unlock: {frozen: false}, says: 'frozen'},
    {fault: 'mute', lock: {userId: 'ada'}, unlock: {userId: 'ada', muted: false}, says: 'muted'},
  ];
  for (const {fault, lock, unlock, says} of locks) {
    it(`tells why nobody may write: ${says}`, async () => {
      await chat.fault(fault, lock);
      await until(() => chat.state.readOnly === says);

      await chat.fault(fault, unlock);

      await until(() => chat.state.readOnly === null);
    });
  }

  it('tells that the bot is gone, and is back', async () => {
    await chat.fault('leave', {userId: 'silent'});
    await until(() => chat.state.readOnly === 'abandoned');

    await chat.fault('join', {userId: 'silent'});

    await until(() => chat.state.readOnly === null);
    expect(chat.participants).to.deep.equal([]);
  });

  it('tells who comes and goes, between what is said', async () => {
    await server.createUser('kim', 'Kim');
    await server.createUser('lee', 'Lee');
    await chat.hear('Before');
    await chat.fault('join', {userId: 'kim'});
    await chat.fault('join', {userId: 'lee'});
    await until(() => chat.participants.length === 2);
    await chat.hear('After');
    expect(chat.state.attended).to.equal(true);

    await chat.fault('leave', {userId: 'kim'});
    await chat.fault('leave', {userId: 'lee'});
    await until(() => !chat.state.attended);

    const lines = chat.state.messages.map((message) =>
      message.type === 'system' ? message.participant : message.type === 'text' && message.text,
    );
    const [kim, lee] = [
      {userId: 'kim', name: 'Kim', joined: true},
      {userId: 'lee', name: 'Lee', joined: true},
    ];
    const left = {joined: false};
    expect(lines).to.deep.equal([
      'Before',
      kim,
      lee,
      'After',
      {...kim, ...left},
      {...lee, ...left},
    ]);
    expect(chat.participants).to.have.length(4);
  });

  it('may be written to while a person is there, if not the bot', async () => {
    await server.createUser('kim', 'Kim');
    await chat.fault('join', {userId: 'kim'});
    await until(() => chat.state.attended);

    await chat.fault('leave', {userId: 'silent'});
    await chat.hear('I am here', {}, 'kim');

    expect(chat.state.readOnly).to.equal(null);
  });

  it('tells that the channel is gone', async () => {
    await chat.fault('deleteChannel');

    await until(() => chat.lost > 0);
  });

  it('tells what was missed, as received', async () => {
    await chat.hear('Before');
    await server.fault('holdLogins');
    await server.fault('killSocket', {userId: 'ada'});
    await chat.say('Missed');

    await server.fault('releaseLogins');
    await until(() => chat.texts.includes('Missed'));

    expect(chat.receivedTexts).to.deep.equal(['Before', 'Missed']);
  });

  it('says nothing more once another conversation is open', async () => {
    await ada.open(null, 'echo');
    const before = chat.changes.length;

    await chat.say('Anybody?');
    const third = await ada.open(null, 'echo');
    await third.say('Hello', {}, 'echo');
    await until(() => third.texts.includes('Hello'));

    expect(chat.changes).to.have.length(before);
    expect(chat.received).to.deep.equal([]);
  });

  describe('what is older', () => {
    beforeEach(async function () {
      this.timeout(30_000);
      for (let n = 1; n <= 40; n++) await chat.say(`Message ${n}`);
      chat = await ada.open();
    });

    it('is loaded on demand, until there is no more', async () => {
      expect(chat.texts).to.have.length(30);
      expect(chat.opened!.history).to.equal('more');

      await chat.transport.loadOlder();

      expect(chat.texts).to.have.length(40);
      expect(chat.texts[0]).to.equal('Message 1');
      expect(chat.state.history).to.equal('complete');
      expect(chat.received).to.deep.equal([]);
    });

    it('may be asked for again when it did not come', async () => {
      await server.fault('failRest', {status: 400, code: 400105, path: '/messages', times: 9});
      await chat.transport.loadOlder();
      expect(chat.texts).to.have.length(30);
      expect(chat.state.history).to.equal('more');

      await server.fault('clear');
      await chat.transport.loadOlder();

      expect(chat.texts).to.have.length(40);
    });

    it('does not come any more once another conversation is open', async () => {
      await ada.open();

      const error = await rejectionOf(chat.transport.loadOlder());

      expect(error).to.have.property('code', 'channel/unavailable');
    });
  });

  it('starts anew from the newest after a gap too wide to fill', async function () {
    this.timeout(60_000);
    await chat.hear('Before');
    await server.fault('holdLogins');
    await server.fault('killSocket', {userId: 'ada'});
    const {channelUrl} = chat;
    for (let n = 1; n <= 305; n++) await server.say(channelUrl, 'silent', `Missed ${n}`);

    await server.fault('releaseLogins');
    await until(() => chat.texts.includes('Missed 305'));

    expect(chat.texts).to.have.length(31);
    expect(chat.state.history).to.equal('more');
    expect(chat.lost).to.equal(0);
  });

  it('fails to open where the messages cannot be had', async () => {
    await server.fault('failRest', {status: 400, code: 400105, path: '/messages', times: 3});

    const error = await rejectionOf(ada.open());

    expect(error).to.deep.include({code: 'channel/unavailable', sendbirdCode: 400105});
  });
});
