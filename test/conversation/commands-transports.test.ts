import {expect} from '@open-wc/testing';

import {FakeTransport, settled, text, visitor} from './support.js';
import {LOST, REFUSED, UNREACHABLE, TestCommands} from './test-commands.js';

describe('Commands: another transport', () => {
  let chat: TestCommands;
  beforeEach(() => (chat = new TestCommands()));

  let second: FakeTransport;
  beforeEach(() => {
    second = new FakeTransport();
  });

  it('sends again, once, what the one before had on its way', async () => {
    chat.commands.attach(chat.transport);
    const sending = chat.commands.send('Hello');
    chat.commands.detach();

    chat.commands.attach(second);
    second.last.arrive();
    await sending;
    chat.transport.last.arrive({messageId: 7, key: 'sb-7'});
    await settled();

    expect(second.texts).to.deep.equal(['Hello']);
    expect(chat.told).to.deep.equal(['sent Hello']);
    expect(chat.store.conversation.messages).to.have.length(1);
  });

  it('tries again what failed only after the connection was back', async () => {
    chat.commands.attach(chat.transport);
    chat.send('Hello', 'After');

    chat.commands.resume();
    chat.transport.last.fail(UNREACHABLE);
    await settled();
    chat.transport.last.arrive();
    await settled();

    expect(chat.transport.texts).to.deep.equal(['Hello', 'Hello', 'After']);
    expect(chat.deliveries).to.deep.equal(['Hello sent', 'After sending']);
  });

  it('hears nothing of a failure of the one before', async () => {
    chat.commands.attach(chat.transport);
    chat.send('Hello');
    chat.commands.detach();
    chat.commands.attach(second);

    chat.transport.last.fail(REFUSED);
    await settled();

    expect(chat.deliveries).to.deep.equal(['Hello sending']);
    expect(chat.told).to.deep.equal([]);
  });

  it('does not send what its history has already', async () => {
    chat.commands.attach(chat.transport);
    const sending = chat.commands.send('Hello');
    const {key} = chat.transport.last;
    chat.store.dispatch({type: 'request-sent', key, requestId: 'r1'});
    chat.commands.detach();
    const known = text(5, 'Hello', {requestId: 'r1', sender: visitor});
    chat.store.dispatch({type: 'messages-received', messages: [known]});

    chat.commands.attach(second);
    await sending;

    expect(second.texts).to.deep.equal([]);
    expect(chat.told).to.deep.equal(['sent Hello']);
  });

  it('sends again what failed for want of an answer', async () => {
    chat.commands.attach(chat.transport);
    chat.send('Lost', 'Refused');
    chat.transport.last.fail(LOST);
    await settled();
    chat.transport.last.fail(REFUSED);
    await settled();

    chat.commands.attach(second);

    expect(chat.deliveries).to.deep.equal(['Lost sending', 'Refused failed']);
    expect(second.texts).to.deep.equal(['Lost']);
  });
});
