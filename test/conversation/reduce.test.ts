import {expect} from '@open-wc/testing';

import type {Conversation, Message} from '../../src/conversation/model.js';
import {EMPTY_CONVERSATION, reduce} from '../../src/conversation/reduce.js';
import type {ConversationChange} from '../../src/conversation/reduce.js';
import {bot, file, keysOf, system, text, unsent, visitor} from './support.js';

const holding = (...messages: Message[]): Conversation => ({...EMPTY_CONVERSATION, messages});

const receive = (conversation: Conversation, ...messages: Message[]) =>
  reduce(conversation, {type: 'messages-received', messages});

describe('reduce', () => {
  it('starts with nothing said', () => {
    expect(EMPTY_CONVERSATION).to.deep.equal({
      messages: [],
      removed: [],
      history: 'unknown',
      typing: null,
      bot: {name: '', pictureUrl: ''},
      unread: 0,
      readOnly: null,
      attended: false,
      uploadLimit: Infinity,
    });
  });

  describe('messages-received', () => {
    it('puts the oldest first', () => {
      const {messages} = receive(holding(text(2)), text(3), text(1));

      expect(keysOf(messages)).to.deep.equal(['sb-1', 'sb-2', 'sb-3']);
    });

    it('goes by the id where two were written at the same time', () => {
      const {messages} = receive(
        holding(),
        text(2, 'b', {createdAt: 7}),
        text(1, 'a', {createdAt: 7}),
      );

      expect(keysOf(messages)).to.deep.equal(['sb-1', 'sb-2']);
    });

    it('puts what was not sent yet last, in the order it was written', () => {
      const first = unsent('first', {createdAt: 1});
      const second = unsent('second', {createdAt: 2});

      const {messages} = receive(holding(first, second), text(9), text(1));

      expect(keysOf(messages)).to.deep.equal(['sb-1', 'sb-9', 'first', 'second']);
    });

    it('replaces a message of the same id', () => {
      const {messages} = receive(holding(text(1, 'Frist')), text(1, 'First'));

      expect(messages).to.deep.equal([text(1, 'First')]);
    });

    it('replaces a message of the same key', () => {
      const sent = text(5, 'Hello', {key: 'local-1'});

      const {messages} = receive(holding(unsent('local-1')), sent);

      expect(messages).to.deep.equal([sent]);
    });

    it('knows a message of the visitor by its request id, and keeps its key', () => {
      const before = holding(unsent('local-1', {requestId: 'r1'}));

      const {messages} = receive(before, text(5, 'Hello', {requestId: 'r1'}));

      expect(messages).to.deep.equal([text(5, 'Hello', {requestId: 'r1', key: 'local-1'})]);
    });

    it('draws a message once that came another way before its acknowledgement', () => {
      const early = receive(holding(unsent('local-1', {requestId: 'r1'})), text(5, 'Hello'));
      const sent = text(5, 'Hello', {key: 'local-1', requestId: 'r1'});

      const {messages} = receive(early, text(6), sent);

      expect(keysOf(messages)).to.deep.equal(['local-1', 'sb-6']);
    });

    it('does not take two without request ids for one', () => {
      const {messages} = receive(holding(unsent('local-1')), text(5), unsent('local-2'));

      expect(keysOf(messages)).to.deep.equal(['sb-5', 'local-1', 'local-2']);
    });

    it('leaves the state before as it was', () => {
      const before = holding(text(1));

      receive(before, text(0.5), text(1, 'changed'));

      expect(before.messages).to.deep.equal([text(1)]);
    });
  });

  describe('what happens to one message', () => {
    const before = holding(text(1), file(2), system(3), unsent('local-1'));

    it('changes how far it has come', () => {
      const change = {type: 'delivery-changed', key: 'local-1', delivery: 'failed'} as const;

      const {messages} = reduce(before, change);

      expect(messages.at(-1)).to.have.property('delivery', 'failed');
      expect(messages.slice(0, 3)).to.deep.equal(before.messages.slice(0, 3));
    });

    it('changes how far a file has come', () => {
      const change = {type: 'delivery-changed', key: 'sb-2', delivery: 'failed'} as const;

      expect(reduce(before, change).messages[1]).to.have.property('delivery', 'failed');
    });

    it('learns its request id', () => {
      const change = {type: 'request-sent', key: 'local-1', requestId: 'r1'} as const;

      expect(reduce(before, change).messages.at(-1)).to.have.property('requestId', 'r1');
    });

    it('removes it by its id', () => {
      const {messages} = reduce(before, {type: 'messages-removed', messageIds: [1, 3, 77]});

      expect(keysOf(messages)).to.deep.equal(['sb-2', 'local-1']);
    });

    it('does not take it back from a late acknowledgement', () => {
      const sending = holding(unsent('local-1', {requestId: 'r1', delivery: 'sending'}));
      const removed = reduce(sending, {type: 'messages-removed', messageIds: [7]});

      const {messages} = receive(removed, text(7, 'Late', {requestId: 'r1', sender: visitor}));

      expect(messages).to.deep.equal([]);
    });

    it('discards it by its key', () => {
      const {messages} = reduce(before, {type: 'message-discarded', key: 'local-1'});

      expect(keysOf(messages)).to.deep.equal(['sb-1', 'sb-2', 'sb-3']);
    });
  });

  it('keeps what was never sent when the history is lost', () => {
    const before: Conversation = {
      ...holding(text(1), system(2), unsent('local-1'), unsent('local-2')),
      history: 'complete',
      typing: bot,
      unread: 3,
      readOnly: 'frozen',
      attended: true,
    };

    const after = reduce(before, {type: 'history-lost'});

    expect(keysOf(after.messages)).to.deep.equal(['local-1', 'local-2']);
    expect(after).to.deep.include({
      history: 'unknown',
      typing: null,
      unread: 0,
      readOnly: 'frozen',
    });
  });

  const parts: ReadonlyArray<{change: ConversationChange; part: Partial<Conversation>}> = [
    {change: {type: 'history-changed', history: 'more'}, part: {history: 'more'}},
    {change: {type: 'typing-changed', typing: bot}, part: {typing: bot}},
    {
      change: {type: 'bot-changed', bot: {name: 'Echo', pictureUrl: 'a.png'}},
      part: {bot: {name: 'Echo', pictureUrl: 'a.png'}},
    },
    {change: {type: 'unread-changed', unread: 2}, part: {unread: 2}},
    {
      change: {type: 'access-changed', readOnly: 'muted', attended: true},
      part: {readOnly: 'muted', attended: true},
    },
  ];
  for (const {change, part} of parts) {
    it(`takes over ${JSON.stringify(part)} by ${change.type}`, () => {
      const before = holding(text(1));

      expect(reduce(before, change)).to.deep.equal({...before, ...part});
    });
  }

  const nothings: readonly ConversationChange[] = [
    {type: 'messages-received', messages: []},
    {type: 'delivery-changed', key: 'unknown', delivery: 'failed'},
    {type: 'delivery-changed', key: 'local-1', delivery: 'queued'},
    {type: 'delivery-changed', key: 'sb-1', delivery: 'sent'},
    {type: 'delivery-changed', key: 'sb-3', delivery: 'failed'},
    {type: 'request-sent', key: 'unknown', requestId: 'r1'},
    {type: 'messages-removed', messageIds: []},
    {type: 'message-discarded', key: 'unknown'},
    {type: 'history-changed', history: 'unknown'},
    {type: 'typing-changed', typing: null},
    {type: 'bot-changed', bot: EMPTY_CONVERSATION.bot},
    {type: 'unread-changed', unread: 0},
    {type: 'access-changed', readOnly: null, attended: false},
  ];
  for (const change of nothings) {
    it(`stays the very same object by ${JSON.stringify(change)}`, () => {
      const before = holding(text(1), system(3), unsent('local-1'));

      expect(reduce(before, change) === before).to.equal(true);
    });
  }

  it('stays the very same object when there is no history to lose', () => {
    const before = holding(unsent('local-1'));

    expect(reduce(before, {type: 'history-lost'}) === before).to.equal(true);
  });
});
