import {expect} from '@open-wc/testing';

import type {UploadOptions} from '../../src/conversation/transport.js';
import {rejectionOf} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {TestConnection, until} from './support.js';
import type {TestConversation} from './support.js';

const MIB = 1024 * 1024;

describe('SendbirdTransport with files', () => {
  let server: LocalSendbird;
  let ada: TestConnection;
  let chat: TestConversation;
  let progress: number[];

  beforeEach(async () => {
    progress = [];
    server = await startLocalSendbird();
    ada = new TestConnection(server);
    chat = await ada.open();
  });
  afterEach(async () => {
    await ada.end();
    await server.stop();
  });

  const send = (key: string, bytes = 5, signal = new AbortController().signal) => {
    const file = new File([new Uint8Array(bytes)], 'a.png', {type: 'image/png'});
    const options: UploadOptions = {onProgress: (part) => progress.push(part), signal};
    return chat.transport.sendFile(key, {file, url: '', aspectRatio: 1.5}, options);
  };
  const stored = async () => (await server.state()).channels[0]!.messages;

  it('uploads a file, and sends it with the shape of the picture', async () => {
    const sent = await send('local-1');

    expect(sent).to.deep.include({
      type: 'file',
      name: 'a.png',
      mimeType: 'image/png',
      size: 5,
      aspectRatio: 1.5,
      delivery: 'sent',
    });
    expect(sent.sender).to.deep.include({id: 'ada', role: 'visitor'});
    expect((await fetch(sent.url)).status).to.equal(200);
    expect(progress.at(-1)).to.equal(1);
    expect((await stored()).map(({file}) => file?.name)).to.deep.equal(['a.png']);
  });

  it('knows the shape from the history, too', async () => {
    await send('local-1');

    const {state} = await ada.open(chat.channelUrl);

    expect(state.messages[0]).to.deep.include({name: 'a.png', aspectRatio: 1.5});
  });

  it('tells how large a file may be', () => {
    expect(chat.state.uploadLimit).to.equal(25 * MIB);
  });

  it('is refused what is too large', async () => {
    const error = await rejectionOf(send('local-1', 25 * MIB + 1));

    expect(error).to.deep.include({code: 'upload/too-large', sendbirdCode: 800260});
    expect(await stored()).to.deep.equal([]);
  });

  it('is refused with Sendbird’s code', async () => {
    await chat.fault('mute', {userId: 'ada'});

    const error = await rejectionOf(send('local-1'));

    expect(error).to.deep.include({code: 'upload/failed', sendbirdCode: 900021, retryable: false});
  });

  for (const status of [500, 429]) {
    it(`may try again after a ${status}`, async () => {
      await server.fault('failRest', {status, path: '/storage/file', code: 500901});
      const error = await rejectionOf(send('local-1'));
      expect(error).to.deep.include({code: 'upload/failed', retryable: true});

      await send('local-1');

      expect(await stored()).to.have.length(1);
    });
  }

  it('does not upload again what is there', async () => {
    await chat.fault('mute', {userId: 'ada'});
    await rejectionOf(send('local-1'));
    await chat.fault('mute', {userId: 'ada', muted: false});
    progress = [];

    await send('local-1');

    expect(progress).to.deep.equal([]);
    expect(await stored()).to.have.length(1);
  });

  it('does not double a file whose acknowledgement was lost', async function () {
    this.timeout(30_000);
    await server.fault('dropAcks', {times: 1});

    await send('local-1');

    expect(await stored()).to.have.length(1);
  });

  it('stops an upload, be it the first or another', async () => {
    for (const key of ['local-1', 'local-2']) {
      await server.fault('delayRest', {ms: 600_000, path: '/storage/file'});
      const cancel = new AbortController();
      const sending = rejectionOf(send(key, 5, cancel.signal));
      await until(() => progress.at(-1) === 1);
      cancel.abort();
      await sending;
      await send(`${key}-instead`);
      progress = [];
    }

    expect(await stored()).to.have.length(2);
  });

  for (const fault of ['expireToken', 'expireKey']) {
    it(`lets a file arrive once, uploaded while ${fault}`, async () => {
      await server.fault('delayRest', {ms: 300, path: '/storage/file'});
      const sending = send('local-1');
      await until(() => progress.at(-1) === 1);
      await server.fault(fault, {userId: 'ada'});

      await sending;

      expect(ada.told).to.include('refreshed');
      expect(await stored()).to.have.length(1);
    });
  }
});
