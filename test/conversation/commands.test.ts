import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import {rejectionOf} from '../session/support.js';
import {settled, text, visitor} from './support.js';
import {LOST, REFUSED, UNREACHABLE, TestCommands} from './test-commands.js';

describe('Commands', () => {
  let chat: TestCommands;
  beforeEach(() => (chat = new TestCommands()));

  const keyOf = (words: string) =>
    chat.store.conversation.messages.find(
      (message) => message.type === 'text' && message.text === words,
    )!.key;

  describe('send', () => {
    it('shows the message at once, as the visitor’s own', () => {
      chat.send('Hello');

      const [message] = chat.store.conversation.messages;
      expect(message).to.deep.include({text: 'Hello', delivery: 'queued', messageId: 0});
      expect(message).to.have.nested.property('sender.role', 'visitor');
    });

    it('says nothing of a refusal once the message was deleted', async () => {
      chat.commands.attach(chat.transport);
      chat.send('Hello');

      chat.commands.delete(keyOf('Hello'));
      chat.transport.last.fail(REFUSED);
      await settled();

      expect(chat.told).to.deep.equal([]);
      expect(chat.deliveries).to.deep.equal([]);
    });

    it('gives each message a key of its own', () => {
      chat.send('Hello', 'Hello');

      expect(new Set(chat.store.conversation.messages.map(({key}) => key)).size).to.equal(2);
    });

    it('resolves, and tells, once the server has it', async () => {
      chat.commands.attach(chat.transport);
      const sending = chat.commands.send('Hello');
      expect(chat.deliveries).to.deep.equal(['Hello sending']);

      chat.transport.last.arrive();
      await sending;

      expect(chat.deliveries).to.deep.equal(['Hello sent']);
      expect(chat.told).to.deep.equal(['sent Hello']);
    });

    it('keeps the key the view knows the message by', async () => {
      chat.commands.attach(chat.transport);
      const sending = chat.commands.send('Hello');
      const key = keyOf('Hello');

      chat.transport.last.arrive();
      await sending;

      expect(keyOf('Hello')).to.equal(key);
      expect(chat.store.conversation.messages).to.have.length(1);
    });

    it('sends one after the other', async () => {
      chat.commands.attach(chat.transport);

      chat.send('One', 'Two', 'Three');
      await settled();
      expect(chat.transport.texts).to.deep.equal(['One']);
      chat.transport.last.arrive();
      await settled();
      expect(chat.transport.texts).to.deep.equal(['One', 'Two']);
      chat.transport.last.arrive();
      await settled();
      chat.transport.last.arrive();
      await settled();

      expect(chat.told).to.deep.equal(['sent One', 'sent Two', 'sent Three']);
    });

    it('sends in order what waited for a transport', async () => {
      chat.send('One', 'Two');

      chat.commands.attach(chat.transport);
      chat.transport.last.arrive();
      await settled();
      chat.transport.last.arrive();
      await settled();

      expect(chat.transport.texts).to.deep.equal(['One', 'Two']);
      expect(chat.deliveries).to.deep.equal(['One sent', 'Two sent']);
    });

    it('queues again what met no connection, and sends it on resume', async () => {
      chat.commands.attach(chat.transport);
      const sending = chat.commands.send('Hello');
      chat.send('After');
      chat.transport.last.fail(UNREACHABLE);
      await settled();
      expect(chat.deliveries).to.deep.equal(['Hello queued', 'After queued']);
      expect(chat.transport.texts).to.deep.equal(['Hello']);

      chat.commands.resume();
      chat.transport.last.arrive();
      await sending;

      expect(chat.transport.texts.slice(0, 2)).to.deep.equal(['Hello', 'Hello']);
      expect(chat.told).to.deep.equal(['sent Hello']);
    });

    it('fails what was refused, tells once, and goes on with the next', async () => {
      chat.commands.attach(chat.transport);
      const sending = chat.commands.send('Hello');
      chat.send('After');

      chat.transport.last.fail(REFUSED);
      expect(await rejectionOf(sending)).to.equal(REFUSED);
      await settled();

      expect(chat.told).to.deep.equal(['message/failed']);
      expect(chat.transport.texts).to.deep.equal(['Hello', 'After']);
      expect(chat.deliveries).to.deep.equal(['Hello failed', 'After sending']);
    });

    it('makes a WidgetError of anything else', async () => {
      chat.commands.attach(chat.transport);
      const sending = chat.commands.send('Hello');

      chat.transport.last.fail(new TypeError('oops'));

      expect(await rejectionOf(sending)).to.deep.include({code: 'message/failed'});
    });

    it('takes a message that came another way for sent, whatever its acknowledgement', async () => {
      chat.commands.attach(chat.transport);
      const sending = chat.commands.send('Hello');
      const known = text(5, 'Hello', {key: chat.transport.last.key, sender: visitor});
      chat.store.dispatch({type: 'messages-received', messages: [known]});

      chat.transport.last.fail(LOST);
      await sending;

      expect(chat.told).to.deep.equal(['sent Hello']);
      expect(chat.deliveries).to.deep.equal(['Hello sent']);
    });
  });

  it('sends a failed message again on demand', async () => {
    chat.commands.attach(chat.transport);
    chat.send('Hello');
    chat.transport.last.fail(REFUSED);
    await settled();

    chat.commands.resend(keyOf('Hello'));
    chat.transport.last.arrive();
    await settled();

    expect(chat.transport.sendings[0]?.key).to.equal(chat.transport.sendings[1]?.key);
    expect(chat.deliveries).to.deep.equal(['Hello sent']);
  });

  it('deletes a message, and rejects whoever waits for it', async () => {
    const sending = chat.commands.send('Hello');
    const key = keyOf('Hello');
    chat.commands.attach(chat.transport);

    chat.commands.delete(key);

    expect(await rejectionOf(sending)).to.deep.include({code: 'message/failed'});
    expect(chat.store.conversation.messages).to.deep.equal([]);
    expect(chat.transport.calls).to.deep.equal([`forget ${key}`]);
  });

  it('deletes without a chat.transport, too', () => {
    chat.send('Hello');

    chat.commands.delete(keyOf('Hello'));

    expect(chat.store.conversation.messages).to.deep.equal([]);
  });

  it('rejects all that waits when it is abandoned', async () => {
    const sendings = [chat.commands.send('One'), chat.commands.send('Two')];
    const over = new WidgetError('message/failed', 'Over.');

    chat.commands.abandon(over);

    expect(await rejectionOf(sendings[0]!)).to.equal(over);
    expect(await rejectionOf(sendings[1]!)).to.equal(over);
  });

  it('hands on what is typed and read, where there is a transport', () => {
    chat.commands.setTyping(true);
    chat.commands.markRead();
    chat.commands.attach(chat.transport);

    chat.commands.setTyping(true);
    chat.commands.setTyping(false);
    chat.commands.markRead();

    expect(chat.transport.calls).to.deep.equal(['typing true', 'typing false', 'mark read']);
  });

  it('counts nothing as unread once it is read', () => {
    chat.store.dispatch({type: 'unread-changed', unread: 3});

    chat.commands.markRead();

    expect(chat.store.conversation.unread).to.equal(0);
  });

  describe('loadOlder', () => {
    const history = () => chat.store.conversation.history;
    beforeEach(() => {
      chat.commands.attach(chat.transport);
      chat.store.dispatch({type: 'history-changed', history: 'more'});
    });

    it('loads once at a time', async () => {
      void chat.commands.loadOlder();
      void chat.commands.loadOlder();
      await settled();

      expect(history()).to.equal('loading');
      expect(chat.transport.calls).to.deep.equal(['load older']);
    });

    for (const known of ['unknown', 'complete'] as const) {
      it(`loads nothing while the history is ${known}`, async () => {
        chat.store.dispatch({type: 'history-changed', history: known});

        await chat.commands.loadOlder();

        expect(chat.transport.calls).to.deep.equal([]);
      });
    }

    it('loads nothing without a transport', async () => {
      chat.commands.detach();

      await chat.commands.loadOlder();

      expect(history()).to.equal('more');
    });

    it('tells a failure, and may be tried again', async () => {
      chat.transport.older = Promise.reject(UNREACHABLE);

      await chat.commands.loadOlder();

      expect(history()).to.equal('more');
      expect(chat.told).to.deep.equal(['connect/unreachable']);
    });

    it('says nothing of a failure of a transport that is gone', async () => {
      let fail: (error: Error) => void = () => undefined;
      chat.transport.older = new Promise<void>((_, reject) => (fail = reject));
      const loading = chat.commands.loadOlder();

      chat.commands.detach();
      fail(UNREACHABLE);
      await loading;

      expect(chat.told).to.deep.equal([]);
    });
  });
});
