import {expect} from '@open-wc/testing';

import {toSender} from '../../src/sendbird/to-message.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {TestConnection, until} from './support.js';
import type {TestConversation} from './support.js';

const FILE = {url: 'https://files.example/a.pdf', name: 'a.pdf', type: 'application/pdf', size: 42};

describe('a message of Sendbird in our own words', () => {
  let server: LocalSendbird;
  let ada: TestConnection;
  let chat: TestConversation;

  before(async () => {
    server = await startLocalSendbird();
    ada = new TestConnection(server);
    chat = await ada.open();
  });
  after(async () => {
    await ada.end();
    await server.stop();
  });

  it('is a text with its sender', async () => {
    const message = await chat.hear('Hello');

    const {messageId, createdAt} = message;
    expect(message).to.deep.equal({
      type: 'text',
      key: `sb-${messageId}`,
      messageId,
      requestId: '',
      createdAt,
      sender: {id: 'silent', name: chat.state.bot.name, pictureUrl: '', role: 'bot'},
      text: 'Hello',
      delivery: 'sent',
      streaming: false,
      suggestedReplies: [],
      attachments: [],
      feedback: null,
      answeredBy: null,
    });
    expect(Math.abs(createdAt - Date.now())).to.be.lessThan(60_000);
  });

  it('is a line of the house where nobody said it', async () => {
    const {messageId} = await server.fault<{messageId: number}>('say', {
      channelUrl: chat.channelUrl,
      text: 'Ada is our guest.',
    });
    await until(() => chat.texts.includes('Ada is our guest.'));

    const message = chat.state.messages.find((other) => other.messageId === messageId);
    expect(message).to.deep.include({
      type: 'system',
      key: `sb-${messageId}`,
      requestId: '',
      text: 'Ada is our guest.',
    });
  });

  it('is a file', async () => {
    const file = new File(['%PDF-'], 'a.pdf', {type: 'application/pdf'});
    await sendFile(server, chat.channelUrl, file);
    await until(() => chat.texts.includes('a.pdf'));

    const message = chat.state.messages.find(({type}) => type === 'file');
    expect(message).to.deep.include({
      name: FILE.name,
      mimeType: FILE.type,
      size: 5,
      delivery: 'sent',
    });
    expect(message).to.have.property('url').that.includes('a.pdf');
    expect(message).to.have.nested.property('sender.role', 'person');
  });

  const streams: ReadonlyArray<{data: unknown; streaming: boolean}> = [
    {data: {stream: true}, streaming: true},
    {data: {stream: false}, streaming: false},
    {data: {stream: 'true'}, streaming: false},
    {data: {other: true}, streaming: false},
    {data: '[]', streaming: false},
    {data: 'null', streaming: false},
    {data: '"stream"', streaming: false},
    {data: 'not JSON', streaming: false},
    {data: '', streaming: false},
  ];
  for (const {data, streaming} of streams) {
    it(`is ${streaming ? 'growing' : 'whole'} with the data ${JSON.stringify(data)}`, async () => {
      const message = await chat.hearText('Hello', {data});

      expect(message.streaming).to.equal(streaming);
    });
  }

  const suggestions: ReadonlyArray<{given: unknown; words: readonly string[]}> = [
    {given: ['Yes', 'No'], words: ['Yes', 'No']},
    {given: ['Yes', 42, '', null, {text: 'No'}], words: ['Yes']},
    {given: [], words: []},
    {given: 'Yes', words: []},
    {given: null, words: []},
  ];
  for (const {given, words} of suggestions) {
    it(`suggests ${JSON.stringify(words)} of ${JSON.stringify(given)}`, async () => {
      const message = await chat.hearText('Well?', {
        extended_message_payload: {suggested_replies: given},
      });

      expect(message.suggestedReplies).to.deep.equal(words);
    });
  }
});

describe('toSender', () => {
  const roles = {userId: 'ada', botId: 'echo'};
  const user = (userId: string) => ({userId, nickname: 'A name', plainProfileUrl: 'a.png'});

  for (const [id, role] of Object.entries({ada: 'visitor', echo: 'bot', sam: 'person'})) {
    it(`takes ${id} for the ${role}`, () => {
      expect(toSender(user(id), roles)).to.deep.equal({
        id,
        name: 'A name',
        pictureUrl: 'a.png',
        role,
      });
    });
  }

  it('takes nobody for a person without a name', () => {
    const nobody = {id: '', name: '', pictureUrl: '', role: 'person'};

    expect(toSender(null, roles)).to.deep.equal(nobody);
  });
});

/** A file of somebody else in the channel. */
async function sendFile(server: LocalSendbird, channelUrl: string, file: File) {
  const sam = new TestConnection(server, 'sam');
  const {connectAs} = await import('../demo/server/sdk.js');
  await server.createUser('sam');
  await server.fault('join', {channelUrl, userId: 'sam'});
  const sdk = await connectAs(server, 'sam');
  const channel = await sdk.groupChannel.getChannel(channelUrl);
  await new Promise((resolve, reject) => {
    channel.sendFileMessage({file, fileName: file.name}).onSucceeded(resolve).onFailed(reject);
  });
  await sdk.disconnect();
  await sam.end();
}
