import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import {keysOf, settled, unsent} from './support.js';
import {TestConversation} from './test-conversation.js';

const OVER = new WidgetError('message/failed', 'Over.');

describe('ConversationController: what the window asks for', () => {
  let chat: TestConversation;
  beforeEach(() => (chat = new TestConversation()));

  it('deletes and sends again', async () => {
    await chat.open();
    chat.source.news.changed({
      type: 'messages-received',
      messages: [unsent('one', {delivery: 'failed'}), unsent('two', {delivery: 'failed'})],
    });

    chat.controller.handle({type: 'delete', key: 'one'});
    chat.controller.handle({type: 'resend', key: 'two'});

    expect(keysOf(chat.state.messages)).to.deep.equal(['two']);
    expect(chat.source.transport.texts).to.deep.equal(['two']);
    expect(chat.source.transport.calls).to.deep.equal(['forget one']);
  });

  it('loads what is older', async () => {
    chat.source.history = 'more';
    await chat.open();

    chat.controller.handle({type: 'load-older'});

    expect(chat.state.history).to.equal('loading');
    expect(chat.source.transport.calls).to.deep.equal(['load older']);
  });

  it('tells that the visitor is typing', async () => {
    await chat.open();

    chat.controller.handle({type: 'typing', typing: true});

    expect(chat.source.transport.calls).to.deep.equal(['typing true']);
  });

  it('tells of a message that was refused by the listener alone', async () => {
    await chat.open();
    chat.controller.handle({type: 'send', text: 'Hello'});

    chat.source.transport.last.fail(OVER);
    await settled();

    expect(chat.told).to.deep.equal(['message/failed']);
  });
});
