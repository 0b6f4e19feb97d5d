import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import {rejectionOf} from '../session/support.js';
import {settled, text} from './support.js';
import {TestConversation} from './test-conversation.js';

const UNREACHABLE = new WidgetError('connect/unreachable', 'Nobody there.', {retryable: true});

describe('ConversationController: a new one', () => {
  let chat: TestConversation;
  beforeEach(() => (chat = new TestConversation()));

  beforeEach(async () => {
    chat.source.messages = [text(1)];
    await chat.open();
    chat.source.messages = [];
  });

  it('is shown once it is open', async () => {
    const beginning = chat.controller.begin();
    expect(chat.state.messages).to.have.length(1);

    await beginning;

    expect(chat.source.asked.at(-1)).to.deep.include({channelUrl: null, isNew: true});
    expect(chat.told).to.deep.equal(['opened new-2']);
    expect(chat.state.messages).to.deep.equal([]);
  });

  it('is begun once, however often it is asked for', async () => {
    await Promise.all([chat.controller.begin(), chat.controller.begin()]);

    expect(chat.source.asked).to.have.length(2);
  });

  it('leaves the one before as it was where it fails, and says so', async () => {
    const [before] = chat.source.asked;
    chat.source.failures.push(UNREACHABLE);

    expect(await rejectionOf(chat.controller.begin())).to.equal(UNREACHABLE);

    expect(chat.told).to.deep.equal(['connect/unreachable']);
    expect(chat.controller.notice).to.equal('not-begun');
    before!.news.changed({type: 'messages-received', messages: [text(2)]});
    expect(chat.state.messages).to.have.length(2);
    void chat.controller.send('Never mind');
    expect(chat.source.transport.texts).to.deep.equal(['Never mind']);
    expect(chat.controller.notice).to.equal(undefined);
  });

  it('hears nothing of the one before any more', async () => {
    const [before] = chat.source.asked;
    await chat.controller.begin();

    before!.news.changed({type: 'messages-received', messages: [text(2)]});

    expect(before!.signal.aborted).to.equal(true);
    expect(chat.state.messages).to.deep.equal([]);
  });

  it('lets arrive what is on its way, each once', async () => {
    const old = chat.source.transport;
    void chat.controller.send('One');
    void chat.controller.send('Two');
    const beginning = chat.controller.begin();
    await settled();
    expect(chat.told).to.deep.equal([]);

    old.last.arrive();
    await settled();
    old.last.arrive();
    await beginning;

    const arrived = [...old.texts, ...chat.source.transport.texts];
    expect(arrived).to.have.members(['One', 'Two']);
    expect(chat.told).to.include('opened new-2');
  });

  it('keeps what failed to be sent', async () => {
    chat.controller.handle({type: 'send', text: 'Lost'});
    chat.source.transport.last.fail(new WidgetError('message/failed', 'Refused.'));
    await settled();

    await chat.controller.begin();

    expect(chat.controller.unsent.map((message) => message.text)).to.deep.equal(['Lost']);
    chat.controller.handle({type: 'resend', key: chat.controller.unsent[0]!.key});
    expect(chat.source.transport.texts).to.deep.equal(['Lost']);
  });

  it('is not begun without a connection, nor where it goes away meanwhile', async () => {
    const beginning = chat.controller.begin();
    chat.controller.suspend();
    expect(await rejectionOf(beginning)).to.have.property('code', 'connect/unreachable');

    expect(await rejectionOf(chat.controller.begin())).to.have.property(
      'code',
      'connect/unreachable',
    );
    expect(chat.source.transports.length).to.be.lessThan(3);
  });
});
