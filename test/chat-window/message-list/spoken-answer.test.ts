import {expect, fixture, html} from '@open-wc/testing';

import '../../../src/chat-window/index.js';
import '../../../src/chat-window/message-list/index.js';
import type {MessageList} from '../../../src/chat-window/message-list/message-list.js';
import type {Message} from '../../../src/conversation/model.js';
import {en} from '../../../src/i18n/locales/en.js';
import {ko} from '../../../src/i18n/locales/ko.js';
import {bot, conversation, text, visitor} from '../support.js';

const question = text(visitor, 'Where is it?');

async function listen(words = en) {
  const list = await fixture<MessageList>(html`
    <chat-ai-message-list
      .conversation=${conversation({messages: [question]})}
      .words=${words}
    ></chat-ai-message-list>
  `);
  const region = list.shadowRoot!.querySelector('.for-the-ear[aria-live=polite]')!;
  const log = list.shadowRoot!.querySelector('[role=log]')!;
  return {
    list,
    log,
    region,
    heard: () => [...region.children].map((line) => line.textContent),
    grow: async (words: string, streaming = true, ...later: Message[]) => {
      const answer = text(bot, words, {key: 'answer', streaming});
      list.conversation = conversation({messages: [question, answer, ...later]});
      await list.updateComplete;
    },
  };
}

describe('an answer that grows, to the ear', () => {
  it('is read by whole sentences, with who speaks and its end', async () => {
    const {grow, heard, list} = await listen();

    await grow('Your **order');
    expect(heard()).to.deep.equal(['Nimbus said:']);

    await grow('Your **order** left today. It is');
    expect(heard().slice(1)).to.deep.equal(['Your order left today.']);
    await expect(list).to.be.accessible();

    await grow('Your **order** left today. It is near', false);
    expect(heard().slice(1)).to.deep.equal([
      'Your order left today.',
      'It is near',
      'End of answer',
    ]);
  });

  it('adds each sentence and leaves those before it alone, lest they are read again', async () => {
    const {grow, region} = await listen();
    await grow('One. Two');
    const lines = [...region.children];

    await grow('One. Two. Three');

    expect(region.children).to.have.length(lines.length + 1);
    expect(lines.every((line, index) => line === region.children[index])).to.equal(true);
  });

  it('is not read by the list as well', async () => {
    const {grow, log} = await listen();
    const liveness = () => log.getAttribute('aria-live');

    await grow('One');
    expect(liveness()).to.equal('off');
    await grow('One. Two', false);
    expect(liveness(), 'the last words').to.equal('off');
    await grow('One. Two', false, text(bot, 'Another'));
    expect(liveness(), 'the next message').to.equal('polite');
  });

  const texts = [
    {written: '1. Open *it*\n2. Close it\n', said: ['1. Open it 2. Close it']},
    {
      written: '## Hours\n\n- Mo. to Fr.\n- [Map](https://x.example)\n',
      said: ['Hours Mo. to Fr. Map'],
    },
    {written: 'It costs 3.50 or 4. Fine? Yes', said: ['It costs 3.50 or 4. Fine?']},
    {written: '```js\na();\n```\n', said: ['a();']},
    {written: '| a | b |\n|---|---|\n', said: ['a  b']},
    {written: '1. ', said: []},
  ];
  for (const {written, said} of texts) {
    it(`says ${JSON.stringify(said)} of ${JSON.stringify(written)}`, async () => {
      const {grow, heard} = await listen();

      await grow(written);

      expect(heard().slice(1)).to.deep.equal(said);
    });
  }

  it('is read in Korean too', async () => {
    const {grow, heard} = await listen(ko);

    await grow('주문이 출발했습니다. 곧', false);

    // It came whole, so the list reads it.
    expect(heard()).to.be.empty;
    await grow('네. 곧');
    await grow('네. 곧 도착합니다.', false);
    expect(heard()).to.deep.equal(['Nimbus:', '네.', '곧 도착합니다.', '답변 끝']);
  });

  it('is not said before it has words', async () => {
    const {grow, heard} = await listen();

    await grow('');

    expect(heard()).to.be.empty;
  });

  describe('is not left to be found', () => {
    const {setTimeout: wait} = globalThis;
    /** What is to be done once the last sentence was taken in. */
    const later: Array<() => void> = [];
    beforeEach(() => {
      later.length = 0;
      const hold = (act: () => void, ms?: number) =>
        ms && ms >= 10_000 ? later.push(act) : wait(act, ms);
      Object.assign(globalThis, {setTimeout: hold});
    });
    afterEach(() => Object.assign(globalThis, {setTimeout: wait}));
    const endings: Record<string, Message[]> = {
      'came to its end': [],
      'was cut off by another message': [text(bot, 'Let me begin again.')],
    };
    for (const [ending, after] of Object.entries(endings)) {
      it(`once it ${ending}, and was heard`, async () => {
        const {grow, heard, list} = await listen();
        await grow('One. Two', true);
        await grow('One. Two', after.length > 0, ...after);
        expect(heard()).to.include('One.');

        expect(later).to.have.length(1);
        later[0]!();
        await list.updateComplete;

        expect(heard()).to.be.empty;
      });
    }

    for (const [what, messages] of Object.entries({
      'once it was deleted': [question],
      'once another conversation is shown': [text(bot, 'Hello again')],
      'once nothing is shown': [],
    })) {
      it(what, async () => {
        const {grow, heard, list} = await listen();
        await grow('One. Two');

        list.conversation = conversation({messages});
        await list.updateComplete;

        expect(heard()).to.be.empty;
      });
    }
  });
});
