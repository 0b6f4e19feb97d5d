import {expect} from '@open-wc/testing';

import {ConversationController} from '../../src/conversation/conversation-controller.js';
import {WidgetError} from '../../src/errors.js';
import {rejectionOf} from '../session/support.js';
import {FakeSource} from './fake-source.js';
import {keysOf, settled, text, wordsOf} from './support.js';

const UNREACHABLE = new WidgetError('connect/unreachable', 'Nobody there.', {retryable: true});
const OVER = new WidgetError('message/failed', 'Over.');
const PLACE = {botId: 'echo', channelUrl: 'channel-1'};

describe('ConversationController', () => {
  let conversation: ConversationController;
  let source: FakeSource;
  let told: string[];
  let changes: number;

  beforeEach(() => {
    told = [];
    changes = 0;
    source = new FakeSource();
    conversation = new ConversationController({
      changed: () => changes++,
      opened: (channelUrl) => told.push(`opened ${channelUrl}`),
      sent: (message) => told.push(`sent ${wordsOf(message)}`),
      received: ({messageId}) => told.push(`received ${messageId}`),
      submitted: (messageId, key) => told.push(`submitted ${messageId} ${key}`),
      rated: (messageId, {rating}) => told.push(`rated ${messageId} ${String(rating)}`),
      participated: ({name}) => told.push(`participated ${name}`),
      failed: ({code}) => told.push(code),
    });
  });

  const open = async () => {
    await conversation.open(source, PLACE);
    told.length = 0;
    changes = 0;
  };

  it('opens at its place, and shows what was said there', async () => {
    source.messages = [text(1)];
    source.history = 'more';

    await conversation.open(source, PLACE);

    expect(source.asked[0]).to.deep.include(PLACE);
    expect(told).to.deep.equal(['opened channel-1']);
    expect(conversation.state.messages).to.deep.equal([text(1)]);
    expect(conversation.state.history).to.equal('more');
    expect(changes).to.be.greaterThan(0);
  });

  it('sends what was written before it was open', async () => {
    conversation.handle({type: 'send', text: 'Hello'});

    await conversation.open(source, PLACE);

    expect(source.transport.texts).to.deep.equal(['Hello']);
  });

  it('tells when it could not be opened, and opens on a retry', async () => {
    source.failures.push(UNREACHABLE);
    await conversation.open(source, PLACE);
    expect(conversation.error).to.equal(UNREACHABLE);

    conversation.handle({type: 'retry'});
    await settled();

    expect(conversation.error).to.equal(null);
    expect(told).to.deep.equal(['connect/unreachable', 'opened channel-1']);
    expect(source.places).to.deep.equal(['channel-1', 'channel-1']);
  });

  it('makes a WidgetError of anything else', async () => {
    source.failures.push(new TypeError('oops'));

    await conversation.open(source, PLACE);

    expect(told).to.deep.equal(['channel/unavailable']);
  });

  it('opens again when the socket is back', async () => {
    source.failures.push(UNREACHABLE);
    await conversation.open(source, PLACE);

    conversation.resume();
    await settled();

    expect(conversation.error).to.equal(null);
  });

  it('sends what waited when the socket is back', async () => {
    await open();
    conversation.handle({type: 'send', text: 'Hello'});
    source.transport.last.fail(UNREACHABLE);
    await settled();

    conversation.resume();

    expect(source.transport.texts).to.deep.equal(['Hello', 'Hello']);
    expect(source.asked).to.have.length(1);
  });

  it('does not open again what is open', async () => {
    await open();

    conversation.retry();
    await settled();

    expect(source.asked).to.have.length(1);
  });

  describe('after it was suspended', () => {
    it('hears no news', async () => {
      await open();
      const {news} = source;

      conversation.suspend();
      news.changed({type: 'messages-received', messages: [text(1)]});
      news.received(text(1));
      news.lost();
      await settled();

      expect(conversation.state.messages).to.deep.equal([]);
      expect(told).to.deep.equal([]);
      expect(source.asked).to.have.length(1);
    });

    it('does not open late', async () => {
      const opening = conversation.open(source, PLACE);
      conversation.suspend();
      await opening;

      expect(told).to.deep.equal([]);
    });

    it('says nothing of a late failure', async () => {
      source.failures.push(UNREACHABLE);
      const opening = conversation.open(source, PLACE);

      conversation.suspend();
      await opening;

      expect(told).to.deep.equal([]);
      expect(conversation.error).to.equal(null);
    });

    it('forgets its error', async () => {
      source.failures.push(UNREACHABLE);
      await conversation.open(source, PLACE);

      conversation.suspend();
      conversation.retry();

      expect(conversation.error).to.equal(null);
      expect(source.asked).to.have.length(1);
    });

    it('keeps what is written for the next connection', async () => {
      await open();
      conversation.suspend();
      conversation.handle({type: 'send', text: 'Hello'});

      await conversation.open(source, PLACE);

      expect(source.transports.map(({texts}) => texts)).to.deep.equal([[], ['Hello']]);
    });
  });

  it('rejects what waits when it is closed', async () => {
    const sending = conversation.send('Hello');

    conversation.close(OVER);

    expect(await rejectionOf(sending)).to.equal(OVER);
  });

  describe('a channel that is gone', () => {
    it('is replaced by a new one, and takes its messages with it', async () => {
      source.messages = [text(1)];
      await open();
      source.messages = [];
      conversation.handle({type: 'send', text: 'On its way'});

      source.news.lost();
      await settled();

      expect(source.places).to.deep.equal(['channel-1', null]);
      expect(told).to.deep.equal(['opened new-2']);
      expect(source.transport.texts).to.deep.equal(['On its way']);
      expect(conversation.state.messages).to.have.length(1);
    });

    it('takes its messages with it, too, when it went while nobody was connected', async () => {
      source.messages = [text(1)];
      await open();
      conversation.suspend();
      conversation.handle({type: 'send', text: 'Hello'});

      source.messages = [text(2)];
      await conversation.open(source, {...PLACE, channelUrl: null});

      expect(keysOf(conversation.state.messages).at(0)).to.equal('sb-2');
      expect(source.transport.texts).to.deep.equal(['Hello']);
    });

    it('is replaced three times, and no more: then it says so, once', async () => {
      await open();

      for (let n = 0; n < 4; n++) {
        source.news.lost();
        await settled();
      }

      expect(source.asked).to.have.length(4);
      expect(told.slice(3)).to.deep.equal(['channel/unavailable']);
      expect(conversation.error).to.deep.include({code: 'channel/unavailable', retryable: true});
    });
  });

  describe('what was not seen', () => {
    it('is counted', async () => {
      await open();

      source.news.received(text(1));
      source.news.received(text(2));

      expect(conversation.state.unread).to.equal(2);
      expect(told).to.deep.equal(['received 1', 'received 2']);
    });

    it('is read once it is seen', async () => {
      await open();
      source.news.received(text(1));

      conversation.seen = true;
      conversation.seen = true;

      expect(conversation.state.unread).to.equal(0);
      expect(source.transport.calls).to.deep.equal(['mark read']);
    });

    it('is not counted while the visitor looks', async () => {
      conversation.seen = true;
      await open();

      source.news.received(text(1));
      source.news.changed({type: 'unread-changed', unread: 5});

      expect(conversation.state.unread).to.equal(0);
      expect(source.transport.calls).to.deep.equal(['mark read', 'mark read']);
    });

    it('is counted as the server says', async () => {
      await open();

      source.news.changed({type: 'unread-changed', unread: 5});

      expect(conversation.state.unread).to.equal(5);
    });
  });

  describe('a new one', () => {
    beforeEach(async () => {
      source.messages = [text(1)];
      await open();
      source.messages = [];
    });

    it('is shown once it is open', async () => {
      const beginning = conversation.begin();
      expect(conversation.state.messages).to.have.length(1);

      await beginning;

      expect(source.asked.at(-1)).to.deep.include({channelUrl: null, isNew: true});
      expect(told).to.deep.equal(['opened new-2']);
      expect(conversation.state.messages).to.deep.equal([]);
    });

    it('is begun once, however often it is asked for', async () => {
      await Promise.all([conversation.begin(), conversation.begin()]);

      expect(source.asked).to.have.length(2);
    });

    it('leaves the one before as it was where it fails, and says so', async () => {
      const [before] = source.asked;
      source.failures.push(UNREACHABLE);

      expect(await rejectionOf(conversation.begin())).to.equal(UNREACHABLE);

      expect(told).to.deep.equal(['connect/unreachable']);
      expect(conversation.notice).to.equal('not-begun');
      before!.news.changed({type: 'messages-received', messages: [text(2)]});
      expect(conversation.state.messages).to.have.length(2);
      void conversation.send('Never mind');
      expect(source.transport.texts).to.deep.equal(['Never mind']);
      expect(conversation.notice).to.equal(undefined);
    });

    it('hears nothing of the one before any more', async () => {
      const [before] = source.asked;
      await conversation.begin();

      before!.news.changed({type: 'messages-received', messages: [text(2)]});

      expect(before!.signal.aborted).to.equal(true);
      expect(conversation.state.messages).to.deep.equal([]);
    });

    it('lets arrive what is on its way, each once', async () => {
      const old = source.transport;
      void conversation.send('One');
      void conversation.send('Two');
      const beginning = conversation.begin();
      await settled();
      expect(told).to.deep.equal([]);

      old.last.arrive();
      await settled();
      old.last.arrive();
      await beginning;

      const arrived = [...old.texts, ...source.transport.texts];
      expect(arrived).to.have.members(['One', 'Two']);
      expect(told).to.include('opened new-2');
    });

    it('keeps what failed to be sent', async () => {
      conversation.handle({type: 'send', text: 'Lost'});
      source.transport.last.fail(new WidgetError('message/failed', 'Refused.'));
      await settled();

      await conversation.begin();

      expect(conversation.unsent.map((message) => message.text)).to.deep.equal(['Lost']);
      conversation.handle({type: 'resend', key: conversation.unsent[0]!.key});
      expect(source.transport.texts).to.deep.equal(['Lost']);
    });

    it('is not begun without a connection, nor where it goes away meanwhile', async () => {
      const beginning = conversation.begin();
      conversation.suspend();
      expect(await rejectionOf(beginning)).to.have.property('code', 'connect/unreachable');

      expect(await rejectionOf(conversation.begin())).to.have.property(
        'code',
        'connect/unreachable',
      );
      expect(source.transports.length).to.be.lessThan(3);
    });
  });

  it('says that another one has taken the place of one that is gone', async () => {
    await open();

    source.news.lost();
    await settled();

    expect(told).to.deep.equal(['opened new-2']);
    expect(conversation.notice).to.equal('started-over');
  });

  it('tells who comes and goes', async () => {
    await open();

    source.news.participated({userId: 'kim', name: 'Kim', joined: true});

    expect(told).to.deep.equal(['participated Kim']);
  });
});
