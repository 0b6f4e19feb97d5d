import {expect} from '@open-wc/testing';

import {ConversationController} from '../../src/conversation/conversation-controller.js';
import {WidgetError} from '../../src/errors.js';
import {FakeSource} from './fake-source.js';
import {keysOf, settled, unsent, wordsOf} from './support.js';

const OVER = new WidgetError('message/failed', 'Over.');
const PLACE = {botId: 'echo', channelUrl: 'channel-1'};

describe('ConversationController: what the window asks for', () => {
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

  it('deletes and sends again', async () => {
    await open();
    source.news.changed({
      type: 'messages-received',
      messages: [unsent('one', {delivery: 'failed'}), unsent('two', {delivery: 'failed'})],
    });

    conversation.handle({type: 'delete', key: 'one'});
    conversation.handle({type: 'resend', key: 'two'});

    expect(keysOf(conversation.state.messages)).to.deep.equal(['two']);
    expect(source.transport.texts).to.deep.equal(['two']);
    expect(source.transport.calls).to.deep.equal(['forget one']);
  });

  it('loads what is older', async () => {
    source.history = 'more';
    await open();

    conversation.handle({type: 'load-older'});

    expect(conversation.state.history).to.equal('loading');
    expect(source.transport.calls).to.deep.equal(['load older']);
  });

  it('tells that the visitor is typing', async () => {
    await open();

    conversation.handle({type: 'typing', typing: true});

    expect(source.transport.calls).to.deep.equal(['typing true']);
  });

  it('tells of a message that was refused by the listener alone', async () => {
    await open();
    conversation.handle({type: 'send', text: 'Hello'});

    source.transport.last.fail(OVER);
    await settled();

    expect(told).to.deep.equal(['message/failed']);
  });
});
