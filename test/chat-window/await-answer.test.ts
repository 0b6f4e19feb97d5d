import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import '../../src/chat-window/index.js';
import '../../src/chat-window/message-list/index.js';
import type {ChatWindow} from '../../src/chat-window/chat-window.js';
import type {Message} from '../../src/conversation/model.js';
import {DEFAULT_SETTINGS} from '../../src/conversation/settings.js';
import {
  FakeChat,
  bot,
  button,
  conversation,
  requestsOf,
  system,
  text,
  visibleText,
  visitor,
} from './support.js';

const HINT = 'An answer is on its way';
const LONG = 1_000_000;

async function show(answerPatience: number, messages: readonly Message[] = []) {
  const settings = {...DEFAULT_SETTINGS, answerPatience};
  const chat = new FakeChat(conversation({messages}), {status: 'connected'}, settings);
  const element = await fixture<ChatWindow>(html`
    <chat-ai-window .chat=${chat} language="en"></chat-ai-window>
  `);
  const say = async (...more: Message[]) => {
    chat.change({messages: [...chat.conversation.messages, ...more]});
    await element.updateComplete;
  };
  const send = async (words: string) => {
    element.draft = words;
    await element.updateComplete;
    button(element, 'Send message')!.click();
    await say(text(visitor, words));
  };
  const holds = () => visibleText(element).includes(HINT);
  return {chat, element, say, send, holds, asked: requestsOf(element)};
}

describe('a message that waits for its answer', () => {
  it('holds back the next one until the answer is complete', async () => {
    const {element, say, send, holds, asked} = await show(LONG, [text(bot, 'Hello')]);
    expect(holds()).to.equal(false);

    await send('First');
    expect(holds()).to.equal(true);
    await send('Second');
    await say(text(bot, 'Let', {streaming: true}));
    expect(holds()).to.equal(true);
    await say(text(bot, 'Let me see.'));

    expect(holds()).to.equal(false);
    expect(asked.filter(({type}) => type === 'send')).to.have.length(1);
    expect(element.draft).to.equal('Second');
  });

  it('waits for no longer than it should, even for an answer that never ends', async () => {
    const {say, send, holds} = await show(200);
    await send('First');
    await say(text(bot, 'Let', {streaming: true}));

    await waitUntil(() => !holds());
  });

  it('waits for nobody where the page does not want it', async () => {
    const {send, holds} = await show(0);

    await send('First');

    expect(holds()).to.equal(false);
  });

  it('waits no more once it has failed', async () => {
    const {send, say, holds} = await show(LONG);
    await send('First');

    await say(text(visitor, 'First', {delivery: 'failed'}));

    expect(holds()).to.equal(false);
  });

  it('does not wait for a person', async () => {
    const {chat, element, send, holds} = await show(LONG);
    await send('First');

    chat.change({attended: true, messages: [...chat.conversation.messages, system('Kim joined')]});
    await element.updateComplete;
    expect(holds()).to.equal(false);
    await send('Second');

    expect(holds()).to.equal(false);
  });
});
