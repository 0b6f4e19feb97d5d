import {expect} from '@open-wc/testing';

import {Commands} from '../../src/conversation/commands.js';
import {ConversationStore} from '../../src/conversation/store.js';
import {WidgetError} from '../../src/errors.js';
import {rejectionOf} from '../session/support.js';
import {FakeTransport, settled, text, visitor, wordsOf} from './support.js';

const UNREACHABLE = new WidgetError('connect/unreachable', 'Nobody there.', {retryable: true});
const REFUSED = new WidgetError('message/failed', 'Refused.', {sendbirdCode: 900021});
const LOST = new WidgetError('message/failed', 'No answer.', {retryable: true});

describe('Commands', () => {
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
  const keyOf = (words: string) =>
    store.conversation.messages.find(
      (message) => message.type === 'text' && message.text === words,
    )!.key;

  describe('send', () => {
    it('shows the message at once, as the visitor’s own', () => {
      send('Hello');

      const [message] = store.conversation.messages;
      expect(message).to.deep.include({text: 'Hello', delivery: 'queued', messageId: 0});
      expect(message).to.have.nested.property('sender.role', 'visitor');
    });

    it('says nothing of a refusal once the message was deleted', async () => {
      commands.attach(transport);
      send('Hello');

      commands.delete(keyOf('Hello'));
      transport.last.fail(REFUSED);
      await settled();

      expect(told).to.deep.equal([]);
      expect(deliveries()).to.deep.equal([]);
    });

    it('gives each message a key of its own', () => {
      send('Hello', 'Hello');

      expect(new Set(store.conversation.messages.map(({key}) => key)).size).to.equal(2);
    });

    it('resolves, and tells, once the server has it', async () => {
      commands.attach(transport);
      const sending = commands.send('Hello');
      expect(deliveries()).to.deep.equal(['Hello sending']);

      transport.last.arrive();
      await sending;

      expect(deliveries()).to.deep.equal(['Hello sent']);
      expect(told).to.deep.equal(['sent Hello']);
    });

    it('keeps the key the view knows the message by', async () => {
      commands.attach(transport);
      const sending = commands.send('Hello');
      const key = keyOf('Hello');

      transport.last.arrive();
      await sending;

      expect(keyOf('Hello')).to.equal(key);
      expect(store.conversation.messages).to.have.length(1);
    });

    it('sends one after the other', async () => {
      commands.attach(transport);

      send('One', 'Two', 'Three');
      await settled();
      expect(transport.texts).to.deep.equal(['One']);
      transport.last.arrive();
      await settled();
      expect(transport.texts).to.deep.equal(['One', 'Two']);
      transport.last.arrive();
      await settled();
      transport.last.arrive();
      await settled();

      expect(told).to.deep.equal(['sent One', 'sent Two', 'sent Three']);
    });

    it('sends in order what waited for a transport', async () => {
      send('One', 'Two');

      commands.attach(transport);
      transport.last.arrive();
      await settled();
      transport.last.arrive();
      await settled();

      expect(transport.texts).to.deep.equal(['One', 'Two']);
      expect(deliveries()).to.deep.equal(['One sent', 'Two sent']);
    });

    it('queues again what met no connection, and sends it on resume', async () => {
      commands.attach(transport);
      const sending = commands.send('Hello');
      send('After');
      transport.last.fail(UNREACHABLE);
      await settled();
      expect(deliveries()).to.deep.equal(['Hello queued', 'After queued']);
      expect(transport.texts).to.deep.equal(['Hello']);

      commands.resume();
      transport.last.arrive();
      await sending;

      expect(transport.texts.slice(0, 2)).to.deep.equal(['Hello', 'Hello']);
      expect(told).to.deep.equal(['sent Hello']);
    });

    it('fails what was refused, tells once, and goes on with the next', async () => {
      commands.attach(transport);
      const sending = commands.send('Hello');
      send('After');

      transport.last.fail(REFUSED);
      expect(await rejectionOf(sending)).to.equal(REFUSED);
      await settled();

      expect(told).to.deep.equal(['message/failed']);
      expect(transport.texts).to.deep.equal(['Hello', 'After']);
      expect(deliveries()).to.deep.equal(['Hello failed', 'After sending']);
    });

    it('makes a WidgetError of anything else', async () => {
      commands.attach(transport);
      const sending = commands.send('Hello');

      transport.last.fail(new TypeError('oops'));

      expect(await rejectionOf(sending)).to.deep.include({code: 'message/failed'});
    });

    it('takes a message that came another way for sent, whatever its acknowledgement', async () => {
      commands.attach(transport);
      const sending = commands.send('Hello');
      const known = text(5, 'Hello', {key: transport.last.key, sender: visitor});
      store.dispatch({type: 'messages-received', messages: [known]});

      transport.last.fail(LOST);
      await sending;

      expect(told).to.deep.equal(['sent Hello']);
      expect(deliveries()).to.deep.equal(['Hello sent']);
    });
  });

  it('sends a failed message again on demand', async () => {
    commands.attach(transport);
    send('Hello');
    transport.last.fail(REFUSED);
    await settled();

    commands.resend(keyOf('Hello'));
    transport.last.arrive();
    await settled();

    expect(transport.sendings[0]?.key).to.equal(transport.sendings[1]?.key);
    expect(deliveries()).to.deep.equal(['Hello sent']);
  });

  it('deletes a message, and rejects whoever waits for it', async () => {
    const sending = commands.send('Hello');
    const key = keyOf('Hello');
    commands.attach(transport);

    commands.delete(key);

    expect(await rejectionOf(sending)).to.deep.include({code: 'message/failed'});
    expect(store.conversation.messages).to.deep.equal([]);
    expect(transport.calls).to.deep.equal([`forget ${key}`]);
  });

  it('deletes without a transport, too', () => {
    send('Hello');

    commands.delete(keyOf('Hello'));

    expect(store.conversation.messages).to.deep.equal([]);
  });

  it('rejects all that waits when it is abandoned', async () => {
    const sendings = [commands.send('One'), commands.send('Two')];
    const over = new WidgetError('message/failed', 'Over.');

    commands.abandon(over);

    expect(await rejectionOf(sendings[0]!)).to.equal(over);
    expect(await rejectionOf(sendings[1]!)).to.equal(over);
  });

  it('hands on what is typed and read, where there is a transport', () => {
    commands.setTyping(true);
    commands.markRead();
    commands.attach(transport);

    commands.setTyping(true);
    commands.setTyping(false);
    commands.markRead();

    expect(transport.calls).to.deep.equal(['typing true', 'typing false', 'mark read']);
  });

  it('counts nothing as unread once it is read', () => {
    store.dispatch({type: 'unread-changed', unread: 3});

    commands.markRead();

    expect(store.conversation.unread).to.equal(0);
  });

  describe('loadOlder', () => {
    const history = () => store.conversation.history;
    beforeEach(() => {
      commands.attach(transport);
      store.dispatch({type: 'history-changed', history: 'more'});
    });

    it('loads once at a time', async () => {
      void commands.loadOlder();
      void commands.loadOlder();
      await settled();

      expect(history()).to.equal('loading');
      expect(transport.calls).to.deep.equal(['load older']);
    });

    for (const known of ['unknown', 'complete'] as const) {
      it(`loads nothing while the history is ${known}`, async () => {
        store.dispatch({type: 'history-changed', history: known});

        await commands.loadOlder();

        expect(transport.calls).to.deep.equal([]);
      });
    }

    it('loads nothing without a transport', async () => {
      commands.detach();

      await commands.loadOlder();

      expect(history()).to.equal('more');
    });

    it('tells a failure, and may be tried again', async () => {
      transport.older = Promise.reject(UNREACHABLE);

      await commands.loadOlder();

      expect(history()).to.equal('more');
      expect(told).to.deep.equal(['connect/unreachable']);
    });

    it('says nothing of a failure of a transport that is gone', async () => {
      let fail: (error: Error) => void = () => undefined;
      transport.older = new Promise<void>((_, reject) => (fail = reject));
      const loading = commands.loadOlder();

      commands.detach();
      fail(UNREACHABLE);
      await loading;

      expect(told).to.deep.equal([]);
    });
  });
});
