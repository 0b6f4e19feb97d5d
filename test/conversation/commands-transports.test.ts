import {expect} from '@open-wc/testing';

import {Commands} from '../../src/conversation/commands.js';
import {ConversationStore} from '../../src/conversation/store.js';
import {WidgetError} from '../../src/errors.js';
import {FakeTransport, settled, text, visitor, wordsOf} from './support.js';

const UNREACHABLE = new WidgetError('connect/unreachable', 'Nobody there.', {retryable: true});
const REFUSED = new WidgetError('message/failed', 'Refused.', {sendbirdCode: 900021});
const LOST = new WidgetError('message/failed', 'No answer.', {retryable: true});

describe('Commands: another transport', () => {
  let store: ConversationStore;
  let commands: Commands;
  let transport: FakeTransport;
  let told: string[];

  beforeEach(() => {
    told = [];
    store = new ConversationStore();
    transport = new FakeTransport();
    commands = new Commands(store, {
      sent: (message) => told.push(`sent ${wordsOf(message)}`),
      failed: ({code}) => told.push(code),
    });
  });

  /** Sends, and does not mind a rejection. */
  const send = (...texts: string[]) => {
    for (const words of texts) commands.send(words).catch(() => undefined);
  };
  const deliveries = () =>
    store.conversation.messages.map((message) =>
      message.type === 'text' ? `${message.text} ${message.delivery}` : '',
    );
  let second: FakeTransport;
  beforeEach(() => {
    second = new FakeTransport();
  });

  it('sends again, once, what the one before had on its way', async () => {
    commands.attach(transport);
    const sending = commands.send('Hello');
    commands.detach();

    commands.attach(second);
    second.last.arrive();
    await sending;
    transport.last.arrive({messageId: 7, key: 'sb-7'});
    await settled();

    expect(second.texts).to.deep.equal(['Hello']);
    expect(told).to.deep.equal(['sent Hello']);
    expect(store.conversation.messages).to.have.length(1);
  });

  it('tries again what failed only after the connection was back', async () => {
    commands.attach(transport);
    send('Hello', 'After');

    commands.resume();
    transport.last.fail(UNREACHABLE);
    await settled();
    transport.last.arrive();
    await settled();

    expect(transport.texts).to.deep.equal(['Hello', 'Hello', 'After']);
    expect(deliveries()).to.deep.equal(['Hello sent', 'After sending']);
  });

  it('hears nothing of a failure of the one before', async () => {
    commands.attach(transport);
    send('Hello');
    commands.detach();
    commands.attach(second);

    transport.last.fail(REFUSED);
    await settled();

    expect(deliveries()).to.deep.equal(['Hello sending']);
    expect(told).to.deep.equal([]);
  });

  it('does not send what its history has already', async () => {
    commands.attach(transport);
    const sending = commands.send('Hello');
    const {key} = transport.last;
    store.dispatch({type: 'request-sent', key, requestId: 'r1'});
    commands.detach();
    const known = text(5, 'Hello', {requestId: 'r1', sender: visitor});
    store.dispatch({type: 'messages-received', messages: [known]});

    commands.attach(second);
    await sending;

    expect(second.texts).to.deep.equal([]);
    expect(told).to.deep.equal(['sent Hello']);
  });

  it('sends again what failed for want of an answer', async () => {
    commands.attach(transport);
    send('Lost', 'Refused');
    transport.last.fail(LOST);
    await settled();
    transport.last.fail(REFUSED);
    await settled();

    commands.attach(second);

    expect(deliveries()).to.deep.equal(['Lost sending', 'Refused failed']);
    expect(second.texts).to.deep.equal(['Lost']);
  });
});
