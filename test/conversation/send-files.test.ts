import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import type {FileMessage} from '../../src/conversation/model.js';
import {rejectionOf} from '../session/support.js';
import {FakeTransport, settled} from './support.js';
import {TestCommands} from './test-commands.js';

const FAILED = new WidgetError('upload/failed', 'No.', {sendbirdCode: 900100});

describe('Commands with files', () => {
  let chat: TestCommands;
  beforeEach(() => {
    chat = new TestCommands();
    chat.commands.attach(chat.transport);
  });

  const picked = (name = 'a.png', bytes = 3) => {
    const file = new File([new Uint8Array(bytes)], name, {type: 'image/png'});
    return {file, url: URL.createObjectURL(file), aspectRatio: 1.5};
  };
  const sendFiles = (...names: string[]) => {
    for (const name of names) chat.commands.sendFile(picked(name)).catch(() => undefined);
  };
  const first = () => chat.store.conversation.messages[0] as FileMessage;
  const isAlive = async (url: string) => {
    const answer = await fetch(url).catch(() => null);
    return answer !== null;
  };

  it('shows the file at once, from where it lies', () => {
    const file = picked();
    chat.commands.sendFile(file).catch(() => undefined);

    expect(first()).to.deep.include({
      type: 'file',
      name: 'a.png',
      mimeType: 'image/png',
      size: 3,
      url: file.url,
      aspectRatio: 1.5,
      delivery: 'sending',
      progress: 0,
      messageId: 0,
    });
  });

  it('keeps the order of files and texts', async () => {
    sendFiles('a.png', 'b.png');
    chat.commands.send('And?').catch(() => undefined);
    for (let n = 0; n < 3; n++) {
      await settled();
      chat.transport.last.arrive();
    }
    await settled();

    expect(chat.transport.texts).to.deep.equal(['a.png', 'b.png', 'And?']);
    expect(chat.told).to.deep.equal(['sent a.png', 'sent b.png', 'sent And?']);
  });

  it('tells how much is uploaded', () => {
    sendFiles('a.png');

    chat.transport.last.options!.onProgress(0.4);

    expect(first().progress).to.equal(0.4);
  });

  it('goes over to the server’s address, and lets go of its own', async () => {
    const file = picked();
    const sending = chat.commands.sendFile(file);
    const {key} = first();
    chat.transport.last.arrive();
    await sending;

    expect(first()).to.deep.include({key, url: 'https://s.example/f', delivery: 'sent'});
    expect(first().aspectRatio).to.equal(1.5);
    expect(await isAlive(file.url)).to.equal(false);
  });

  it('stops an upload that the visitor takes back, and goes on with the next', async () => {
    const file = picked();
    const sending = chat.commands.sendFile(file);
    const {signal} = chat.transport.last.options!;
    sendFiles('b.png');

    chat.commands.delete(first().key);
    chat.transport.last.fail(FAILED);

    expect(await rejectionOf(sending)).to.deep.include({code: 'message/failed'});
    await settled();
    expect(signal.aborted).to.equal(true);
    expect(await isAlive(file.url)).to.equal(false);
    expect(chat.transport.texts).to.deep.equal(['a.png', 'b.png']);
    expect(chat.told).to.deep.equal([]);
  });

  it('fails once, keeps the file, and sends it again on demand', async () => {
    sendFiles('a.png');
    chat.transport.last.fail(FAILED);
    await settled();
    expect(first().delivery).to.equal('failed');
    expect(chat.told).to.deep.equal(['upload/failed']);
    expect(await isAlive(first().url)).to.equal(true);

    chat.commands.resend(first().key);
    expect(first().progress).to.equal(0);
    chat.transport.last.arrive();
    await settled();

    expect(first().delivery).to.equal('sent');
    expect(chat.told).to.deep.equal(['upload/failed', 'sent a.png']);
  });

  it('uploads nothing that is larger than the server takes', async () => {
    chat.store.dispatch({type: 'upload-limit-changed', uploadLimit: 2});
    sendFiles('a.png');
    await settled();

    expect(chat.transport.sendings).to.deep.equal([]);
    expect(first().delivery).to.equal('failed');
    expect(chat.told).to.deep.equal(['upload/too-large']);
  });

  it('starts anew on another connection, and stops at the one before', async () => {
    sendFiles('a.png');
    const before = chat.transport.last;
    chat.commands.detach();
    expect(before.options!.signal.aborted).to.equal(true);

    const next = new FakeTransport();
    chat.commands.attach(next);
    await settled();
    before.arrive();
    await settled();
    expect(first().delivery).to.equal('sending');
    expect(next.last.options!.signal.aborted).to.equal(false);
    next.last.arrive();
    await settled();

    expect(chat.told).to.deep.equal(['sent a.png']);
  });

  it('lets go of all of it when it is abandoned', async () => {
    const files = [picked('a.png'), picked('b.png')];
    const sendings = files.map((file) => chat.commands.sendFile(file));
    const {signal} = chat.transport.last.options!;

    chat.commands.abandon(FAILED);

    for (const sending of sendings) expect(await rejectionOf(sending)).to.equal(FAILED);
    expect(signal.aborted).to.equal(true);
    for (const {url} of files) expect(await isAlive(url)).to.equal(false);
  });
});
