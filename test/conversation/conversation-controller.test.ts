import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import {rejectionOf} from '../session/support.js';
import {keysOf, settled, text} from './support.js';
import {PLACE, TestConversation} from './test-conversation.js';

const UNREACHABLE = new WidgetError('connect/unreachable', 'Nobody there.', {retryable: true});
const OVER = new WidgetError('message/failed', 'Over.');

describe('ConversationController', () => {
  let chat: TestConversation;
  beforeEach(() => (chat = new TestConversation()));

  it('opens at its place, and shows what was said there', async () => {
    chat.source.messages = [text(1)];
    chat.source.history = 'more';

    await chat.controller.open(chat.source, PLACE);

    expect(chat.source.asked[0]).to.deep.include(PLACE);
    expect(chat.told).to.deep.equal(['opened channel-1']);
    expect(chat.state.messages).to.deep.equal([text(1)]);
    expect(chat.state.history).to.equal('more');
    expect(chat.changes).to.be.greaterThan(0);
  });

  it('sends what was written before it was open', async () => {
    chat.controller.handle({type: 'send', text: 'Hello'});

    await chat.controller.open(chat.source, PLACE);

    expect(chat.source.transport.texts).to.deep.equal(['Hello']);
  });

  it('tells when it could not be opened, and opens on a retry', async () => {
    chat.source.failures.push(UNREACHABLE);
    await chat.controller.open(chat.source, PLACE);
    expect(chat.controller.error).to.equal(UNREACHABLE);

    chat.controller.handle({type: 'retry'});
    await settled();

    expect(chat.controller.error).to.equal(null);
    expect(chat.told).to.deep.equal(['connect/unreachable', 'opened channel-1']);
    expect(chat.source.places).to.deep.equal(['channel-1', 'channel-1']);
  });

  it('makes a WidgetError of anything else', async () => {
    chat.source.failures.push(new TypeError('oops'));

    await chat.controller.open(chat.source, PLACE);

    expect(chat.told).to.deep.equal(['channel/unavailable']);
  });

  it('opens again when the socket is back', async () => {
    chat.source.failures.push(UNREACHABLE);
    await chat.controller.open(chat.source, PLACE);

    chat.controller.resume();
    await settled();

    expect(chat.controller.error).to.equal(null);
  });

  it('sends what waited when the socket is back', async () => {
    await chat.open();
    chat.controller.handle({type: 'send', text: 'Hello'});
    chat.source.transport.last.fail(UNREACHABLE);
    await settled();

    chat.controller.resume();

    expect(chat.source.transport.texts).to.deep.equal(['Hello', 'Hello']);
    expect(chat.source.asked).to.have.length(1);
  });

  it('does not open again what is open', async () => {
    await chat.open();

    chat.controller.retry();
    await settled();

    expect(chat.source.asked).to.have.length(1);
  });

  describe('after it was suspended', () => {
    it('hears no news', async () => {
      await chat.open();
      const {news} = chat.source;

      chat.controller.suspend();
      news.changed({type: 'messages-received', messages: [text(1)]});
      news.received(text(1));
      news.lost();
      await settled();

      expect(chat.state.messages).to.deep.equal([]);
      expect(chat.told).to.deep.equal([]);
      expect(chat.source.asked).to.have.length(1);
    });

    it('does not open late', async () => {
      const opening = chat.controller.open(chat.source, PLACE);
      chat.controller.suspend();
      await opening;

      expect(chat.told).to.deep.equal([]);
    });

    it('says nothing of a late failure', async () => {
      chat.source.failures.push(UNREACHABLE);
      const opening = chat.controller.open(chat.source, PLACE);

      chat.controller.suspend();
      await opening;

      expect(chat.told).to.deep.equal([]);
      expect(chat.controller.error).to.equal(null);
    });

    it('forgets its error', async () => {
      chat.source.failures.push(UNREACHABLE);
      await chat.controller.open(chat.source, PLACE);

      chat.controller.suspend();
      chat.controller.retry();

      expect(chat.controller.error).to.equal(null);
      expect(chat.source.asked).to.have.length(1);
    });

    it('keeps what is written for the next connection', async () => {
      await chat.open();
      chat.controller.suspend();
      chat.controller.handle({type: 'send', text: 'Hello'});

      await chat.controller.open(chat.source, PLACE);

      expect(chat.source.transports.map(({texts}) => texts)).to.deep.equal([[], ['Hello']]);
    });
  });

  it('says that another chat has what waits here', async () => {
    const waiting = rejectionOf(chat.controller.send('Whose?'));

    chat.controller.discardUnsent();

    expect(await waiting).to.have.property('message', 'Another chat of the page has it.');
    expect(chat.state.messages).to.deep.equal([]);
  });

  it('rejects what waits when it is closed', async () => {
    const sending = chat.controller.send('Hello');

    chat.controller.close(OVER);

    expect(await rejectionOf(sending)).to.equal(OVER);
  });

  describe('a channel that is gone', () => {
    it('is replaced by a new one, and takes its messages with it', async () => {
      chat.source.messages = [text(1)];
      await chat.open();
      chat.source.messages = [];
      chat.controller.handle({type: 'send', text: 'On its way'});

      chat.source.news.lost();
      await settled();

      expect(chat.source.places).to.deep.equal(['channel-1', null]);
      expect(chat.told).to.deep.equal(['opened new-2']);
      expect(chat.source.transport.texts).to.deep.equal(['On its way']);
      expect(chat.state.messages).to.have.length(1);
    });

    it('takes its messages with it, too, when it went while nobody was connected', async () => {
      chat.source.messages = [text(1)];
      await chat.open();
      chat.controller.suspend();
      chat.controller.handle({type: 'send', text: 'Hello'});

      chat.source.messages = [text(2)];
      await chat.controller.open(chat.source, {...PLACE, channelUrl: null});

      expect(keysOf(chat.state.messages).at(0)).to.equal('sb-2');
      expect(chat.source.transport.texts).to.deep.equal(['Hello']);
    });

    it('is replaced three times, and no more: then it says so, once', async () => {
      await chat.open();

      for (let n = 0; n < 4; n++) {
        chat.source.news.lost();
        await settled();
      }

      expect(chat.source.asked).to.have.length(4);
      expect(chat.told.slice(3)).to.deep.equal(['channel/unavailable']);
      expect(chat.controller.error).to.deep.include({code: 'channel/unavailable', retryable: true});
    });
  });

  describe('what was not seen', () => {
    it('is counted', async () => {
      await chat.open();

      chat.source.news.received(text(1));
      chat.source.news.received(text(2));

      expect(chat.state.unread).to.equal(2);
      expect(chat.told).to.deep.equal(['received 1', 'received 2']);
    });

    it('is read once it is seen', async () => {
      await chat.open();
      chat.source.news.received(text(1));

      chat.controller.seen = true;
      chat.controller.seen = true;

      expect(chat.state.unread).to.equal(0);
      expect(chat.source.transport.calls).to.deep.equal(['mark read']);
    });

    it('is not counted while the visitor looks', async () => {
      chat.controller.seen = true;
      await chat.open();

      chat.source.news.received(text(1));
      chat.source.news.changed({type: 'unread-changed', unread: 5});

      expect(chat.state.unread).to.equal(0);
      expect(chat.source.transport.calls).to.deep.equal(['mark read', 'mark read']);
    });

    it('is counted as the server says', async () => {
      await chat.open();

      chat.source.news.changed({type: 'unread-changed', unread: 5});

      expect(chat.state.unread).to.equal(5);
    });
  });

  it('says that another one has taken the place of one that is gone', async () => {
    await chat.open();

    chat.source.news.lost();
    await settled();

    expect(chat.told).to.deep.equal(['opened new-2']);
    expect(chat.controller.notice).to.equal('started-over');
  });

  it('tells who comes and goes', async () => {
    await chat.open();

    chat.source.news.participated({userId: 'kim', name: 'Kim', joined: true});

    expect(chat.told).to.deep.equal(['participated Kim']);
  });
});
