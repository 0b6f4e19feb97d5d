import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';

import '../../../src/chat-window/index.js';
import '../../../src/chat-window/message-list/index.js';
import type {MessageList} from '../../../src/chat-window/message-list/message-list.js';
import type {Message, TextMessage} from '../../../src/conversation/model.js';
import {ConversationStore} from '../../../src/conversation/store.js';
import {formatsFor} from '../../../src/i18n/formats.js';
import {MINUTE, NOON, bot, button, text} from '../support.js';

const COUNT = 1000;

/** How far a wheel scrolls at a time, in pixels. */
const STEP = 15;

function history(): TextMessage[] {
  return Array.from({length: COUNT}, (_, index) =>
    text(bot, `Line ${index}`, {messageId: index + 1, createdAt: NOON + index * MINUTE}),
  );
}

/** A list that shows what is in a store. */
async function show(messages: readonly Message[]) {
  const store = new ConversationStore();
  store.dispatch({type: 'messages-received', messages});
  store.dispatch({type: 'history-changed', history: 'complete'});
  const box = await fixture<HTMLElement>(html`
    <div style="display: grid; block-size: 300px">
      <chat-ai-message-list .conversation=${store.conversation}></chat-ai-message-list>
    </div>
  `);
  const list = box.querySelector<MessageList>('chat-ai-message-list')!;
  const log = list.shadowRoot!.querySelector<HTMLElement>('[role=log]')!;
  store.subscribe((conversation) => (list.conversation = conversation));
  const rows = () => [...log.querySelectorAll('.row')];
  const drawAll = async () => {
    for (let drawn = 0; drawn < rows().length;) {
      drawn = rows().length;
      button(list, 'Show earlier messages')?.click();
      await list.updateComplete;
    }
  };
  return {store, list, log, rows, drawAll};
}

describe('a long list of messages', () => {
  it('draws the newest, and earlier ones when the visitor comes near the top', async () => {
    const {log, rows} = await show(history());
    const atFirst = rows().length;
    expect(atFirst).to.be.within(20, 100);
    expect(rows().at(-1)!.textContent).to.include(`Line ${COUNT - 1}`);
    const [oldest] = rows();

    await nextFrame();
    await nextFrame();
    log.scrollTop = 0;

    await waitUntil(() => rows().length > atFirst);
    expect(rows().indexOf(oldest!)).to.equal(rows().length - atFirst);
  });

  it('renders one row for a token, in the nodes that are there', async () => {
    const messages = history();
    const {store, list, rows, drawAll} = await show(messages);
    const formats = formatsFor('en');
    let rendered = 0;
    list.formats = {...formats, time: (timestamp) => (rendered++, formats.time(timestamp))};
    await drawAll();
    expect(rendered).to.be.at.least(COUNT);
    const before = rows();
    expect(before).to.have.length(COUNT);

    const newest = messages.at(-1)!;
    rendered = 0;
    for (const words of ['Line', 'Line by', 'Line by line']) {
      const grown = {...newest, text: words};
      store.dispatch({type: 'messages-received', messages: [grown]});
      await list.updateComplete;
    }

    expect(rendered).to.equal(3);
    expect(rows().at(-1)!.textContent).to.include('Line by line');
    expect(rows().every((row, index) => row === before[index])).to.equal(true);
  });

  it('draws what grows together, rather than word by word', async () => {
    const messages = history().slice(0, 3);
    const {store, list, rows} = await show(messages);
    const grow = (words: string) => {
      const grown = {...messages[2]!, text: words, streaming: true};
      store.dispatch({type: 'messages-received', messages: [grown]});
    };
    let updates = 0;
    list.addController({hostUpdated: () => updates++});

    grow('a');
    await Promise.resolve();
    grow('a b');
    await Promise.resolve();
    grow('a b c');
    await list.updateComplete;

    expect(updates).to.equal(1);
    expect(rows().at(-1)!.textContent).to.include('a b c');
  });

  it('keeps every row when one in the middle is deleted or comes late', async () => {
    const messages = history();
    const {store, list, rows, drawAll} = await show(messages.filter((_, index) => index !== 500));
    await drawAll();
    const before = rows();

    store.dispatch({type: 'messages-received', messages: [messages[500]!]});
    await list.updateComplete;
    expect(rows()).to.have.length(COUNT);
    expect(rows()[500]!.textContent).to.include('Line 500');

    store.dispatch({type: 'messages-removed', messageIds: [501]});
    await list.updateComplete;
    expect(rows().every((row, index) => row === before[index])).to.equal(true);
  });

  it('keeps what is read in its place when what is above turns out to be another size', async () => {
    const {log, list} = await show(history().slice(0, 60));
    await nextFrame();
    await nextFrame();
    log.scrollTop -= 600;
    await nextFrame();
    await nextFrame();
    await list.updateComplete;
    const edge = log.getBoundingClientRect().top;
    const words = [...log.querySelectorAll<HTMLElement>('.bubble')];
    const read = words.find((bubble) => bubble.getBoundingClientRect().top > edge)!;
    const {top} = read.getBoundingClientRect();

    const height = log.scrollHeight;
    const above = words[words.indexOf(read) - 3]!;
    above.style.blockSize = '300px';

    // Not every browser draws what is above the view before it is near.
    for (let moved = STEP; moved <= 12 * STEP; moved += STEP) {
      log.scrollTop -= STEP;
      above.style.blockSize = `${300 + moved}px`;
      await nextFrame();
      await nextFrame();
      expect(read.getBoundingClientRect().top, `${moved} up`).to.be.closeTo(top + moved, 1);
    }
    expect(log.scrollHeight).to.be.above(height + 200);
  });
});
