import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';

import '../../../src/chat-window/index.js';
import '../../../src/chat-window/message-list/index.js';
import type {MessageList} from '../../../src/chat-window/message-list/message-list.js';
import type {Conversation, Message} from '../../../src/conversation/model.js';
import type {ChatRequest} from '../../../src/conversation/requests.js';
import {bot, button, buttonNames, conversation, text, visitor} from '../support.js';

const many = (count: number): Message[] =>
  Array.from({length: count}, (_, index) => text(bot, `Line ${index}`));

async function show(more: Partial<Conversation>) {
  const requests: ChatRequest[] = [];
  const box = await fixture<HTMLElement>(html`
    <div>
      <chat-ai-message-list
        .conversation=${conversation(more)}
        @chat-request=${({detail}: CustomEvent<ChatRequest>) => requests.push(detail)}
      ></chat-ai-message-list>
    </div>
  `);
  box.style.cssText = 'display: grid; block-size: 300px';
  const list = box.querySelector<MessageList>('chat-ai-message-list')!;
  const log = list.shadowRoot!.querySelector<HTMLElement>('[role=log]')!;
  const gap = () => Math.round(log.scrollHeight - log.clientHeight - log.scrollTop);
  const change = async (changes: Partial<Conversation>) => {
    list.conversation = {...list.conversation!, ...changes};
    await list.updateComplete;
  };
  const scrollTo = async (top: number) => {
    log.scrollTop = top;
    await nextFrame();
    await nextFrame();
    await list.updateComplete;
  };
  await nextFrame();
  await nextFrame();
  return {box, list, log, gap, change, scrollTo, requests};
}

describe('a message list that scrolls', () => {
  it('begins at the newest message and follows the next', async () => {
    const messages = many(30);
    const {gap, change, log} = await show({messages});
    expect(log.scrollHeight).to.be.greaterThan(log.clientHeight);
    expect(gap()).to.equal(0);

    await change({messages: [...messages, text(bot, 'Next')]});

    expect(gap()).to.equal(0);
  });

  it('stays at the end while its box or its content changes size', async () => {
    const {box, log, gap} = await show({messages: many(30)});

    box.style.blockSize = '200px';
    await waitUntil(() => log.clientHeight === 200 && gap() === 0, 'a smaller box');

    log.querySelector<HTMLElement>('.bubble')!.style.blockSize = '400px';
    await waitUntil(() => gap() === 0, 'taller content');
  });

  it('does not take growing content for a visitor who scrolls up', async () => {
    const {list, log, gap} = await show({messages: many(30)});

    log.querySelector<HTMLElement>('.bubble')!.style.blockSize = '400px';
    log.dispatchEvent(new Event('scroll'));
    await list.updateComplete;

    expect(buttonNames(list)).to.be.empty;
    await waitUntil(() => gap() === 0);
  });

  it('leaves a visitor who reads above alone, and tells of what is new', async () => {
    const messages = many(30);
    const {list, log, change, scrollTo, gap} = await show({messages});
    await scrollTo(100);
    expect(buttonNames(list)).to.include('Scroll to the newest message');

    await change({messages: [...messages, text(bot, 'a'), text(bot, 'b')]});
    expect(log.scrollTop).to.equal(100);
    await expect(list).to.be.accessible();

    button(list, '2 new messages')!.click();
    await list.updateComplete;
    expect(gap()).to.equal(0);
    expect(buttonNames(list)).to.be.empty;
    expect(list.shadowRoot!.activeElement).to.equal(log);
  });

  it('follows again when the visitor comes back to the end', async () => {
    const messages = many(30);
    const {log, change, scrollTo, gap, list} = await show({messages});

    await scrollTo(100);
    await scrollTo(log.scrollHeight);
    await change({messages: [...messages, text(bot, 'Next')]});

    expect(gap()).to.equal(0);
    expect(buttonNames(list)).to.be.empty;
  });

  it('goes to the end when the visitor sends something', async () => {
    const messages = many(30);
    const {change, scrollTo, gap} = await show({messages});
    await scrollTo(100);

    await change({messages: [...messages, text(visitor, 'Mine', {delivery: 'sending'})]});

    expect(gap()).to.equal(0);
  });

  it('keeps what is read in its place when older messages come in above', async () => {
    const messages = many(30);
    const {log, change, scrollTo} = await show({messages, history: 'loading'});
    await scrollTo(40);
    const row = log.querySelectorAll<HTMLElement>('.row')[3]!;
    const before = row.getBoundingClientRect().top;

    await change({messages: [...many(20), ...messages], history: 'complete'});

    expect(row.getBoundingClientRect().top).to.equal(before);
    expect(log.scrollTop).to.be.greaterThan(400);
  });

  it('follows the end after it was moved to another place in the page', async () => {
    const {box, list, log, gap} = await show({messages: many(30)});

    box.append(box.removeChild(list));
    await list.updateComplete;
    expect(gap()).to.equal(0);

    box.style.blockSize = '200px';
    await waitUntil(() => log.clientHeight === 200 && gap() === 0);
  });

  it('keeps its place while it is moved or hidden', async () => {
    const {box, list, log, scrollTo} = await show({messages: many(30)});
    await scrollTo(100);

    box.append(box.removeChild(list));
    await list.updateComplete;
    expect(log.scrollTop).to.equal(100);

    list.hidden = true;
    await nextFrame();
    list.hidden = false;
    await waitUntil(() => log.scrollTop === 100);
  });

  it('begins at the end of another conversation', async () => {
    const {change, scrollTo, gap} = await show({messages: many(30)});
    await scrollTo(100);

    await change({messages: [], history: 'unknown'});
    await change({messages: many(30), history: 'more'});

    expect(gap()).to.equal(0);
  });

  it('stays where it is when the message in view is deleted', async () => {
    const messages = many(30);
    const {log, change, scrollTo} = await show({messages});
    await scrollTo(100);

    await change({messages: []});

    expect(log.scrollTop).to.equal(0);
  });
});

describe('a message list with older messages on the server', () => {
  const asked = {type: 'load-older'};

  it('asks for them when the visitor comes near the top, once', async () => {
    const {list, requests, change, scrollTo} = await show({messages: many(40), history: 'more'});
    expect(requests).to.be.empty;

    await scrollTo(20);
    await waitUntil(() => requests.length > 0);
    await change({history: 'loading'});

    expect(requests).to.deep.equal([asked]);
    await expect(list).to.be.accessible();
  });

  it('goes on asking until its box is full', async () => {
    const messages = many(2);
    const {requests, change} = await show({messages, history: 'more'});
    await waitUntil(() => requests.length === 1);

    await change({history: 'loading'});
    await change({messages: [...many(1), ...messages], history: 'more'});

    await waitUntil(() => requests.length === 2);
  });

  it('leaves it to the visitor when nothing came', async () => {
    const {list, requests, change} = await show({messages: many(2), history: 'more'});
    await waitUntil(() => requests.length === 1);

    await change({history: 'loading'});
    await change({history: 'more'});
    await nextFrame();
    await nextFrame();
    expect(requests).to.have.lengthOf(1);

    button(list, 'Show earlier messages')!.click();
    expect(requests).to.deep.equal([asked, asked]);
  });
});
